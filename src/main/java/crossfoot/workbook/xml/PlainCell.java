package crossfoot.workbook.xml;

import crossfoot.workbook.cells.CellAddress;

/**
 * A cell in the plain form in which Excel, LibreOffice and Crossfoot write nearly all cells: its place, its style and its
 * type in double quotes, and then at most one plain value or one plain text of its own. Found in one go over its bytes,
 * since cells are nine tenths of a workbook; every other form is left to the tokens of {@link XmlScanner}, which a test
 * holds to the same answers.
 */
public final class PlainCell {

    /** The index of no format. */
    public static final int NO_STYLE = -1;

    private static final int NONE = -1;

    /** Room for everything but the text, so that looking ahead needs no other check. */
    private static final int LOOK_AHEAD = 96;

    private static final byte[] PLACE = ascii("<c r=\"");
    private static final byte[] STYLE = ascii(" s=\"");
    private static final byte[] TYPE = ascii(" t=\"");
    private static final byte[] INLINE = ascii("inlineStr\"");
    private static final byte[] FORMULA_TEXT = ascii("str\"");
    private static final byte[] EMPTY = ascii("/>");
    private static final byte[] VALUE = ascii("<v>");
    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] TEXT = ascii("<is><t>");
    private static final byte[] SPACED_TEXT = ascii("<is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t></is></c>");

    private byte[] in = {};
    private int at;
    private int column;
    private int style;
    private byte type;
    private boolean valued;
    private int valueFrom;
    private int valueTo;

    private static byte[] ascii(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /**
     * Reads the cell at a place.
     *
     * @param row the row that it has to name
     * @return whether it is in plain form and wholly in the window
     */
    public boolean read(byte[] window, int from, int limit, int row) throws DamagedPart {
        in = window;
        at = from;
        if (limit - from < LOOK_AHEAD || !passes(PLACE) || !place(row) || !attributes()) {
            return false;
        }
        valued = !passes(EMPTY);
        if (!valued) {
            return true;
        }
        if (in[at++] != '>') {
            return false;
        }
        return passes(VALUE)
                ? value(limit, VALUE_END)
                : (passes(TEXT) || passes(SPACED_TEXT)) && value(limit, TEXT_END);
    }

    /**
     * Passes over these bytes, where they come next. Here and below fields are taken into variables before a loop: the quick
     * compiler, with which short runs do, would fetch them in every round.
     */
    private boolean passes(byte[] mark) {
        byte[] bytes = in;
        int from = at;
        int length = mark.length;
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != mark[i]) {
                return false;
            }
        }
        at = from + length;
        return true;
    }

    private boolean place(int row) {
        byte[] bytes = in;
        int letters = at;
        int to = letters;
        int number = 0;
        for (byte b = bytes[to]; b >= 'A' && b <= 'Z' && to - letters < 4; b = bytes[to]) {
            number = number * 26 + b - 'A' + 1;
            to++;
        }
        at = to;
        column = number;
        return to > letters && number <= CellAddress.LAST_COLUMN && number(8) == row && in[at++] == '"';
    }

    /** The number that comes next, of less than so many digits; {@link #NONE} where none does. */
    private int number(int digits) {
        byte[] bytes = in;
        int from = at;
        int to = from;
        int number = 0;
        for (byte b = bytes[to]; b >= '0' && b <= '9' && to - from < digits; b = bytes[to]) {
            number = number * 10 + b - '0';
            to++;
        }
        at = to;
        return to > from && to - from < digits ? number : NONE;
    }

    private boolean attributes() {
        style = NO_STYLE;
        type = 'n';
        if (passes(STYLE)) {
            style = number(9);
            if (style < 0 || in[at++] != '"') {
                return false;
            }
        }
        if (!passes(TYPE)) {
            return true;
        }
        if (passes(INLINE)) {
            type = 'i';
            return true;
        }
        if (passes(FORMULA_TEXT)) {
            type = 'f';
            return true;
        }
        type = in[at++];
        return in[at++] == '"' && (type == 's' || type == 'n' || type == 'b' || type == 'e' || type == 'd');
    }

    /** Reads a text without references or line ends of Windows, and the tags that have to follow it. */
    private boolean value(int limit, byte[] tags) throws DamagedPart {
        byte[] bytes = in;
        int to = at;
        boolean ascii = true;
        for (byte b = bytes[to]; b != '<'; b = bytes[++to]) {
            // Most bytes are printable ASCII.
            if (b < ' ' || b == '&') {
                if (b == '&' || b == '\r' || (b >= 0 && !XmlText.allowed(b)) || to >= limit) {
                    return false;
                }
                ascii &= b > 0;
            }
        }
        valueFrom = at;
        valueTo = to;
        at = to;
        if (limit - to < LOOK_AHEAD || !passes(tags)) {
            return false;
        }
        if (!ascii) {
            XmlText.checkUtf8(in, valueFrom, valueTo);
        }
        return true;
    }

    /** The place after it. */
    public int end() {
        return at;
    }

    public int column() {
        return column;
    }

    /** The index of the cell's format, or {@link NO_STYLE}. */
    public int style() {
        return style;
    }

    /** The type, by the letter that the reader of cells knows it by. */
    public byte type() {
        return type;
    }

    /** Whether it has a value or a text, be it empty. */
    public boolean valued() {
        return valued;
    }

    /** Appends the value or text. */
    public void appendValue(ByteText into) {
        into.append(in, valueFrom, valueTo);
    }
}
