package crossfoot.intake.plan;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ImportSettings.Unknown;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.reading.CellDigests;
import crossfoot.intake.reading.CompiledMap;
import crossfoot.intake.reading.FormChange;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.PlanInput;
import crossfoot.intake.reading.RequiredColumns;
import crossfoot.intake.reading.Targets;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.reading.UnknownValue;
import crossfoot.intake.source.RowKind;
import crossfoot.intake.source.SourceLog;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an import would do: every row of the source accounted for, every doubt said. */
public final class ImportPlan {

    private final PlanInput input;
    private final CompiledMap map;
    private final SourceKeys keys;
    private final CellDigests digests;
    private final List<PlannedRow> rows;
    private final List<SourceRow> sourceRows;
    private final List<FormChange> assumed;
    private final List<LedgerRow> gone;

    ImportPlan(
            PlanInput input,
            CompiledMap map,
            SourceKeys keys,
            CellDigests digests,
            List<PlannedRow> rows,
            List<SourceRow> sourceRows,
            List<FormChange> assumed,
            List<LedgerRow> gone) {
        this.input = input;
        this.map = map;
        this.keys = keys;
        this.digests = digests;
        this.rows = List.copyOf(rows);
        this.sourceRows = List.copyOf(sourceRows);
        this.assumed = List.copyOf(assumed);
        this.gone = List.copyOf(gone);
    }

    /** What it was made of. */
    public PlanInput input() {
        return input;
    }

    /** The lines in force, one a source column. */
    public List<ColumnLine> lines() {
        return map.lines();
    }

    /** The columns that it may fill. */
    public Targets targets() {
        return map.targets();
    }

    /** The places, among the targets, of columns that the log lacks and some row fills, in their order. */
    public List<Integer> addedColumns() {
        Set<String> present = input.casebook().cases().bound().table().columns().stream()
                .map(column -> Texts.key(column.header()))
                .collect(Collectors.toSet());
        return IntStream.range(0, targets().size())
                .filter(target ->
                        !present.contains(Texts.key(targets().at(target).header()))
                                && firstFilled(target).isPresent())
                .boxed()
                .toList();
    }

    /** What the first row that fills a column has there. */
    public Optional<Entry> firstFilled(int target) {
        return rows.stream()
                .filter(row -> row.result() != RowResult.REFUSED
                        && target < row.values().size())
                .map(row -> row.values().get(target))
                .filter(entry -> !(entry instanceof Entry.Blank))
                .findFirst();
    }

    /** The rows of the log that source rows make, made or would have made. */
    public List<PlannedRow> rows() {
        return rows;
    }

    /** What is kept of a row from now on; of a new one the digests are worked out now, since a dry run needs none. */
    public LedgerRow kept(PlannedRow row) {
        return row.result() == RowResult.MADE
                ? digests.digested(row.ledger(), row.sourceRow(), row.values())
                : row.ledger();
    }

    /** What becomes of every row of the source. */
    public List<SourceRow> sourceRows() {
        return sourceRows;
    }

    /** The rows that this source brought once and has no more. */
    public List<LedgerRow> gone() {
        return gone;
    }

    /** How the source was read, and what the map does not say. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(input.source().log().notes());
        notes.addAll(map.notes());
        return List.copyOf(notes);
    }

    /** That nothing is lost. */
    public Balance balance() {
        SourceLog log = input.source().log();
        return new Balance(
                log.rows().size(),
                sourceRows(RowResult.MADE),
                sourceRows(RowResult.UPDATED),
                sourceRows(RowResult.UNCHANGED),
                sourceRows(RowResult.CONFLICTING),
                sourceRows(RowResult.REFUSED),
                log.count(RowKind.HEADER),
                log.count(RowKind.BLANK),
                log.count(RowKind.TOTAL),
                new Balance.Steps(
                        rows.size(),
                        rows(RowResult.MADE),
                        rows(RowResult.UPDATED),
                        rows(RowResult.UNCHANGED),
                        rows(RowResult.CONFLICTING),
                        rows(RowResult.REFUSED)));
    }

