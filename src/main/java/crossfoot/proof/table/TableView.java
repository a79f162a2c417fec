package crossfoot.proof.table;

import crossfoot.proof.document.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table with its labels and its numbers told apart. Rows and columns of numbers are counted from 0 within its body.
 *
 * @param rowLabels what each row is, by its first columns
 * @param columnLabels what each column is, by its header rows
 * @param cells the body, by row
 * @param firstRow the row of the grid that is the body's first
 * @param columns the columns of the grid that are the body's, in order
 * @param transposed whether rows and columns have changed places
 */
public record TableView(
        List<String> rowLabels,
        List<String> columnLabels,
        List<List<Cell>> cells,
        List<LineKind> rowKinds,
        List<LineKind> columnKinds,
        int firstRow,
        List<Integer> columns,
        boolean transposed) {

    public TableView {
        rowLabels = List.copyOf(rowLabels);
        columnLabels = List.copyOf(columnLabels);
        cells = cells.stream().map(List::copyOf).toList();
        rowKinds = List.copyOf(rowKinds);
        columnKinds = List.copyOf(columnKinds);
        columns = List.copyOf(columns);
    }

    /** Reads a grid. A grid without numbers gives a view without columns. */
    public static TableView of(Grid grid) {
        return new TableParts(grid).view();
    }

    static TableView of(
            List<String> rowLabels,
            List<String> columnLabels,
            List<List<Cell>> cells,
            int firstRow,
            List<Integer> columns,
            boolean transposed) {
        List<LineKind> wide = IntStream.range(0, columnLabels.size())
                .mapToObj(column -> LineKind.of(columnLabels.get(column), columnOf(cells, column)))
                .toList();
        List<LineKind> rows = IntStream.range(0, rowLabels.size())
                .mapToObj(row -> LineKind.of(rowLabels.get(row), counted(cells.get(row), wide)))
                .toList();
        return new TableView(rowLabels, columnLabels, cells, rows, wide, firstRow, columns, transposed);
    }

    /** The cells of a row outside the columns of shares and changes: what is left tells whether the row is one of shares. */
    private static List<Cell> counted(List<Cell> row, List<LineKind> columns) {
        return IntStream.range(0, row.size())
                .filter(column -> columns.get(column) != LineKind.SHARE && columns.get(column) != LineKind.CHANGE)
                .mapToObj(row::get)
                .toList();
    }

    private static List<Cell> columnOf(List<List<Cell>> cells, int column) {
        return cells.stream().map(row -> row.get(column)).toList();
    }

    /** How many rows of numbers. */
    public int height() {
        return cells.size();
    }

    /** How many columns of numbers. */
    public int width() {
        return columnLabels.size();
    }

    /** A cell of the body. */
    public Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** The cells of a column. */
    public List<Cell> column(int column) {
        return columnOf(cells, column);
    }

    /** The same table with rows and columns changed, to ask the same questions across. */
    public TableView transpose() {
        List<List<Cell>> turned = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            turned.add(column(column));
        }
        return new TableView(columnLabels, rowLabels, turned, columnKinds, rowKinds, firstRow, columns, !transposed);
    }

    /** The grid's row of a cell of the body. */
    public int gridRow(int row, int column) {
        return firstRow + (transposed ? column : row);
    }

    /** The grid's column of a cell of the body. */
    public int gridColumn(int row, int column) {
        return columns.get(transposed ? row : column);
    }
}
