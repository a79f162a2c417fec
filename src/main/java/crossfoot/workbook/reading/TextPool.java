package crossfoot.workbook.reading;

import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.EscapedText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Distinct texts, kept as UTF-8 one behind the other and made strings only when somebody asks. */
public final class TextPool {

    public static final int LONGEST = 32_767;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;
    private int[] slots = new int[1 << 9];

    int size() {
        return size;
    }

    /** The number of a text, which is new or was added before. */
    int add(ByteText text) throws DamagedPart {
        checkLength(text);
        byte[] sought = text.bytes();
        int length = text.length();
        int[] table = slots;
        int mask = table.length - 1;
        int slot = hash(sought, length) & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            int known = entry - 1;
            int from = start(known);
            if (ends[known] - from == length && Arrays.equals(bytes, from, ends[known], sought, 0, length)) {
                return known;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        keep(text);
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void keep(ByteText text) throws DamagedPart {
        int from = start(size);
        long needed = (long) from + text.length();
        if (needed > Integer.MAX_VALUE - 16 || needed > Runtime.getRuntime().maxMemory() / 2) {
            throw new DamagedPart("its texts are larger than the memory that there is");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(needed, bytes.length * 2L)));
        }
        System.arraycopy(text.bytes(), 0, bytes, from, text.length());
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = (int) needed;
    }

    private void rehash() {
        int[] wider = new int[slots.length * 2];
        for (int id = 0; id < size; id++) {
            int slot = hash(bytes, start(id), ends[id]) & wider.length - 1;
            while (wider[slot] != 0) {
                slot = slot + 1 & wider.length - 1;
            }
            wider[slot] = id + 1;
        }
        slots = wider;
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    private static int hash(byte[] bytes, int length) {
        return hash(bytes, 0, length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** A cell of Excel holds at most 32,767 characters, counted as UTF-16 does. */
    private static void checkLength(ByteText text) throws DamagedPart {
        if (text.length() > LONGEST && EscapedText.decode(text.toString()).length() > LONGEST) {
            throw new DamagedPart("a text is longer than the 32,767 characters of a cell");
        }
    }

    /** A text with its escapes decoded. */
    String text(int id) {
        int from = start(id);
        return EscapedText.decode(new String(bytes, from, ends[id] - from, StandardCharsets.UTF_8));
    }

    /** Whether a text, its escapes decoded, is this one. */
    boolean shows(int id, String value) {
        return same(bytes, start(id), ends[id], value);
    }

    /** Whether bytes are a text; mostly told without making a string. */
    public static boolean same(byte[] bytes, int from, int end, String value) {
        int length = end - from;
        boolean plain = true;
        for (int i = 0; i < length && plain; i++) {
            plain = bytes[from + i] > 0 && bytes[from + i] != '_';
            if (plain && (i >= value.length() || bytes[from + i] != value.charAt(i))) {
                return false;
            }
        }
        return plain
                ? length == value.length()
                : EscapedText.decode(new String(bytes, from, length, StandardCharsets.UTF_8))
                        .equals(value);
    }
}
