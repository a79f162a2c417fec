package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.InputDigest;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.List;

/**
 * One refresh of the master that is open in Excel, of which only the tables and columns that are needed were read: what was
 * judged, and whether anything changes. The same changes as those of {@link Refresh}, which Excel itself writes; the digest
 * in the Change log is of the inputs that were read.
 *
 * @param assessment what was checked and computed, as it is once the changes are written
 * @param cells the computed cells of every table
 * @param changes whether anything but the moment of the refresh differs from what the workbook holds
 */
public record OpenRefresh(Assessment assessment, List<OwnedCells> cells, boolean changes) {

    public OpenRefresh {
        cells = List.copyOf(cells);
    }

    /**
     * Checks and computes.
     *
     * @param edit is told the changes; those of the computed columns too
     * @throws WorkbookRefusal where there is no CaseLog, or the workbook's layout is not that of this Crossfoot
     */
    public static OpenRefresh of(MasterChanges.Source source, Vantage vantage, RefreshStamp stamp, TableChanges edit) {
        Casebook casebook = Casebook.read(source.tables());
        Upgrade.refuseWhatCannotBeRefreshed("The open workbook", casebook);
        LostTables.refuse("The open workbook", source, casebook);
        if (casebook.settings().schemaVersion().orElse(MasterSchema.VERSION) < MasterSchema.VERSION) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "The open workbook has the layout of an earlier Crossfoot, which only a refresh of the file brings up to"
                            + " date; close it, refresh it once with the page or with crossfoot refresh, and open it again.");
        }
        Assessment assessment = Judgement.ofTables(casebook, vantage).without(Refresh.MISSING_COMPUTED_COLUMN);
        MasterChanges collected = new MasterChanges(source, assessment, stamp, edit, false);
        boolean changes = collected.collect(Runnable::run, Occasion.REFRESH, "", () -> InputDigest.of(casebook));
        return new OpenRefresh(assessment, collected.cells(), changes);
    }
}
