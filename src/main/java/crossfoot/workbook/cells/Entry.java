package crossfoot.workbook.cells;

import java.time.LocalDate;

/** What Crossfoot writes into a cell: a closed set. Text is always text, never a formula, whatever it starts with. */
public sealed interface Entry {

    /** Empties the cell; its format stays. */
    Entry BLANK = new Blank();

    /** The entry for a text; empty text empties the cell. */
    static Entry text(String value) {
        return value.isEmpty() ? BLANK : new Text(value);
    }

    /** Nothing. */
    record Blank() implements Entry {}

    /** Text of at most 32,767 characters. */
    record Text(String value) implements Entry {}

    /** A finite number. */
    record Number(double value) implements Entry {}

    /** A date; where the cell's column has no date format, the written cell gets one. */
    record Date(LocalDate value) implements Entry {}

    /**
     * The cell that stood in the same column in a data row of the table before, with its format and whatever else is its
     * own: what a team writes beside a row that Crossfoot puts elsewhere.
     *
     * @param row the data row that it stood in, from 0
     */
    record Moved(int row) implements Entry {

        private static final int NOWHERE = -1;

        /** A cell of a row that is new: empty, or with the formula that the table has for the column. */
        public static final Moved NEW = new Moved(NOWHERE);
    }

    /**
     * A formula of Crossfoot's own, with the value that it has now.
     *
     * @param formula without the equals sign
     * @param value a text, a number, or nothing
     */
    record Formula(String formula, Entry value) implements Entry {}

    /**
     * Text that jumps to a place in the same workbook when it is clicked.
     *
     * @param sheet the sheet to go to
     * @param cell the cell to go to
     * @param shown the text in the cell
     */
    record Link(String sheet, CellAddress cell, String shown) implements Entry {}
}
