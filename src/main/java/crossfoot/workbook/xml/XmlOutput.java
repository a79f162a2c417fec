package crossfoot.workbook.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes XML as UTF-8 through one buffer: markup as it is, text with the escapes of Office files (ST_Xstring). */
public final class XmlOutput {

    private static final int ROOM_FOR_A_CHARACTER = 16;
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    public XmlOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes markup. */
    public XmlOutput raw(String markup) throws IOException {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes markup that was encoded before. */
    public XmlOutput raw(byte[] markup) throws IOException {
        if (markup.length > buffer.length - size) {
            flush();
        }
        if (markup.length > buffer.length) {
            out.write(markup);
        } else {
            System.arraycopy(markup, 0, buffer, size, markup.length);
            size += markup.length;
        }
        return this;
    }

    /** Writes a number that is not negative. */
    public XmlOutput number(long value) throws IOException {
        return raw(Long.toString(value));
    }

    /**
     * Writes the text of a cell.
     *
     * @throws IllegalArgumentException where it holds what XML cannot: half a surrogate pair, U+FFFE, U+FFFF
     */
    public XmlOutput text(String value) throws IOException {
        return escaped(value, false);
    }

    /** Writes the value of an attribute, without its quotation marks. */
    public XmlOutput attribute(String value) throws IOException {
        return escaped(value, true);
    }

    private XmlOutput escaped(String value, boolean attribute) throws IOException {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            if (size > buffer.length - ROOM_FOR_A_CHARACTER) {
                flush();
            }
            char c = value.charAt(i);
            if (c < 0x80) {
                ascii(c, attribute, value, i);
            } else if (c < 0x800) {
                put(0xC0 | c >> 6);
                put(0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, value.charAt(++i)));
            } else if (Character.isSurrogate(c) || c >= 0xFFFE) {
                throw new IllegalArgumentException("Not a character of XML at " + i);
            } else {
                put(0xE0 | c >> 12);
                put(0x80 | c >> 6 & 0x3F);
                put(0x80 | c & 0x3F);
            }
        }
        return this;
    }

    private void supplementary(int point) {
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
    }

    private void ascii(char c, boolean attribute, String value, int at) {
        if (c == '&') {
            put("&amp;");
        } else if (c == '<') {
            put("&lt;");
        } else if (c == '>') {
            put("&gt;");
        } else if (c == '"' && attribute) {
            put("&quot;");
        } else if (c == '_' && looksLikeEscape(value, at)) {
            put("_x005F_");
        } else if (c < ' ' && (attribute || c != '\n' && c != '\t')) {
            put("_x00");
            put(HEX.charAt(c >> 4));
            put(HEX.charAt(c & 15));
            put('_');
        } else {
            put(c);
        }
    }

    /** Whether {@code _xHHHH_} stands here as text, which Excel would read as one character. */
    private static boolean looksLikeEscape(String value, int at) {
        return value.length() > at + 6
                && value.charAt(at + 1) == 'x'
                && value.charAt(at + 6) == '_'
                && Character.digit(value.charAt(at + 2), 16) >= 0
                && Character.digit(value.charAt(at + 3), 16) >= 0
                && Character.digit(value.charAt(at + 4), 16) >= 0
                && Character.digit(value.charAt(at + 5), 16) >= 0;
    }

    private void put(int value) {
        buffer[size++] = (byte) value;
    }

    private void put(String markup) {
        for (int i = 0; i < markup.length(); i++) {
            put(markup.charAt(i));
        }
    }

    /** Hands on what is in the buffer; the stream stays open. */
    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
