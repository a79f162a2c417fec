package crossfoot.report.master;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.report.design.FindingRows;
import crossfoot.report.design.MasterDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a team wrote beside rows that a refresh takes away, or under tables that it makes longer: kept, whatever it was. */
final class KeptNotes {

    private final List<Note> notes = new ArrayList<>();

    void keep(List<Note> more) {
        notes.addAll(more);
    }

    /** How many there are, for the Change log and for whoever refreshes; "" where there is none. */
    String words() {
        return notes.isEmpty() ? "" : (notes.size() == 1 ? "1 note" : notes.size() + " notes") + " moved to Kept notes";
    }

    /** Enters them in a table of their own, which is made at the first need. */
    void write(MasterChanges.Source source, TableChanges edit, RefreshStamp stamp, UnaryOperator<SheetDesign> named) {
        if (notes.isEmpty()) {
            return;
        }
        Optional<OwnedTable> present = source.table(MasterSchema.KEPT_NOTES.name())
                .map(table -> OwnedTable.of(table, MasterSchema.KEPT_NOTES));
        present.ifPresent(table -> keepWhatStandsUnder(table, edit));
        Settings settings = Settings.of(source::table);
        List<List<Entry>> rows =
                notes.stream().map(note -> note.row(stamp, settings)).toList();
        if (present.isEmpty()) {
            edit.addSheet(named.apply(MasterDesign.keptNotes(rows)));
        }
        present.ifPresent(table -> rows.forEach(row -> table.append(edit, row)));
    }

    /** What stands under the notes themselves becomes notes, which need rows too. */
    private void keepWhatStandsUnder(OwnedTable table, TableChanges edit) {
        List<Note> under = List.of();
        List<Note> more = table.overgrownBy(edit, notes.size());
        while (more.size() > under.size()) {
            under = more;
            more = table.overgrownBy(edit, notes.size() + under.size());
        }
        notes.addAll(under);
    }

    /**
     * What somebody wrote in a column of the team's own beside a row that left the table, or under a table that grew over it.
     *
     * @param table the table
     * @param key what the row was known by; where it was no row of the table, the cell in which it stood
     * @param column the header of the column
     * @param note what was written
     */
    record Note(String table, String key, String column, String note) {

        /** The row of KeptNotes in a workbook of these settings. */
        List<Entry> row(RefreshStamp stamp, Settings settings) {
            return List.of(
                    Entry.text(stamp.when(settings)),
                    Entry.text(table),
                    Entry.text(FindingRows.writable(key)),
                    Entry.text(FindingRows.writable(column)),
                    Entry.text(FindingRows.writable(note)));
        }
    }
}
