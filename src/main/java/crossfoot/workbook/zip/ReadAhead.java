package crossfoot.workbook.zip;

import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks the next piece of a part on another thread while the present one is looked at. Where no thread is free the piece
 * is unpacked by the reader itself, so nothing ever waits for a place.
 */
final class ReadAhead extends InputStream {

    private static final int PIECE = 128 * 1024;

    private final InputStream source;
    private byte[] present = new byte[PIECE];
    private int from;
    private int to;
    private Piece next;

    ReadAhead(InputStream source) {
        this.source = source;
        this.next = ahead(new byte[PIECE]);
    }

    /** A piece that is being unpacked. */
    private static final class Piece {

        private final byte[] bytes;
        private final BesideTask<Integer> got;

        Piece(InputStream source, byte[] bytes) {
            this.bytes = bytes;
            this.got = new BesideTask<>(() -> source.readNBytes(bytes, 0, bytes.length));
        }
    }

    private Piece ahead(byte[] into) {
        return new Piece(source, into);
    }

    private boolean fill() throws IOException {
        int got = next.got.get();
        if (got == 0) {
            return false;
        }
        byte[] free = present;
        present = next.bytes;
        from = 0;
        to = got;
        next = ahead(free);
        return true;
    }

    @Override
    public int read() throws IOException {
        return from < to || fill() ? present[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (from == to && !fill()) {
            return -1;
        }
        int given = Math.min(length, to - from);
        System.arraycopy(present, from, into, at, given);
        from += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        next.got.leave();
        source.close();
    }
}
