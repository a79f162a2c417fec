package crossfoot.workbook.zip;

import crossfoot.workbook.xml.DamagedPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of one part: inflated, and at its end its size and CRC-32 checked. */
final class PartStream extends InputStream {

    private static final long SUSPECT_SIZE = 100L << 20;
    private static final long SUSPECT_RATIO = 200;

    private static final int PIECE = 1 << 16;

    private final FileBytes file;
    private final ZipPart part;
    private int at;
    private ByteBuffer packed = ByteBuffer.allocate(0);
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long given;
    private boolean ended;

    PartStream(FileBytes file, ZipPart part) throws DamagedPart {
        if (part.size() > SUSPECT_SIZE && part.size() / SUSPECT_RATIO > part.packed()) {
            throw new DamagedPart("part " + part.name() + " unpacks to more than an honest workbook holds");
        }
        this.file = file;
        this.part = part;
        this.at = part.data();
        this.inflater = new Inflater(true);
    }

    /** The next packed bytes; false at their end. */
    private boolean more() {
        int left = part.data() + (int) part.packed() - at;
        packed = file.slice(at, Math.min(PIECE, left));
        at += packed.remaining();
        return packed.hasRemaining();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int got = part.method() == 0 ? copy(into, from, length) : inflate(into, from, length);
        if (got <= 0) {
            finish();
            return -1;
        }
        given += got;
        if (given > part.size()) {
            throw new DamagedPart("part " + part.name() + " holds more than it says");
        }
        crc.update(into, from, got);
        return got;
    }

    private int copy(byte[] into, int from, int length) {
        if (!packed.hasRemaining() && !more()) {
            return 0;
        }
        int got = Math.min(length, packed.remaining());
        packed.get(into, from, got);
        return got;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            int got = 0;
            while (got == 0 && !inflater.finished()) {
                got = inflater.inflate(into, from, length);
                if (got == 0 && !inflater.finished()) {
                    if (inflater.needsDictionary() || !more()) {
                        throw new DamagedPart("part " + part.name() + " is cut off");
                    }
                    inflater.setInput(packed);
                }
            }
            return got;
        } catch (DataFormatException e) {
            throw new DamagedPart("part " + part.name() + " cannot be unpacked");
        }
    }

    private void finish() throws IOException {
        ended = true;
        close();
        if (given != part.size() || crc.getValue() != part.crc()) {
            throw new DamagedPart("part " + part.name() + " does not agree with its checksum");
        }
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}
