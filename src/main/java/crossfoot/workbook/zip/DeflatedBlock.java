package crossfoot.workbook.zip;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A block of a part that is deflated on its own, knowing the end of the block before, so that blocks may be deflated at
 * the same time and still follow one another as one stream (RFC 1951).
 */
final class DeflatedBlock {

    private static final int REACH = 1 << 15;

    private final byte[] before;
    private final byte[] content;
    private final int length;
    private final boolean last;
    private final int level;

    /**
     * @param before the block before, or nothing
     * @param content the block, up to {@code length}
     * @param last whether the stream ends with it
     * @param level how hard to pack, from 1 (Excel's own) to 9
     */
    DeflatedBlock(byte[] before, byte[] content, int length, boolean last, int level) {
        this.before = before;
        this.content = content;
        this.length = length;
        this.last = last;
        this.level = level;
    }

    byte[] bytes() {
        Deflater deflater = new Deflater(level, true);
        try {
            if (before.length > 0) {
                int reach = Math.min(REACH, before.length);
                deflater.setDictionary(before, before.length - reach, reach);
            }
            deflater.setInput(content, 0, length);
            if (last) {
                deflater.finish();
            }
            byte[] packed = new byte[length / 4 + 64];
            int size = 0;
            while (true) {
                size += deflater.deflate(
                        packed, size, packed.length - size, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                if (size < packed.length) {
                    return Arrays.copyOf(packed, size);
                }
                packed = Arrays.copyOf(packed, packed.length * 2);
            }
        } finally {
            deflater.end();
        }
    }
}
