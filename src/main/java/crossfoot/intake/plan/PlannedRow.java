package crossfoot.intake.plan;

import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.Targets;
import crossfoot.workbook.cells.Entry;
import java.util.List;

/**
 * A row of the log that a source row makes or made.
 *
 * @param sourceRow the index of the source row
 * @param step the step of the chain, or ""
 * @param key the source key
 * @param ref its Ref
 * @param result what becomes of it
 * @param reason why, where that is not plain
 * @param values what the source says, by the places of {@link Targets}; shorter where the last ones are blank
 * @param logRow the table row of the log that it is, from 0; -1 for a new one
 * @param changes the cells that are written in a row that is there already
 * @param ledger what is kept of it from now on
 */
public record PlannedRow(
        int sourceRow,
        String step,
        String key,
        String ref,
        RowResult result,
        String reason,
        List<Entry> values,
        int logRow,
        List<CellChange> changes,
        LedgerRow ledger) {

    public PlannedRow {
        values = List.copyOf(values);
        changes = List.copyOf(changes);
    }

    /**
     * A cell that changed since it was imported.
     *
     * @param column its header
     * @param ours what the master holds
     * @param theirs what the source says now
     * @param written whether the source's is written
     * @param conflict whether it changed on both sides
     */
    public record CellChange(String column, Entry ours, Entry theirs, boolean written, boolean conflict) {}
}
