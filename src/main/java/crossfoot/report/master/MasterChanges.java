package crossfoot.report.master;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.report.design.Dashboard;
import crossfoot.report.design.DashboardSheet;
import crossfoot.report.design.DashboardTable;
import crossfoot.report.design.FindingRows;
import crossfoot.report.design.LogColumns;
import crossfoot.report.design.MasterDesign;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.reading.Workbook;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The changes that bring the tables of a master up to date with what was judged of it: the computed columns, Crossfoot's own
 * sheets, the counts on Start and the entry in the Change log. What already stands there is left as it is.
 */
public final class MasterChanges {

    private final Source source;
    private final Assessment assessment;
    private final RefreshStamp stamp;
    private final TableChanges edit;
    private final List<OwnedCells> cells;
    private final KeptNotes notes = new KeptNotes();
    private boolean changes;

    /** @param changed whether the master was brought up to date in something else already */
    MasterChanges(Source source, Assessment assessment, RefreshStamp stamp, TableChanges edit, boolean changed) {
        this.source = source;
        this.assessment = assessment;
        this.stamp = stamp;
        this.edit = edit;
        this.cells = OwnedCells.of(assessment);
        this.changes = changed;
    }

    /**
     * Collects them; the worklist and the dashboard are worked out beside the computed columns.
     *
     * @param occasion what the entry in the Change log is about
     * @param words what else was done to the master, or ""
     * @param inputs gives the digest of the inputs
     * @return whether anything but the moment of the refresh differs from what the master holds
     */
    boolean collect(Executor beside, Occasion occasion, String words, Supplier<String> inputs) {
        CompletableFuture<List<Duty>> worklist = CompletableFuture.supplyAsync(assessment::worklist, beside);
        CompletableFuture<Map<DashboardTable, List<List<Entry>>>> dashboard =
                worklist.thenApply(duties -> new Dashboard(assessment, duties.size()).rows());
        cells.forEach(this::computed);
        missing();
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
            entries.write(edit, stamp, occasion, words, inputs.get(), notes, this::named);
        }
        notes.write(source, edit, stamp, this::named);
        return changes;
    }

    /** What a team wrote and that had to move, in words; "" where nothing had. */
    String kept() {
        return notes.words();
    }

    /** The computed cells of every table. */
    List<OwnedCells> cells() {
        return cells;
    }

    /** A master gets the sheets of stewards that it lacks. */
    private void missing() {
        for (SheetDesign sheet : Upgrade.missingSheets(assessment.master())) {
            edit.addSheet(named(sheet));
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
        differing(columns).forEach((column, rows) -> {
            edit.fill(table.name(), columns.bound().place(column).orElseThrow(), rows, columns.values(column));
            changes = true;
        });
    }

    /** The rows of each column that differ; asked row by row, as each row's values are worked out together. */
    private static Map<Column, BitSet> differing(OwnedCells columns) {
        List<? extends Column> present = columns.columns().stream()
                .filter(column -> columns.bound().place(column).isPresent())
                .toList();
        int[] places = present.stream()
                .mapToInt(column -> columns.bound().place(column).orElseThrow())
                .toArray();
        Map<Column, BitSet> differing = new LinkedHashMap<>();
        for (int row = 0; row < columns.bound().table().size(); row++) {
            for (int i = 0; i < places.length; i++) {
                Column column = present.get(i);
                if (!columns.holds(column, places[i], row)) {
                    differing.computeIfAbsent(column, any -> new BitSet()).set(row);
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

    /**
     * What a refresh reads of a master: a file, or the workbook that is open in Excel.
     *
     * @param tables its tables
     * @param sheets the names of its sheets
     * @param state what was kept of the steward's tables at the last refresh
     */
    public record Source(TableSource tables, List<String> sheets, Optional<byte[]> state) {

        /** The namespace of the custom XML part in which the state is kept. */
        public static final String STATE_NAMESPACE = GovernedState.NAMESPACE;

        public Source {
            sheets = List.copyOf(sheets);
        }

        /**
         * The workbook that is open in Excel.
         *
         * @param state what was kept, as Excel gives it: without its declaration, maybe, or spaced otherwise
         */
        public static Source open(TableSource tables, List<String> sheets, Optional<byte[]> state) {
            return new Source(tables, sheets, state.map(xml -> GovernedState.parse(xml)
                    .map(GovernedState::xml)
                    .orElse(xml)));
        }

        static Source of(Workbook workbook) {
            return new Source(workbook::table, workbook.sheets(), workbook.customXml(GovernedState.NAMESPACE));
        }

        Optional<Table> table(String name) {
            return tables.table(name);
        }
    }
}
