package crossfoot.workbook.reading;

import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.xml.DamagedPart;
import java.util.ArrayList;
import java.util.List;

/** Collects what stands under a table, row by row, blank rows left out. */
final class UnderCapture {

    /** More rows than anybody types under a table; beyond it, they are told and not taken in. */
    private static final int MOST_ROWS = 100_000;

    private final TablePlace place;
    private final int lastRow;
    private final TextPool ownTexts;
    private final List<Integer> rows = new ArrayList<>();
    private final ColumnCapture[] columns;
    private boolean whole = true;

    /** @param lastRow the last row of the sheet that is nobody else's */
    UnderCapture(TablePlace place, int lastRow, TextPool ownTexts) {
        this.place = place;
        this.lastRow = lastRow;
        this.ownTexts = ownTexts;
        this.columns = new ColumnCapture[place.width()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new ColumnCapture();
        }
    }

    int lastRow() {
        return lastRow;
    }

    void take(CellScan cell) throws DamagedPart {
        if (cell.kind() == CellScan.Kind.BLANK && !cell.formula() || cell.row() > lastRow) {
            return;
        }
        boolean known = !rows.isEmpty() && rows.get(rows.size() - 1) == cell.row();
        if (!known && rows.size() == MOST_ROWS) {
            whole = false;
            return;
        }
        if (!known) {
            rows.add(cell.row());
        }
        columns[cell.column() - place.area().left()].take(rows.size() - 1, cell, ownTexts);
    }

    RowsUnder rows(List<String> headers, CellTexts texts) {
        if (rows.isEmpty()) {
            return RowsUnder.none();
        }
        List<TableColumn> built = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            built.add(columns[i].column(headers.get(i), rows.size(), texts));
        }
        return new RowsUnder(place.area().bottom() + 1, rows, built, whole);
    }
}
