package crossfoot.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A part on its way into the zip: deflated as it is written, its checksum and sizes known once it is closed. */
final class PackedPart extends OutputStream {

    private final Spool spool = new Spool();
    private final CRC32 crc = new CRC32();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final DeflaterOutputStream packing = new DeflaterOutputStream(spool, deflater, 1 << 16);
    private long size;

    /** A small part. */
    static PackedPart of(byte[] content) throws IOException {
        PackedPart part = new PackedPart();
        part.write(content);
        part.close();
        return part;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        crc.update(from, start, length);
        size += length;
        packing.write(from, start, length);
    }

    @Override
    public void close() throws IOException {
        packing.finish();
        deflater.end();
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return size;
    }

    long packed() {
        return spool.size();
    }

    /** Writes the deflated bytes. */
    void copyTo(OutputStream out) throws IOException {
        spool.copyTo(out);
    }

    /** Lets go of what is kept on disk. */
    void discard() throws IOException {
        deflater.end();
        spool.close();
    }
}
