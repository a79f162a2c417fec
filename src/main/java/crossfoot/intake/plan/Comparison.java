package crossfoot.intake.plan;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ImportSettings.BothChanged;
import crossfoot.intake.plan.PlannedRow.CellChange;
import crossfoot.intake.reading.CompiledMap;
import crossfoot.intake.reading.EntryForm;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.PlanInput;
import crossfoot.intake.reading.Targets;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Compares a row that was imported before, cell by cell: what the source said then, what it says now, what the log holds.
 * Only the source changed: the log follows. Only the log changed: it stays. Both changed: a conflict.
 */
final class Comparison {

    private final CompiledMap map;
    private final EntryForm forms;
    private final CaseLog cases;
    private final BoundTable present;
    private final BothChanged bothChanged;
    private final BitSet said;
    private final int batch;

    Comparison(PlanInput input, CompiledMap map, EntryForm forms) {
        this.map = map;
        this.forms = forms;
        this.cases = input.casebook().cases();
        this.present = cases.bound();
        this.bothChanged = input.map().settings().bothChanged();
        this.said = map.said();
        this.batch = input.ledger().lastBatch() + 1;
    }

    /**
     * What becomes of it.
     *
     * @param row the source row
     * @param now what is kept of it from now on, if all of it is written
     * @param before what was kept of it
     * @param values what the source says
     */
    PlannedRow of(int row, LedgerRow now, LedgerRow before, List<Entry> values) {
        int index = cases.indexOf(Texts.refKey(before.ref()));
        if (index < 0) {
            return new PlannedRow(
                    row,
                    now.step(),
                    now.key(),
                    before.ref(),
                    RowResult.CONFLICTING,
                    "It was imported as " + before.ref()
                            + ", which the log does not hold any more; it is not made anew.",
                    values,
                    -1,
                    List.of(),
                    before);
        }
        int logRow = present.tableRow(index);
        if (before.cells().equals(now.cells())) {
            return new PlannedRow(
                    row,
                    now.step(),
                    now.key(),
                    before.ref(),
                    RowResult.UNCHANGED,
                    "",
                    values,
                    logRow,
                    List.of(),
                    before);
        }
        return compared(row, logRow, now, before, values);
    }

    private PlannedRow compared(int row, int logRow, LedgerRow now, LedgerRow before, List<Entry> values) {
        Map<String, String> imported = digests(before.cells());
        Map<String, String> kept = digests(now.cells());
        imported.forEach((header, digest) -> {
            if (map.targets().find(header) < 0) {
                kept.put(header, digest);
            }
        });
        List<CellChange> changes = new ArrayList<>();
        for (int target = 0; target < map.targets().size(); target++) {
            Targets.Target column = map.targets().at(target);
            if (!said.get(target)) {
                keep(kept, column.header(), imported.getOrDefault(column.header(), ""));
                continue;
            }
            Entry theirs = target < values.size() ? values.get(target) : Entry.BLANK;
            String digest = theirs instanceof Entry.Blank ? "" : forms.digest(theirs);
            String then = imported.getOrDefault(column.header(), "");
            Entry ours = ours(column, logRow, theirs, then);
            if (digest.equals(then) || ours.equals(theirs) || column.is(CaseColumn.REF)) {
                continue;
            }
            boolean touched = !(ours instanceof Entry.Blank ? "" : forms.digest(ours)).equals(then);
            boolean write = !touched || bothChanged == BothChanged.TAKE_THEIRS;
            changes.add(new CellChange(column.header(), ours, theirs, write, touched));
            if (!write) {
                keep(kept, column.header(), then);
            }
        }
        return planned(row, logRow, now, before, values, changes, joined(kept));
    }

    private PlannedRow planned(
            int row,
            int logRow,
            LedgerRow now,
            LedgerRow before,
            List<Entry> values,
            List<CellChange> changes,
            String cells) {
        boolean conflict = changes.stream().anyMatch(CellChange::conflict);
        RowResult result =
                conflict ? RowResult.CONFLICTING : changes.isEmpty() ? RowResult.UNCHANGED : RowResult.UPDATED;
        boolean same = cells.equals(before.cells()) && changes.stream().noneMatch(CellChange::written);
        LedgerRow ledger = same
                ? before
                : new LedgerRow(before.source(), now.key(), now.step(), before.ref(), batch, now.rowDigest(), cells);
        return new PlannedRow(
                row,
                now.step(),
                now.key(),
                before.ref(),
                result,
                conflict ? conflicts(changes) : "",
                values,
                logRow,
                changes,
                ledger);
    }

    private static void keep(Map<String, String> kept, String header, String then) {
        if (then.isEmpty()) {
            kept.remove(header);
        } else {
            kept.put(header, then);
        }
    }

    private String conflicts(List<CellChange> changes) {
        List<String> said = changes.stream()
                .filter(CellChange::conflict)
                .map(change -> change.column() + " changed on both sides: ours \"" + EntryForm.shown(change.ours())
                        + "\", the source's \"" + EntryForm.shown(change.theirs()) + "\"; "
                        + (change.written() ? "the source's was taken." : "ours stays."))
                .toList();
        return String.join(" ", said);
    }

    /** What the log holds now; a number of an extra column is a day where the source has, or had, a day there. */
    private Entry ours(Targets.Target column, int logRow, Entry theirs, String then) {
        OptionalInt place = column.column().map(present::place).orElseGet(() -> place(column.header()));
        if (place.isEmpty()) {
            return Entry.BLANK;
        }
        Cell cell = present.table().cell(logRow, place.getAsInt());
        Entry day = EntryForm.of(cell, ColumnType.DATE, present.table().dates());
        boolean extraDay = column.column().isEmpty()
                && (theirs instanceof Entry.Date
                        || (day instanceof Entry.Date && forms.digest(day).equals(then)));
        return extraDay
                ? day
                : EntryForm.of(cell, column.type(), present.table().dates());
    }

    private OptionalInt place(String header) {
        for (int i = 0; i < present.table().columns().size(); i++) {
            if (Texts.key(present.table().columns().get(i).header()).equals(Texts.key(header))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Map<String, String> digests(String cells) {
        Map<String, String> digests = new TreeMap<>();
        Arrays.stream(cells.split("\n", -1))
                .filter(cell -> cell.indexOf('=') > 0)
                .forEach(cell -> {
                    int at = cell.lastIndexOf('=');
                    digests.put(cell.substring(0, at), cell.substring(at + 1));
                });
        return digests;
    }

    private static String joined(Map<String, String> digests) {
        List<String> cells = new ArrayList<>();
        digests.forEach((header, digest) -> cells.add(header + "=" + digest));
        return String.join("\n", cells);
    }
}
