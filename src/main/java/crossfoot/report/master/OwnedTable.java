package crossfoot.report.master;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.EntryMatch;
import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table that Crossfoot owns in a workbook, wherever it stands and in whatever order its columns are. */
final class OwnedTable {

    private final Table table;
    private final List<String> headers;
    private final List<Integer> order;

    /** @param headers the headers of the contract, in the order in which rows are given */
    OwnedTable(Table table, List<String> headers) {
        this.table = table;
        this.headers = headers.stream().map(Texts::key).toList();
        this.order = table.columns().stream()
                .map(column -> this.headers.indexOf(Texts.key(column.header())))
                .toList();
    }

    /** A table with the columns of the contract. */
    static OwnedTable of(Table table, TableSchema schema) {
        return new OwnedTable(
                table, schema.columns().stream().map(Column::header).toList());
    }

    /** Whether its rows are the given ones already, any blank rows after them aside. */
    boolean holds(List<List<Entry>> rows) {
        int size = table.size();
        if (size < rows.size()) {
            return false;
        }
        for (int row = 0; row < size; row++) {
            List<Entry> expected =
                    row < rows.size() ? arranged(rows.get(row)) : Collections.nCopies(order.size(), Entry.BLANK);
            if (!holds(row, expected)) {
                return false;
            }
        }
        return size == Math.max(1, rows.size());
    }

    /** Whether a row holds these cells of the contract, in the order in which rows are given. */
    boolean holdsGiven(int row, List<Entry> cells) {
        return holds(row, arranged(cells));
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

    /**
     * Replaces its rows. What a team wrote in columns of its own follows its row.
     *
     * @param key the headers by which a row is known again; none where rows stay where they are
     * @return what was written beside rows that left, and under the table where it grows
     */
    List<KeptNotes.Note> replace(TableChanges edit, List<List<Entry>> rows, List<String> key) {
        List<KeptNotes.Note> notes = new ArrayList<>(overgrown(edit, Math.max(1, rows.size()) - table.size()));
        if (order.stream().allMatch(place -> place >= 0)) {
            edit.replaceRows(table.name(), rows.stream().map(this::arranged).toList());
            return notes;
        }
        RowsFollowed followed = RowsFollowed.of(this, rows, key);
        List<List<Entry>> arranged = new ArrayList<>();
        for (int row = 0; row < Math.max(1, rows.size()); row++) {
            List<Entry> cells = row < rows.size() ? rows.get(row) : Collections.nCopies(headers.size(), Entry.BLANK);
            arranged.add(arranged(cells, followed.cameFrom(row)));
        }
        edit.replaceRows(table.name(), arranged);
        notes.addAll(followed.left());
        return notes;
    }

    /** Has what was typed under the table give way to so many more rows, and gives it to be kept. */
    private List<KeptNotes.Note> overgrown(TableChanges edit, int more) {
        RowsUnder under = table.under();
        List<KeptNotes.Note> notes = new ArrayList<>();
        if (!under.whole()) {
            // More than anybody typed: the edit says what is in the way.
            return notes;
        }
        for (int row = 0; row < under.size() && under.sheetRows().get(row) < under.firstRow() + more; row++) {
            edit.takeOver(table.name());
            for (int column = 0; column < under.columns().size(); column++) {
                String typed = under.cell(row, column).displayed(table.dates());
                if (!typed.isEmpty()) {
                    CellAddress cell = new CellAddress(
                            under.sheetRows().get(row), table.corner().column() + column);
                    notes.add(new KeptNotes.Note(
                            table.name(),
                            "under the table: " + table.sheet() + "!" + cell,
                            table.columns().get(column).header(),
                            typed));
                }
            }
        }
        return notes;
    }

    /** What adding so many rows at its end has to keep of what was typed under it. */
    List<KeptNotes.Note> overgrownBy(TableChanges edit, int rows) {
        return overgrown(edit, table.size() == 1 && isBlank() ? rows - 1 : rows);
    }

    /** Adds a row at its end. */
    void append(TableChanges edit, List<Entry> row) {
        edit.append(table.name(), arranged(row));
        edit.clearFilter(table.name());
    }

    /** A row in the order of the table's own columns. */
    List<Entry> arranged(List<Entry> row) {
        return arranged(row, Entry.Moved.NEW);
    }

    private List<Entry> arranged(List<Entry> row, Entry own) {
        return order.stream().map(place -> place < 0 ? own : row.get(place)).toList();
    }

    /** The places of the columns that the contract does not name. */
    List<Integer> ownPlaces() {
        return IntStream.range(0, order.size())
                .filter(place -> order.get(place) < 0)
                .boxed()
                .toList();
    }

    /** The place of a column of the contract in the rows that are given; the place in the table by the same index. */
    Optional<int[]> places(String header) {
        int given = headers.indexOf(Texts.key(header));
        int inTable = order.indexOf(given);
        return given < 0 || inTable < 0 ? Optional.empty() : Optional.of(new int[] {given, inTable});
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
