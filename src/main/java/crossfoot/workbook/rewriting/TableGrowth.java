package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.TablePlace;

/**
 * How the rows of a table come to stand when it takes in rows from under it, and its totals go below the last row.
 *
 * @param place the table as it is
 * @param adopted how many rows from right under it, or right under its totals, it takes in
 * @param dataRows how many data rows it will have
 */
record TableGrowth(TablePlace place, int adopted, int dataRows) {

    private int present() {
        return place.size() + adopted;
    }

    /** The last row of the sheet that holds something of the table, totals and adopted rows included. */
    int lastPresentRow() {
        return place.area().bottom() + adopted;
    }

    /** The table's area with so many data rows, and columns added at its right edge. */
    CellArea area(int rows, int columnsAdded) {
        CellArea old = place.area();
        int bottom = place.firstRow() + rows - 1 + place.totalsRows();
        return new CellArea(old.top(), old.left(), Math.max(old.top(), bottom), old.right() + columnsAdded);
    }

    /** Whether there are totals that go elsewhere. */
    boolean totalsMove() {
        return place.totalsRows() > 0 && dataRows != place.size();
    }

    private int oldTotals() {
        return place.lastRow() + 1;
    }

    private int newTotals() {
        return place.firstRow() + dataRows;
    }

    /** Whether a row of the sheet gets the totals. */
    boolean takesTotals(int sheetRow) {
        return totalsMove() && sheetRow == newTotals();
    }

    /** Whether a row of the sheet held the totals and holds something else now: its look is not for data. */
    boolean leftByTotals(int sheetRow) {
        return totalsMove() && sheetRow == oldTotals();
    }

    /** Whether a row of the sheet is taken into the table. */
    boolean adopts(int sheetRow) {
        int row = sheetRow - place.firstRow();
        return row >= place.size() && row < present();
    }

    /** Whether a row is the last one above those that are taken in, which take their look from it. */
    boolean isAboveAdopted(int sheetRow) {
        return adopted > 0 && sheetRow == place.lastRow();
    }

    /** The data row, as the sheet has it, of a data row of the table: what is taken in may stand under totals. */
    int fromRow(int row) {
        return row < place.size() ? row : row + place.totalsRows();
    }

    /** The place where the cell of an entry stood, for a column of the sheet. */
    CellAddress origin(Entry.Moved moved, int sheetColumn) {
        return new CellAddress(place.firstRow() + moved.row(), sheetColumn);
    }

    /** Whether the cells of a row of the sheet may be put elsewhere. */
    boolean mayMove(int sheetRow) {
        boolean ofAdopted = adopted > 0 && sheetRow >= place.lastRow() && sheetRow <= lastPresentRow();
        return ofAdopted || leftByTotals(sheetRow);
    }

    /** The first data row at or after one that matters here, or {@link TableEdit#NO_ROW}. */
    int nextRow(int fromSheetRow, int fromData) {
        int next = TableEdit.NO_ROW;
        if (adopted > 0 && fromData < present() && fromSheetRow <= lastPresentRow()) {
            next = Math.max(fromData, place.size() - 1);
        }
        if (totalsMove()) {
            next = Math.min(next, fromSheetRow <= oldTotals() ? oldTotals() - place.firstRow() : TableEdit.NO_ROW);
            next = Math.min(next, fromSheetRow <= newTotals() ? newTotals() - place.firstRow() : TableEdit.NO_ROW);
        }
        return next;
    }
}
