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
     * Text that jumps to a place in the same workbook when it is clicked.
     *
     * @param sheet the sheet to go to
     * @param cell the cell to go to
     * @param shown the text in the cell
     */
    record Link(String sheet, CellAddress cell, String shown) implements Entry {}
}
