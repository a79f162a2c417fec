package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.report.design.Dashboard;
import crossfoot.report.design.DashboardSheet;
import crossfoot.report.design.DashboardTable;
import crossfoot.report.design.LogColumns;
import crossfoot.report.design.MasterDesign;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * One refresh of a master: everything checked and computed, and the changes that bring the workbook up to date. What
 * already stands there is left as it is; where only the moment of the refresh would differ, nothing is written at all.
 */
public final class Refresh {

    /** The rule that a computed column is missing: the refresh itself puts that right. */
    private static final String MISSING_COMPUTED_COLUMN = "S07";

    private final Workbook read;
    private final Workbook source;
    private final Upgrade upgrade;
    private final String putIn;
    private final Assessment assessment;
    private final RefreshStamp stamp;
    private final Occasion occasion;
    private final WorkbookEdit edit;
    private final CompletableFuture<String> inputs;
    private final KeptNotes notes = new KeptNotes();
    private boolean changes;

    private Refresh(
            Workbook read,
            Workbook source,
            Upgrade upgrade,
            String putIn,
            Assessment assessment,
            CompletableFuture<String> inputs,
            RefreshStamp stamp,
            Occasion occasion) {
        this.read = read;
        this.occasion = occasion;
        this.source = source;
        this.upgrade = upgrade;
        this.putIn = putIn;
        this.changes = !putIn.isEmpty() || upgrade.changes();
        this.inputs = inputs;
        this.assessment = assessment;
        this.stamp = stamp;
        this.edit = new WorkbookEdit(source);
    }

    /**
     * Checks and computes, all on the thread that asks: a service's worker does its own work.
     *
     * @throws WorkbookRefusal where there is no CaseLog, a table of the steward's is gone since the last refresh, or the
     *     workbook's layout is newer than this Crossfoot
     */
    public static Refresh of(Workbook source, Vantage vantage, RefreshStamp stamp) {
        return of(source, vantage, stamp, Runnable::run);
    }

    /** Checks and computes on a day, which is today. */
    public static Refresh of(Workbook source, LocalDate today, RefreshStamp stamp) {
        return of(source, Vantage.on(today), stamp);
    }

    /**
     * Checks and computes.
     *
     * @param beside where what needs no other result is worked out meanwhile
     * @throws WorkbookRefusal where there is no CaseLog, or the workbook's layout is newer than this Crossfoot
     */
    public static Refresh of(Workbook source, Vantage vantage, RefreshStamp stamp, Executor beside) {
        return of(source, vantage, stamp, Occasion.REFRESH, beside);
    }

    /** Checks and computes after something else was brought into the workbook, which the Change log is to tell. */
    public static Refresh of(Workbook source, Vantage vantage, RefreshStamp stamp, Occasion occasion, Executor beside) {
        Casebook read = Casebook.read(source::table);
        Upgrade.refuseWhatCannotBeRefreshed(source, read);
        if (!occasion.acceptsLoss()) {
            LostTables.refuse(source, read);
        }
        Upgrade upgrade = Upgrade.of(source, read);
        Workbook present = upgrade.applied();
        Casebook upgraded = present == source ? read : Casebook.read(present::table);
        Workbook longer = RowsPutIn.into(present, upgraded);
        Casebook casebook = longer == present ? upgraded : Casebook.read(longer::table);
        // Beside the judging, since neither needs the other.
        CompletableFuture<String> inputs = CompletableFuture.supplyAsync(() -> InputDigest.of(casebook), beside);
        Assessment assessment = Judgement.of(casebook, vantage).without(MISSING_COMPUTED_COLUMN);
        Refresh refresh = new Refresh(
                source, longer, upgrade, RowsPutIn.words(RowsPutIn.of(upgraded)), assessment, inputs, stamp, occasion);
        refresh.collect(beside);
        return refresh;
    }

    /** The worklist and the dashboard are worked out beside the computed columns. */
    private void collect(Executor beside) {
        CompletableFuture<List<Duty>> worklist = CompletableFuture.supplyAsync(assessment::worklist, beside);
        CompletableFuture<Map<DashboardTable, List<List<Entry>>>> dashboard =
                worklist.thenApply(duties -> new Dashboard(assessment, duties.size()).rows());
        computed(ComputedColumns.ofCases(assessment));
        if (assessment.casebook().has(MasterSchema.LEARNING)) {
            computed(ComputedColumns.ofLearning(assessment));
        }
        texts();
        FindingRows rows = new FindingRows(assessment.casebook());
        owned(
                MasterSchema.CHECKS,
                List.of("Rule", "Ref", "Column"),
                rows.checks(assessment.findings()),
                MasterDesign::checks);
        dashboard(dashboard.join());
        List<Duty> lines = Stream.concat(worklist.join().stream(), assessment.leftOut().toMend().stream())
                .toList();
        owned(MasterSchema.WORKLIST, List.of("Ref", "What"), rows.worklist(lines), MasterDesign::worklist);
        StartNumbers numbers = new StartNumbers(assessment, stamp);
        ChangeLogEntries entries = new ChangeLogEntries(source, assessment);
        changes |= numbers.differ() || entries.tablesChanged();
        if (changes) {
            numbers.write(edit);
            entries.write(edit, stamp, occasion, upgrade.wordsWith(putIn), inputs(), notes, this::named);
        }
        notes.write(source, edit, stamp, this::named);
    }

