package crossfoot.intake.source;

import crossfoot.workbook.cells.CellArea;
import java.util.BitSet;
import java.util.List;

/**
 * A sheet, or a file of separated values, as it is: every row from 1, titles and totals too.
 *
 * @param name the sheet's name; "" for a file without sheets
 * @param columns its columns from A, blank ones too
 * @param rows how many rows there are
 * @param spans the merged areas of one row, as in two header rows
 * @param tall the merged areas of several rows, of which only the first holds the value
 * @param hiddenRows the hidden rows, from 0
 * @param hiddenColumns the hidden columns, from 0
 * @param likelyHeader the row from 0 that an Excel table of the sheet has as its header, or -1
 */
public record Grid(
        String name,
        List<GridColumn> columns,
        int rows,
        List<Span> spans,
        List<CellArea> tall,
        BitSet hiddenRows,
        BitSet hiddenColumns,
        int likelyHeader) {

    public Grid {
        columns = List.copyOf(columns);
        spans = List.copyOf(spans);
        tall = List.copyOf(tall);
        hiddenRows = (BitSet) hiddenRows.clone();
        hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    /** A merged area within one row: columns from 0, both inclusive. */
    public record Span(int row, int first, int last) {}

    /** The value of a cell, both from 0. */
    public SourceValue value(int row, int column) {
        return columns.get(column).value(row);
    }

    /** How many cells of a row hold something. */
    public int filled(int row) {
        int filled = 0;
        for (GridColumn column : columns) {
            filled += column.code(row) == 0 ? 0 : 1;
        }
        return filled;
    }

    /** Whether no cell holds anything. */
    public boolean empty() {
        return columns.stream().allMatch(column -> column.distinct().size() == 1);
    }
}
