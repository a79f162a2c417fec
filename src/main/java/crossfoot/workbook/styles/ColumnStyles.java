package crossfoot.workbook.styles;

import crossfoot.workbook.cells.CellAddress;
import java.nio.charset.StandardCharsets;

/** The styles of one column's cells by what they hold, in the form that is written a million times. */
public final class ColumnStyles {

    private final int number;
    private final byte[] letters;
    private final byte[] plain;
    private final byte[] quoted;
    private final byte[] date;
    private final byte[] link;

    /**
     * The styles that build on one.
     *
     * @param number the sheet's column, from 1
     */
    public ColumnStyles(int number, StyleBook styles, int plain) {
        this(
                number,
                digits(plain),
                digits(styles.quotedStyle(plain)),
                digits(styles.dateStyle(plain)),
                digits(styles.linkStyle(plain)));
    }

    private ColumnStyles(int number, byte[] plain, byte[] quoted, byte[] date, byte[] link) {
        this.number = number;
        this.letters = CellAddress.letters(number).getBytes(StandardCharsets.US_ASCII);
        this.plain = plain;
        this.quoted = quoted;
        this.date = date;
        this.link = link;
    }

    /** A style for text only, such as a header. */
    public static ColumnStyles fixed(int number, int style) {
        byte[] digits = digits(style);
        return new ColumnStyles(number, digits, digits, digits, digits);
    }

    private static byte[] digits(int style) {
        return Integer.toString(style).getBytes(StandardCharsets.US_ASCII);
    }

    public int number() {
        return number;
    }

    public byte[] letters() {
        return letters;
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] quoted() {
        return quoted;
    }

    public byte[] date() {
        return date;
    }

    public byte[] link() {
        return link;
    }
}
