package crossfoot.intake.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one cell of a source holds.
 *
 * @param kind what it is
 * @param text as it shows; a day as 2025-03-31, an error by its code
 * @param number the number of a number, or 0
 * @param day the day that a number stands for, shown as one or not; empty where it stands for none from 1900 to 2199
 */
public record SourceValue(Kind kind, String text, double number, Optional<LocalDate> day) {

    /** The cell that holds nothing. */
    public static final SourceValue BLANK = new SourceValue(Kind.BLANK, "", 0, Optional.empty());

    /** What a cell is. */
    public enum Kind {
        /** Nothing. */
        BLANK,
        /** Text. */
        TEXT,
        /** A number that shows as a number. */
        NUMBER,
        /** A number that shows as a day. */
        DAY,
        /** TRUE or FALSE. */
        LOGICAL,
        /** An Excel error. */
        FAILURE
    }

    /** A text, with the line breaks that a workbook keeps; nothing where nothing can be seen. */
    public static SourceValue text(String typed) {
        String text =
                typed.indexOf('\r') < 0 ? typed : typed.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return new SourceValue(Kind.TEXT, text, 0, Optional.empty());
            }
        }
        return BLANK;
    }

    /** By the text and the kind alone: most values are texts, and each is looked up once a cell. */
    @Override
    public int hashCode() {
        return text.hashCode() * 31 + kind.ordinal();
    }

    /** Whether there is nothing. */
    public boolean blank() {
        return kind == Kind.BLANK;
    }

    /** Whether it is text. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether it is a number or a day. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.DAY;
    }
}
