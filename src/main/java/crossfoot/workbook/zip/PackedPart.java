package crossfoot.workbook.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.CRC32;

/**
 * A part on its way into the zip: deflated in blocks while more is written, its checksum and sizes known once it is
 * closed. The blocks depend on the content alone, so that the same content gives the same bytes.
 */
public final class PackedPart extends OutputStream {

    private static final int BLOCK = 1 << 18;
    private static final int MOST_WAITING = 4;

    /** The next level makes sheet XML a fortieth smaller and takes half as long again, on every refresh. */
    static final int USUAL = 2;

    private final int level;
    private final Spool spool = new Spool();
    private final CRC32 crc = new CRC32();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private byte[] block = new byte[1 << 14];
    private byte[] before = {};
    private int filled;
    private long size;

    /** A part packed as this project packs. */
    public PackedPart() {
        this(USUAL);
    }

    /** @param level how hard to pack, from 1 to 9: {@link Parts#level} for what replaces a part */
    public PackedPart(int level) {
        this.level = level;
    }

    /** A small part. */
    public static PackedPart of(byte[] content) throws IOException {
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
        int done = 0;
        while (done < length) {
            if (filled == BLOCK) {
                pack(false);
            }
            int step = Math.min(length - done, BLOCK - filled);
            if (filled + step > block.length) {
                block = Arrays.copyOf(block, Math.min(BLOCK, Math.max(filled + step, block.length * 2)));
            }
            System.arraycopy(from, start + done, block, filled, step);
            filled += step;
            done += step;
        }
    }

    private void pack(boolean last) throws IOException {
        crc.update(block, 0, filled);
        size += filled;
        DeflatedBlock next = new DeflatedBlock(before, block, filled, last, level);
        if (last && waiting.isEmpty()) {
            spool.keep(next.bytes());
            block = new byte[0];
            return;
        }
        waiting.add(new Waiting(before, new BesideTask<>(next::bytes)));
        byte[] free = {};
        while (waiting.size() > (last ? 0 : MOST_WAITING)) {
            Waiting first = waiting.remove();
            if (!first.packed.done() && !waiting.isEmpty()) {
                waiting.getLast().packed.help();
            }
            spool.keep(first.packed.get());
            free = first.before;
        }
        before = block;
        block = last ? new byte[0] : free.length == BLOCK ? free : new byte[BLOCK];
        filled = 0;
    }

    /** A block that is being deflated; when it is done, nobody needs the one before it any more. */
    private static final class Waiting {

        private final byte[] before;
        private final BesideTask<byte[]> packed;

        Waiting(byte[] before, BesideTask<byte[]> packed) {
            this.before = before;
            this.packed = packed;
        }
    }

    @Override
    public void close() throws IOException {
        pack(true);
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
    public void discard() throws IOException {
        waiting.clear();
        spool.close();
    }
}
