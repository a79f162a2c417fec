package crossfoot.workbook.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * An Excel table as read: its place, its headers and its cells. Columns are dictionary-encoded: a cell is a code into its
 * column's distinct values, so that whoever interprets a column (a date, an entry of a list) does it once a distinct
 * value, not once a row. Rows are counted from 0 in table order; {@link #sheetRow} gives the row that Excel shows.
 */
public final class Table {

    private final String name;
    private final String sheet;
    private final CellAddress corner;
    private final int firstRow;
    private final DateSystem dates;
    private final List<TableColumn> columns;
    private final int size;
    private final RowsUnder under;
    private final int sizeAbove;
    private final int gap;

    /**
     * @param name the table's name, as the workbook spells it
     * @param sheet the sheet that it stands on
     * @param corner the cell of its first header
     * @param dates how its dates are counted
     * @param columns its columns, left to right, all of one length
     */
    public Table(String name, String sheet, CellAddress corner, DateSystem dates, List<TableColumn> columns) {
        this(name, sheet, corner, corner.row() + 1, dates, columns);
    }

    /** A table whose data begins at a row of the sheet: where its header row is switched off, at its corner. */
    public Table(
            String name, String sheet, CellAddress corner, int firstRow, DateSystem dates, List<TableColumn> columns) {
        this(name, sheet, corner, firstRow, dates, columns, RowsUnder.none(), Integer.MAX_VALUE, 0);
    }

    private Table(
            String name,
            String sheet,
            CellAddress corner,
            int firstRow,
            DateSystem dates,
            List<TableColumn> columns,
            RowsUnder under,
            int sizeAbove,
            int gap) {
        this.under = under;
        this.sizeAbove = sizeAbove;
        this.gap = gap;
        this.firstRow = firstRow;
        this.name = name;
        this.sheet = sheet;
        this.corner = corner;
        this.dates = dates;
        this.columns = List.copyOf(columns);
        this.size = columns.isEmpty() ? 0 : columns.get(0).size();
        if (this.columns.stream().anyMatch(column -> column.size() != size)) {
            throw new IllegalArgumentException("The columns of table " + name + " differ in length");
        }
    }

    /** The same table with what stands under it. */
    public Table withUnder(RowsUnder rows) {
        return new Table(name, sheet, corner, firstRow, dates, columns, rows, sizeAbove, gap);
    }

    /** The same rows with other cells. */
    public Table withColumns(List<TableColumn> others) {
        return new Table(name, sheet, corner, firstRow, dates, others, under, sizeAbove, gap);
    }

    /** What stands under the table and is not in it. */
    public RowsUnder under() {
        return under;
    }

    /** The same table with some of the rows that stand right under it as rows of its own. */
    public Table taking(int rows) {
        List<TableColumn> longer = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            longer.add(columns.get(column).followedBy(under.columns().get(column), rows));
        }
        int totals = under.firstRow() - firstRow - size;
        return new Table(name, sheet, corner, firstRow, dates, longer, under, size, totals);
    }

    /** The table's name, as the workbook spells it. */
    public String name() {
        return name;
    }

    /** The name of the sheet that the table stands on. */
    public String sheet() {
        return sheet;
    }

    /** The cell of the first header; of the first value where the header row is switched off. */
    public CellAddress corner() {
        return corner;
    }

    /** How the table's dates are counted. */
    public DateSystem dates() {
        return dates;
    }

    /** The columns, left to right. */
    public List<TableColumn> columns() {
        return columns;
    }

    /** The number of data rows, blank ones included. */
    public int size() {
        return size;
    }

    /** The cell at a data row and a column, both from 0. */
    public Cell cell(int row, int column) {
        return columns.get(column).cell(row);
    }

    /** The row of the sheet, from 1, at which data row {@code row} stands. */
    public int sheetRow(int row) {
        return firstRow + row + (row < sizeAbove ? 0 : gap);
    }

    /** The address of a cell given by data row and column, both from 0. */
    public CellAddress address(int row, int column) {
        return new CellAddress(sheetRow(row), corner.column() + column);
    }
}
