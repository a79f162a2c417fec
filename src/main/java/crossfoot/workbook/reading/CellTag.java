package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.PlainCell;
import crossfoot.workbook.xml.XmlTag;
import java.nio.charset.StandardCharsets;

/**
 * What the tags of rows and cells say of their place, type and format (ECMA-376 part 1, 18.3.1.4). The bytes are read
 * where they lie, unless a character is written as a reference (as in XML {@literal &}#65;), which XML allows anywhere.
 */
public final class CellTag {

    private CellTag() {}

    /** The column of a cell: its own, or the next where it names none. */
    public static int column(XmlTag tag, int previousColumn) throws DamagedPart {
        int named = tag.find("r");
        if (named < 0) {
            return previousColumn + 1;
        }
        byte[] in = bytes(tag, named);
        int end = to(tag, named, in);
        int column = 0;
        for (int at = from(tag, named, in); at < end && isLetter(in[at]); at++) {
            column = Math.min(column * 26 + (in[at] & 0x1f), CellAddress.LAST_COLUMN + 1);
        }
        return column;
    }

    /** The row that a cell says it is in, -1 where it says nonsense, or a default where it says none. */
    static int row(XmlTag tag, int unsaid) throws DamagedPart {
        int named = tag.find("r");
        if (named < 0) {
            return unsaid;
        }
        byte[] in = bytes(tag, named);
        int at = from(tag, named, in);
        int end = to(tag, named, in);
        while (at < end && isLetter(in[at])) {
            at++;
        }
        return digits(in, at, end);
    }

    /** The number that an attribute holds, or -1 where it holds none. */
    static int number(XmlTag tag, int attribute) throws DamagedPart {
        byte[] in = bytes(tag, attribute);
        return digits(in, from(tag, attribute, in), to(tag, attribute, in));
    }

    /** The type of a cell: its letter, 'f' for the result of a formula, 'i' for a text of its own, 'n' for none. */
    static byte type(XmlTag tag) throws DamagedPart {
        int named = tag.find("t");
        if (named < 0) {
            return 'n';
        }
        byte[] in = bytes(tag, named);
        int from = from(tag, named, in);
        int length = to(tag, named, in) - from;
        // Of the types of several letters, str and inlineStr, the second letter tells which.
        return length == 1 ? in[from] : length > 1 && in[from] == 's' ? (byte) 'f' : (byte) 'i';
    }

    /** The index of a cell's format, or {@link PlainCell#NO_STYLE}. */
    static int style(XmlTag tag) throws DamagedPart {
        int named = tag.find("s");
        return named < 0 ? PlainCell.NO_STYLE : number(tag, named);
    }

    /** A whole number in a window of bytes, or -1 where it is none. */
    static int digits(byte[] in, int from, int end) {
        int value = 0;
        for (int at = from; at < end; at++) {
            int digit = in[at] - '0';
            if (digit < 0 || digit > 9 || end - from > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from == end ? -1 : value;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static byte[] bytes(XmlTag tag, int attribute) throws DamagedPart {
        byte[] in = tag.bytes();
        for (int at = tag.valueFrom(attribute); at < tag.valueTo(attribute); at++) {
            if (in[at] == '&') {
                return tag.value(attribute).getBytes(StandardCharsets.UTF_8);
            }
        }
        return in;
    }

    private static int from(XmlTag tag, int attribute, byte[] in) {
        return in == tag.bytes() ? tag.valueFrom(attribute) : 0;
    }

    private static int to(XmlTag tag, int attribute, byte[] in) {
        return in == tag.bytes() ? tag.valueTo(attribute) : in.length;
    }
}
