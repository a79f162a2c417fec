package crossfoot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The bytes that a scanner sees at a time, and the raw bytes that it passes on. */
final class XmlWindow implements AutoCloseable {

    private static final int USUAL = 1 << 16;
    private static final int LARGEST = 1 << 26;

    private final InputStream in;
    private final OutputStream raw;
    private final boolean passing;
    private byte[] bytes = new byte[USUAL];
    private int limit;
    private int slid;
    private int rawFrom;
    private boolean holding;
    private boolean ended;

    XmlWindow(InputStream in, OutputStream raw, boolean passing) {
        this.in = in;
        this.raw = raw;
        this.passing = passing;
    }

    /** Takes in more bytes and lets go of those before the token; answers whether there were any more. */
    boolean fill(int tokenFrom) throws IOException {
        slid = 0;
        if (ended) {
            return false;
        }
        if (passing && !holding) {
            passTo(tokenFrom);
        }
        slid = passing ? rawFrom : tokenFrom;
        System.arraycopy(bytes, slid, bytes, 0, limit - slid);
        rawFrom -= passing ? slid : 0;
        limit -= slid;
        if (limit > bytes.length / 2) {
            if (bytes.length >= LARGEST) {
                throw new DamagedPart("one of its elements is too large");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int room = bytes.length - 1 - limit;
        int got = in.readNBytes(bytes, limit, room);
        ended = got < room;
        limit += got;
        // A byte that XML does not allow marks the end of the window, so that inner loops need no other check.
        bytes[limit] = 0;
        return got > 0;
    }

    /** By how many bytes the last {@link #fill} moved everything towards the beginning. */
    int slid() {
        return slid;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The place after the last byte. */
    int limit() {
        return limit;
    }

    /** Whether no more bytes can come. */
    boolean ended() {
        return ended;
    }

    /** Keeps the bytes from here on until they are passed on or dropped. */
    void holdFrom(int from) throws IOException {
        passTo(from);
        holding = true;
    }

    /** Passes on everything up to a place. */
    void passTo(int to) throws IOException {
        raw.write(bytes, rawFrom, to - rawFrom);
        rawFrom = to;
    }

    /** Drops everything up to a place that was not passed on yet. */
    void dropTo(int to) {
        rawFrom = to;
    }

    void release() {
        holding = false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
