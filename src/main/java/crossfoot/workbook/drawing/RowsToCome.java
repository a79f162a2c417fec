package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.SheetDesign.Label;
import java.util.List;

/**
 * The rows that validations and highlights of a table cover: those it has and those that staff will add. Excel extends a
 * rule by itself only when a row is typed directly below the table; a row that is pasted, or a table that is resized or
 * rewritten, would lose it. So the rules reach to row 20,000, or 5,000 rows beyond the last one, whichever is further:
 * decades of cases for a council, and still quick for Excel, which keeps a rule as one range.
 */
record RowsToCome(int first, int last) {

    private static final int ALWAYS_COVERED = 20_000;
    private static final int COVERED_BEYOND = 5_000;

    static RowsToCome of(TableRows table, List<TableRows> tables, List<Label> labels) {
        int last = Math.max(ALWAYS_COVERED, table.lastRow() + COVERED_BEYOND);
        last = Math.min(last, CellAddress.LAST_ROW);
        // What stands below the table keeps rules of its own.
        for (TableRows other : tables) {
            boolean aside = other.lastColumn() < table.firstColumn() || other.firstColumn() > table.lastColumn();
            last = aside ? last : upTo(other.design().corner().row(), table, last);
        }
        for (Label label : labels) {
            int column = label.place().column();
            boolean aside = column < table.firstColumn() || column > table.lastColumn();
            last = aside ? last : upTo(label.place().row(), table, last);
        }
        return new RowsToCome(table.firstDataRow(), last);
    }

    private static int upTo(int row, TableRows table, int last) {
        return row > table.lastRow() ? Math.min(last, row - 1) : last;
    }

    String firstCell(int column) {
        return new CellAddress(first, column).toString();
    }

    String range(int column) {
        return firstCell(column) + ":" + new CellAddress(last, column);
    }

    /** The range with {@code $}, for formulas. */
    String fixedRange(int column) {
        String letters = CellAddress.letters(column);
        return "$" + letters + "$" + first + ":$" + letters + "$" + last;
    }
}
