package crossfoot.workbook.cells;

import java.math.BigDecimal;

/**
 * What one cell of a table holds, as read: a closed set. A cell whose value is a formula's cached result says so with
 * {@link #formula()}; formulas themselves are never evaluated.
 */
public sealed interface Cell {

    /** The cell that holds nothing. */
    Cell BLANK = new Blank();

    /** Whether the value is the cached result of a formula. */
    boolean formula();

    /** The value as an officer would have typed it: text unchanged, a whole number without decimals, nothing as "". */
    String shown();

    /** The value as its number format shows it; like {@link #shown} where no format changes it. */
    default String displayed(DateSystem dates) {
        return shown();
    }

    /** Whether there is nothing here: an empty cell, or text of white space only. */
    boolean empty();

    /** A text cell. */
    static Cell text(String value) {
        return value.isEmpty() ? BLANK : new Text(value, false);
    }

    /** A number cell. A date is a number too: the serial number of the table's date system. */
    static Cell number(double value) {
        return new Number(value, false);
    }

    /** An empty cell. */
    record Blank() implements Cell {
        @Override
        public boolean formula() {
            return false;
        }

        @Override
        public String shown() {
            return "";
        }

        @Override
        public boolean empty() {
            return true;
        }
    }

    /** Text, with every escape of the file format already decoded. */
    record Text(String value, boolean formula) implements Cell {
        @Override
        public String shown() {
            return value;
        }

        @Override
        public boolean empty() {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A finite number; a date when its column says so.
     *
     * @param format the code of its number format, "" for General and for text
     */
    record Number(double value, boolean formula, String format) implements Cell {

        /** A number without a format. */
        public Number(double value, boolean formula) {
            this(value, formula, "");
        }

        /** The value as typed where it is shown as per cent: 30 for 0.3 shown as 30%. */
        public double inPerCent() {
            return DisplayFormat.perCent(format)
                    ? BigDecimal.valueOf(value).movePointRight(2).doubleValue()
                    : value;
        }

        /** Whether its format shows a date. */
        public boolean showsDate() {
            return DisplayFormat.showsDay(format);
        }

        @Override
        public String displayed(DateSystem dates) {
            return format.isEmpty() ? shown() : DisplayFormat.display(value, format, dates);
        }

        @Override
        public boolean empty() {
            return false;
        }

        @Override
        public String shown() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : BigDecimal.valueOf(value).toPlainString();
        }
    }

    /** TRUE or FALSE. */
    record Logical(boolean value, boolean formula) implements Cell {
        @Override
        public boolean empty() {
            return false;
        }

        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** An Excel error, such as {@code #REF!}. */
    record Failure(String code, boolean formula) implements Cell {
        @Override
        public boolean empty() {
            return false;
        }

        @Override
        public String shown() {
            return code;
        }
    }
}