    private int sourceRows(RowResult result) {
        return (int) sourceRows.stream()
                .filter(row -> row.what().equals(result.word()))
                .count();
    }

    private int rows(RowResult result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }

    /** Every value whose form changes, and every date that is assumed. */
    public List<FormChange> formChanges() {
        List<FormChange> changes = new ArrayList<>();
        map.columns()
                .forEach(column -> changes.addAll(column.changes(input.source().log(), map.targets())));
        changes.addAll(assumed);
        return List.copyOf(changes);
    }

    /** The values that are in no list. */
    public List<UnknownValue> unknownValues() {
        List<UnknownValue> unknown = new ArrayList<>();
        map.columns()
                .forEach(column -> unknown.addAll(column.unknown(input.source().log())));
        return List.copyOf(unknown);
    }

    /** What the steward has to decide before anything is written. */
    public List<Undecided> undecided() {
        List<Undecided> open = new ArrayList<>(keys.faults());
        open.addAll(map.undecided());
        open.addAll(new RequiredColumns(input, map).undecided());
        for (ValueLine line : input.map().values()) {
            if (line.decision() == Decision.OPEN && !(line.entry() + line.alsoEntry()).isEmpty()) {
                open.add(new Undecided(
                        "Values",
                        line.name() + ": " + line.value(),
                        "Proposed: " + line.entry() + (line.alsoEntry().isEmpty() ? "" : " and " + line.alsoEntry())
                                + ". Say Yes, or No to keep it as typed, under Decided."));
            }
        }
        if (input.map().settings().unknown() == Unknown.STOP) {
            unknownValues()
                    .forEach(value -> open.add(new Undecided(
                            "Values",
                            value.sourceColumn() + ": " + value.value(),
                            "It is in no list of " + value.column()
                                    + "; say what it means, or let Unknown value be keep as" + " typed.")));
        }
        return List.copyOf(open);
    }

    /** Whether anything would be written. */
    public boolean changes() {
        // A row that is refused is not kept either, so that it alone is no reason to write.
        return rows.stream()
                .filter(row -> row.result() != RowResult.REFUSED)
                .anyMatch(row -> row.result() == RowResult.MADE
                        || row.ledger().batch() > input.ledger().lastBatch());
    }

    /** The number that this import has. */
    public int batch() {
        return input.ledger().lastBatch() + 1;
    }

    /** The master as it would be, judged by the rules of the log. */
    public Assessment judged() {
        return Assessment.of(after(), input.asOf());
    }

    /** The master as it would be. */
    public Casebook after() {
        return new PlannedLog(input.casebook().cases().bound(), map.targets(), addedColumns(), rows)
                .casebook(input.casebook());
    }

    /**
     * Compares what the source worked out with the master as it would be.
     *
     * @param after the master as it would be, judged
     * @param beside where what needs no other result is worked out meanwhile
     */
    public Preview preview(Assessment after, Executor beside) {
        CompletableFuture<List<Duplicate>> duplicates = CompletableFuture.supplyAsync(
                () -> Duplicates.of(
                        rows, after.casebook().cases(), input.source().log()),
                beside);
        Differences.Compared compared = new Differences(input, map, after).of(rows, beside);
        return new Preview(after, compared.values(), compared.differences(), duplicates.join());
    }

    /**
     * The master as it would be, judged.
     *
     * @param assessment its findings and computed columns
     * @param compared how many values of the source were compared with ours
     * @param differences where they differ
     * @param duplicates rows that may be one case entered twice
     */
    public record Preview(
            Assessment assessment, int compared, List<Difference> differences, List<Duplicate> duplicates) {
        public Preview {
            differences = List.copyOf(differences);
            duplicates = List.copyOf(duplicates);
        }
    }
}
