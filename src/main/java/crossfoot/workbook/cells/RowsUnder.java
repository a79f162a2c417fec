package crossfoot.workbook.cells;

import java.util.List;

/**
 * What stands under a table in its columns, down to the next table: rows that somebody typed or pasted there and that no
 * table has taken in. Rows without anything in them are left out.
 *
 * @param firstRow the row of the sheet right under the table, its totals included
 * @param sheetRows the rows of the sheet that hold something, ascending
 * @param columns the table's columns, with a cell for each of those rows
 * @param whole whether all of them are here; there may be too many to take in
 */
public record RowsUnder(int firstRow, List<Integer> sheetRows, List<TableColumn> columns, boolean whole) {

    public RowsUnder {
        sheetRows = List.copyOf(sheetRows);
        columns = List.copyOf(columns);
    }

    /** Nothing under a table. */
    public static RowsUnder none() {
        return new RowsUnder(0, List.of(), List.of(), true);
    }

    /** How many rows hold something. */
    public int size() {
        return sheetRows.size();
    }

    /** The cell of a row, from 0, in a column of the table. */
    public Cell cell(int row, int column) {
        return columns.get(column).cell(row);
    }

    /** How many of the rows follow each other right under the table, without a blank one between. */
    public int directly() {
        int count = 0;
        while (whole && count < sheetRows.size() && sheetRows.get(count) == firstRow + count) {
            count++;
        }
        return count;
    }
}
