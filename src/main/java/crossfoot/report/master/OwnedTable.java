package crossfoot.report.master;

import crossfoot.caselog.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table that Crossfoot owns in a workbook, wherever it stands and in whatever order its columns are. */
final class OwnedTable {

    private final Table table;
    private final List<Integer> order;

    /** @param headers the headers of the contract, in the order in which rows are given */
    OwnedTable(Table table, List<String> headers) {
        this.table = table;
        List<String> keys = headers.stream().map(Texts::key).toList();
        this.order = table.columns().stream()
                .map(column -> keys.indexOf(Texts.key(column.header())))
                .toList();
    }

    /** Whether its rows are the given ones already, any blank rows after them aside. */
    boolean holds(List<List<Entry>> rows) {
        int size = table.size();
        if (size < rows.size()) {
            return false;
        }
        for (int row = 0; row < size; row++) {
            List<Entry> expected =
                    row < rows.size() ? arranged(rows.get(row)) : Collections.nCopies(width(), Entry.BLANK);
            if (!holds(row, expected)) {
                return false;
            }
        }
        return size == Math.max(1, rows.size());
    }

    private boolean holds(int row, List<Entry> expected) {
        for (int column = 0; column < expected.size(); column++) {
            if (order.get(column) >= 0
                    && !EntryMatch.same(table.cell(row, column), expected.get(column), table.dates())) {
                return false;
            }
        }
        return true;
    }

    /** Replaces its rows. */
    void replace(WorkbookEdit edit, List<List<Entry>> rows) {
        edit.replaceRows(
                table.name(), width(), rows.stream().map(this::arranged).toList());
    }

    /** Adds a row at its end. */
    void append(WorkbookEdit edit, List<Entry> row) {
        edit.append(table.name(), arranged(row));
    }

    /** A row in the order of the table's own columns, up to the last one of the contract. */
    private List<Entry> arranged(List<Entry> row) {
        List<Entry> arranged = new ArrayList<>(width());
        for (int column = 0; column < width(); column++) {
            int place = order.get(column);
            arranged.add(place < 0 ? Entry.BLANK : row.get(place));
        }
        return arranged;
    }

    private int width() {
        for (int column = order.size(); column > 0; column--) {
            if (order.get(column - 1) >= 0) {
                return column;
            }
        }
        return 0;
    }

    /** The table as read. */
    Table table() {
        return table;
    }

    /** Whether the table has no row but blank ones. */
    boolean isBlank() {
        return table.columns().stream()
                .allMatch(column -> column.distinct().stream().allMatch(Cell::empty));
    }
}
