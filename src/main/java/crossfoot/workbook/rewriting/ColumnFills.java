package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.Entry;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The columns of a table that are set, in every data row or in some. A row that no column is set in is copied without a look
 * at its cells, which are most rows of a log that is refreshed every day.
 */
final class ColumnFills {

    private final Map<Integer, Fill> fills = new HashMap<>();
    private final BitSet someRows = new BitSet();
    private boolean everyRow;
    private int foundFrom;
    private int found = -1;

    /** @param rows the data rows; where {@code every} is true, all of them whatever it holds */
    private record Fill(boolean every, BitSet rows, IntFunction<Entry> valueOfRow) {

        boolean covers(int row) {
            return every || rows.get(row);
        }
    }

    /** Sets a column in every data row. */
    void add(int column, IntFunction<Entry> valueOfRow) {
        fills.put(column, new Fill(true, new BitSet(), valueOfRow));
        everyRow = true;
    }

    /**
     * Sets a column in some rows, and in the one above each: it shows the format that a cell gets where there was none. What
     * a cell holds already stays as it is.
     */
    void add(int column, BitSet rows, IntFunction<Entry> valueOfRow) {
        BitSet withAbove = new BitSet();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            withAbove.set(Math.max(0, row - 1), row + 1);
        }
        fills.put(column, new Fill(false, withAbove, valueOfRow));
        someRows.or(withAbove);
        found = -1;
    }

    /** The first data row at or after one in which a column is set; {@link TableEdit#NO_ROW} where none is. */
    int nextRow(int from) {
        if (everyRow) {
            return from;
        }
        // Asked at every row of a long log, of which few are set: what was found holds up to the row that was found.
        if (from < foundFrom || from > found) {
            int next = someRows.nextSetBit(from);
            foundFrom = from;
            found = next < 0 ? TableEdit.NO_ROW : next;
        }
        return found;
    }

    /** Whether a cell is set. */
    boolean covers(int row, int column) {
        Fill fill = fills.get(column);
        return fill != null && fill.covers(row);
    }

    /** Puts what a row is to hold into the places of its columns. */
    void put(int row, Entry[] into) {
        fills.forEach((column, fill) -> {
            if (fill.covers(row)) {
                into[column] = fill.valueOfRow().apply(row);
            }
        });
    }
}
