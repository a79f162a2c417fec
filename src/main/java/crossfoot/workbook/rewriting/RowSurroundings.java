package crossfoot.workbook.rewriting;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * What a row needs to know of its sheet.
 *
 * @param sheet the sheet's name
 * @param edits the tables that are changed
 * @param styles the styles for changed cells
 * @param comparison tells whether a cell holds its value already
 * @param formulas shared formulas that lose their first cell
 * @param links the links of the sheet
 * @param columnStyles the style that the sheet gives a column
 * @param moved the cells that are put elsewhere
 * @param newStyles the style of the cells of a new column of a table, by its place on the sheet
 */
record RowSurroundings(
        String sheet,
        List<TableEdit> edits,
        EditStyles styles,
        EntryComparison comparison,
        SharedFormulas formulas,
        SheetLinks links,
        ToIntFunction<Integer> columnStyles,
        MovedCells moved,
        IntFunction<ColumnLook> newStyles) {

    /** The styles of a new column: of its header and of its cells. */
    record ColumnLook(int header, int cell) {}
}
