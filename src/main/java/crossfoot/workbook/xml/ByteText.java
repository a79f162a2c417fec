package crossfoot.workbook.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of UTF-8 bytes that is emptied and filled again, so that reading a cell makes no garbage. */
public final class ByteText {

    private byte[] bytes = new byte[256];
    private int length;

    public void clear() {
        length = 0;
    }

    public int length() {
        return length;
    }

    public byte[] bytes() {
        return bytes;
    }

    int at(int index) {
        return bytes[index];
    }

    public void append(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    public void append(byte[] from, int start, int end) {
        room(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    public void append(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        append(more, 0, more.length);
    }

    /** Appends a character by its code point. */
    void appendCodePoint(int point) {
        if (point < 0x80) {
            append(point);
        } else if (point < 0x800) {
            append(0xc0 | point >> 6);
            append(0x80 | point & 0x3f);
        } else if (point < 0x10000) {
            append(0xe0 | point >> 12);
            append(0x80 | point >> 6 & 0x3f);
            append(0x80 | point & 0x3f);
        } else {
            append(0xf0 | point >> 18);
            append(0x80 | point >> 12 & 0x3f);
            append(0x80 | point >> 6 & 0x3f);
            append(0x80 | point & 0x3f);
        }
    }

    public boolean is(String ascii) {
        if (ascii.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, length * 2));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
