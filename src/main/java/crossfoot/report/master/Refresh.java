package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.InputDigest;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * One refresh of a master: everything checked and computed, and the changes that bring the workbook up to date. What
 * already stands there is left as it is; where only the moment of the refresh would differ, nothing is written at all.
 */
public final class Refresh {

    /** The rule that a computed column is missing: the refresh itself puts that right. */
    static final String MISSING_COMPUTED_COLUMN = "S07";

    private final Workbook read;
    private final Upgrade upgrade;
    private final String putIn;
    private final Assessment assessment;
    private final WorkbookEdit edit;
    private final CompletableFuture<String> inputs;
    private String kept = "";
    private boolean changes;

    private Refresh(
            Workbook read,
            Upgrade upgrade,
            String putIn,
            Assessment assessment,
            CompletableFuture<String> inputs,
            WorkbookEdit edit) {
        this.read = read;
        this.upgrade = upgrade;
        this.putIn = putIn;
        this.changes = !putIn.isEmpty() || upgrade.changes();
        this.inputs = inputs;
        this.assessment = assessment;
        this.edit = edit;
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
        Upgrade.refuseWhatCannotBeRefreshed(source.name(), read);
        if (!occasion.acceptsLoss()) {
            LostTables.refuse(source.name(), MasterChanges.Source.of(source), read);
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
                source, upgrade, RowsPutIn.words(RowsPutIn.of(upgraded)), assessment, inputs, new WorkbookEdit(longer));
        refresh.collect(MasterChanges.Source.of(longer), refresh.edit, stamp, occasion, beside);
        return refresh;
    }

    /**
     * Refreshes a master in the save that brings rows into its log, where nothing else of it has to be put right first.
     *
     * @param source the master as read
     * @param read what it says
     * @param after it with the rows, judged
     * @param rows the rows; what else the occasion changes is in their edit already
     * @return empty where the rows have to be written and read again before a refresh
     */
    public static Optional<Refresh> bringingIn(
            Workbook source,
            Casebook read,
            Assessment after,
            RowsBroughtIn rows,
            RefreshStamp stamp,
            Occasion occasion,
            Executor beside) {
        Upgrade upgrade = Upgrade.of(source, read);
        Table log = source.table(MasterSchema.CASE_LOG.name()).orElseThrow();
        boolean alone = MasterSchema.inputTables().stream()
                .flatMap(schema -> read.table(schema).stream())
                .allMatch(table ->
                        table.name().equals(log.name()) || !table.sheet().equals(log.sheet()));
        if (upgrade.changes() || !alone || !read.underneath().isEmpty()) {
            return Optional.empty();
        }
        Upgrade.refuseWhatCannotBeRefreshed(source.name(), read);
        LostTables.refuse(source.name(), MasterChanges.Source.of(source), read);
        Casebook casebook = after.master();
        CompletableFuture<String> inputs = CompletableFuture.supplyAsync(() -> InputDigest.of(casebook), beside);
        Assessment assessment = Judgement.reported(after).without(MISSING_COMPUTED_COLUMN);
        Refresh refresh = new Refresh(source, upgrade, "", assessment, inputs, rows.edit());
        refresh.changes = true;
        TableSource tables =
                name -> name.equalsIgnoreCase(log.name()) ? casebook.table(MasterSchema.CASE_LOG) : source.table(name);
        MasterChanges.Source then =
                new MasterChanges.Source(tables, source.sheets(), source.customXml(GovernedState.NAMESPACE));
        refresh.collect(then, rows, stamp, occasion, beside);
        rows.append();
        return Optional.of(refresh);
    }

    private void collect(
            MasterChanges.Source from, TableChanges into, RefreshStamp stamp, Occasion occasion, Executor beside) {
        MasterChanges collected = new MasterChanges(from, assessment, stamp, into, changes);
        changes = collected.collect(beside, occasion, upgrade.wordsWith(putIn), this::inputs);
        kept = collected.kept();
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
        return kept;
    }

    /** Writes the refreshed workbook; where nothing changes, the same bytes as were read, part by part. */
    public void writeTo(OutputStream out) throws IOException {
        edit.write(out);
    }
}
