package crossfoot.report.master;

import crossfoot.caselog.taxonomy.Settings;
import crossfoot.workbook.cells.Entry;
import java.util.List;

/**
 * What somebody wrote in a column of the team's own beside a row that left the table, or under a table that grew over it.
 *
 * @param table the table
 * @param key what the row was known by; where it was no row of the table, the cell in which it stood
 * @param column the header of the column
 * @param note what was written
 */
record KeptNote(String table, String key, String column, String note) {

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
