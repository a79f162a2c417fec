package crossfoot.workbook.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Where the bytes of a file are held. Offsets outside them are an {@link IndexOutOfBoundsException}. */
interface Held extends AutoCloseable {

    /** How many there are. */
    int size();

    /** One of them. */
    byte at(int offset);

    /** Some of them, not to be written to. */
    ByteBuffer slice(int from, int length);

    @Override
    default void close() throws IOException {}

    /** In memory. */
    final class InMemory implements Held {

        private final ByteBuffer bytes;

        /** @param bytes which nobody changes afterwards */
        InMemory(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }

        @Override
        public int size() {
            return bytes.limit();
        }

        @Override
        public byte at(int offset) {
            return bytes.get(offset);
        }

        @Override
        public ByteBuffer slice(int from, int length) {
            return bytes.slice(from, length);
        }
    }

    /** In a file that nobody else writes to; read when asked, so that a large one takes no memory. */
    final class OnDisk implements Held {

        private static final int WINDOW = 1 << 12;

        private final FileChannel channel;
        private final int size;
        private ByteBuffer window = ByteBuffer.allocate(0);
        private int windowFrom;

        OnDisk(FileChannel channel) throws IOException {
            this.channel = channel;
            this.size = Math.toIntExact(channel.size());
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public synchronized byte at(int offset) {
            Objects.checkIndex(offset, size);
            if (offset < windowFrom || offset >= windowFrom + window.limit()) {
                // The end of a zip is looked for backwards, its list of parts is read forwards.
                int from = Math.max(0, Math.min(offset - WINDOW / 4, size - WINDOW));
                window = slice(from, Math.min(WINDOW, size - from));
                windowFrom = from;
            }
            return window.get(offset - windowFrom);
        }

        @Override
        public ByteBuffer slice(int from, int length) {
            if (from < 0 || length < 0 || from > size - length) {
                throw new IndexOutOfBoundsException(length + " bytes from " + from + " of " + size);
            }
            ByteBuffer read = ByteBuffer.allocate(length);
            try {
                while (read.hasRemaining()) {
                    if (channel.read(read, (long) from + read.position()) < 0) {
                        throw new EOFException("The file became shorter while it was read");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read.flip();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
