package crossfoot.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that wait for their place in a file: a few in memory, more in a private temporary file. */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 16 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
    private Optional<Path> path = Optional.empty();
    private OutputStream target = memory;
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        if (path.isEmpty() && memory.size() + length > IN_MEMORY) {
            Path file = Files.createTempFile("crossfoot", ".part");
            path = Optional.of(file);
            target = Files.newOutputStream(file);
            memory.writeTo(target);
            memory.reset();
        }
        target.write(from, start, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** Copies everything that was written. */
    void copyTo(OutputStream out) throws IOException {
        if (path.isPresent()) {
            target.close();
            Files.copy(path.get(), out);
        } else {
            memory.writeTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        if (path.isPresent()) {
            target.close();
            Files.deleteIfExists(path.get());
        }
    }
}
