package crossfoot.workbook.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** The bytes that a scanner sees at a time, and the raw bytes that it passes on. */
final class XmlWindow implements AutoCloseable {

    /** Enough for most parts of a workbook, of which there are many. */
    private static final int SMALL = 1 << 13;

    private static final int USUAL = 1 << 16;
    private static final int LARGEST = 1 << 26;

    private final InputStream in;
    private final OutputStream raw;
    private byte[] bytes = new byte[SMALL];
    private int limit;
    private long slid;
    private int rawFrom;
    private boolean holding;
    private boolean ended;

    XmlWindow(InputStream in, OutputStream raw) {
        this.in = in;
        this.raw = raw;
    }

    /** Takes in more bytes and lets go of those before the token; answers whether there were any more. */
    boolean fill(int tokenFrom) throws IOException {
        if (ended) {
            return false;
        }
        if (!holding) {
            passTo(tokenFrom);
        }
        int gone = rawFrom;
        System.arraycopy(bytes, gone, bytes, 0, limit - gone);
        rawFrom = 0;
        limit -= gone;
        slid += gone;
        if (slid > 0 && bytes.length < USUAL) {
            bytes = Arrays.copyOf(bytes, USUAL);
        } else if (limit > bytes.length / 2) {
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

    /** By how many bytes everything has moved towards the beginning since the window was opened. */
    long slid() {
        return slid;
    }

    /** Whether these characters stand at a place. */
    boolean has(String mark, int at) {
        for (int i = 0; i < mark.length(); i++) {
            if (at + i >= limit || bytes[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes there are from a token's start to the end of the mark that closes it. */
    int lengthTo(String mark, int tokenFrom, int from) throws IOException {
        long start = tokenFrom + slid;
        int length = from;
        while (true) {
            int at = (int) (start - slid) + length;
            if (at + mark.length() <= limit) {
                if (has(mark, at)) {
                    return length + mark.length();
                }
                length++;
            } else if (!fill((int) (start - slid))) {
                throw cutOff();
            }
        }
    }

    /**
     * How many bytes there are from an element's start to its end, found by its name alone: for what is known to be well
     * formed. Answers -1 where it holds comments or the like, or an element of its own name, which have to be read properly.
     *
     * @param from where its start tag ends, counted from its start
     * @param nameLength how long its name is
     */
    int lengthOfElement(int tokenFrom, int from, int nameLength) throws IOException {
        long start = tokenFrom + slid;
        int length = from;
        while (true) {
            int element = (int) (start - slid);
            // Taken into variables, as in PlainCell.
            byte[] here = bytes;
            int end = limit;
            int at = element + length;
            while (here[at] != '<' && at < end) {
                at++;
            }
            length = at - element;
            if (at + nameLength + 3 > limit) {
                if (!fill(element)) {
                    return -1;
                }
                continue;
            }
            byte kind = bytes[at + 1];
            if (kind == '/' && named(at + 2, element + 1, nameLength)) {
                return lengthTo(">", element, length);
            }
            if (kind == '!' || kind == '?' || named(at + 1, element + 1, nameLength)) {
                return -1;
            }
            length++;
        }
    }

    /** Whether the name at a place is the one at another. */
    private boolean named(int at, int name, int nameLength) {
        if (bytes[at] != bytes[name]) {
            return false;
        }
        byte after = bytes[at + nameLength];
        return Arrays.equals(bytes, at, at + nameLength, bytes, name, name + nameLength)
                && (after <= ' ' || after == '>' || after == '/');
    }

    static DamagedPart cutOff() {
        return new DamagedPart("it ends before its end");
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