    /** The texts of the report with their figures; a master that has no such table gets one, without rows. */
    private void texts() {
        Optional<Table> present = assessment.master().table(MasterSchema.REPORT_TEXT);
        if (present.isPresent()) {
            computed(new TextColumns(assessment, present.get()));
        } else {
            edit.addSheet(named(MasterDesign.reportText(List.of())));
            changes = true;
        }
    }

    private void computed(OwnedCells columns) {
        Table table = columns.bound().table();
        List<? extends Column> missing = columns.columns().stream()
                .filter(column -> columns.bound().place(column).isEmpty())
                .toList();
        int firstAdded = -1;
        if (!missing.isEmpty()) {
            List<ColumnDesign> designs =
                    missing.stream().map(LogColumns::design).toList();
            firstAdded = edit.addColumns(table.name(), designs);
            changes = true;
        }
        for (Column column : missing) {
            edit.fill(table.name(), firstAdded + missing.indexOf(column), columns.values(column));
        }
        for (Column column : differing(columns)) {
            edit.fill(table.name(), columns.bound().place(column).orElseThrow(), columns.values(column));
            changes = true;
        }
    }

    /** The columns of the table in which some cell differs; asked row by row, as each row's values are worked out together. */
    private static List<Column> differing(OwnedCells columns) {
        List<Column> same = new ArrayList<>();
        columns.columns().stream()
                .filter(column -> columns.bound().place(column).isPresent())
                .forEach(same::add);
        List<Column> differing = new ArrayList<>();
        for (int row = 0; row < columns.bound().table().size() && !same.isEmpty(); row++) {
            for (int i = same.size() - 1; i >= 0; i--) {
                if (!columns.holds(same.get(i), row)) {
                    differing.add(same.remove(i));
                }
            }
        }
        return differing;
    }

    /** @param key the headers by which a row is known again */
    private void owned(TableSchema schema, List<String> key, List<List<Entry>> rows, DesignOfRows design) {
        Optional<Table> present = source.table(schema.name());
        if (present.isEmpty()) {
            edit.addSheet(named(design.of(rows)));
            changes = true;
            return;
        }
        OwnedTable table = OwnedTable.of(present.get(), schema);
        if (!table.holds(rows)) {
            notes.keep(table.replace(edit, rows, key));
            changes = true;
        }
    }

    /** A sheet of Crossfoot's own, filled with rows. */
    @FunctionalInterface
    private interface DesignOfRows {
        SheetDesign of(List<List<Entry>> rows);
    }

    /** A sheet with a name that the workbook does not have yet. */
    private SheetDesign named(SheetDesign design) {
        return design.withName(free(design.name()));
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; taken(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean taken(String name) {
        return source.sheets().stream().anyMatch(name::equalsIgnoreCase);
    }

    private void dashboard(Map<DashboardTable, List<List<Entry>>> rows) {
        boolean none = Arrays.stream(DashboardTable.values())
                .allMatch(table -> source.table(table.tableName()).isEmpty());
        if (none) {
            edit.addSheet(DashboardSheet.design(free(DashboardSheet.NAME), rows));
            changes = true;
        }
        rows.forEach((dashboard, lines) -> source.table(dashboard.tableName()).ifPresent(present -> {
            OwnedTable table = new OwnedTable(present, dashboard.headers());
            if (!table.holds(lines)) {
                notes.keep(table.replace(edit, lines, List.of()));
                changes = true;
            }
        }));
    }

    /** What was checked and computed, as it is once this refresh is written. */
    public Assessment assessment() {
        return assessment;
    }

    /** What brings a master of an earlier version up to date in the same save, a line a change. */
    public List<String> upgrade() {
        return upgrade.lines();
    }

    /** The digest of the inputs that were read. */
    String inputs() {
        return inputs.join();
    }

    /** Whether anything but the moment of the refresh differs from what the workbook holds. */
    public boolean changes() {
        return changes;
    }

    /** The workbook that was read. */
    public Workbook source() {
        return read;
    }

    /** The rows under tables that were put into them, in words; "" where there are none. */
    public String putIn() {
        return putIn;
    }

    /** What a team wrote and that had to move, in words; "" where nothing had. */
    public String kept() {
        return notes.words();
    }

    /** Writes the refreshed workbook; where nothing changes, the same bytes as were read, part by part. */
    public void writeTo(OutputStream out) throws IOException {
        edit.write(out);
    }
}
