package crossfoot.intake.shown;

import crossfoot.intake.plan.Balance;
import crossfoot.intake.plan.Difference;
import crossfoot.intake.plan.Duplicate;
import crossfoot.intake.plan.ImportPlan;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.published.PublishedPlan;
import crossfoot.intake.reading.FormChange;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.reading.UnknownValue;
import crossfoot.intake.source.HeaderRows;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Severity;
import java.util.List;

/**
 * A plan as data.
 *
 * @param source the name of the source
 * @param sheets the sheets that were read
 * @param headerRow where their headers stand
 * @param applied whether the master holds it now
 * @param undecided what has to be decided first
 * @param balance that nothing is lost
 * @param balances whether it balances
 * @param rows what becomes of every row of the source
 * @param cells the values whose form changes
 * @param values the values that are in no list
 * @param duplicates rows that may be one case entered twice
 * @param compared how many values that the source worked out were compared with ours
 * @param differences where they differ
 * @param gone the Refs of rows that the source brought once and has no more
 * @param findings what the checks find in the master as it would be, by severity
 * @param notes how the source was read
 */
public record ImportAnswer(
        String source,
        List<String> sheets,
        String headerRow,
        boolean applied,
        List<Undecided> undecided,
        Balance balance,
        boolean balances,
        List<SourceRow> rows,
        List<Cell> cells,
        List<UnknownValue> values,
        List<Duplicate> duplicates,
        int compared,
        List<Difference> differences,
        List<String> gone,
        Findings findings,
        List<String> notes) {

    public ImportAnswer {
        sheets = List.copyOf(sheets);
        undecided = List.copyOf(undecided);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        values = List.copyOf(values);
        duplicates = List.copyOf(duplicates);
        differences = List.copyOf(differences);
        gone = List.copyOf(gone);
        notes = List.copyOf(notes);
    }

    /** A value whose form changes. */
    public record Cell(
            String sourceColumn,
            String sourceValue,
            String column,
            String written,
            String what,
            int rows,
            String firstRow) {
        static Cell of(FormChange change) {
            return new Cell(
                    change.sourceColumn(),
                    change.sourceValue(),
                    change.column(),
                    change.written(),
                    change.kind().words(),
                    change.rows(),
                    change.firstRow());
        }
    }

    /** How many findings of each severity there are. */
    public record Findings(int errors, int warnings, int alerts, int infos) {
        static Findings of(Assessment assessment) {
            return new Findings(
                    assessment.count(Severity.ERROR),
                    assessment.count(Severity.WARNING),
                    assessment.count(Severity.ALERT),
                    assessment.count(Severity.INFO));
        }
    }

    /** The answer for a table of earlier years. */
    public static ImportAnswer of(PublishedPlan plan, Assessment assessment, boolean applied) {
        Balance balance = plan.balance();
        return new ImportAnswer(
                plan.map().settings().sourceName(),
                plan.source().sheets(),
                plan.source().header().words(),
                applied,
                plan.undecided(),
                balance,
                balance.balances(),
                plan.sourceRows(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                Findings.of(assessment),
                plan.source().log().notes());
    }

    /** The answer for a plan. */
    public static ImportAnswer of(ImportPlan plan, ImportPlan.Preview preview, boolean applied) {
        HeaderRows header = plan.input().source().header();
        Balance balance = plan.balance();
        return new ImportAnswer(
                plan.input().map().settings().sourceName(),
                plan.input().source().sheets(),
                header.words(),
                applied,
                plan.undecided(),
                balance,
                balance.balances(),
                plan.sourceRows(),
                plan.formChanges().stream().map(Cell::of).toList(),
                plan.unknownValues(),
                preview.duplicates(),
                preview.compared(),
                preview.differences(),
                plan.gone().stream().map(LedgerRow::ref).toList(),
                Findings.of(preview.assessment()),
                plan.notes());
    }
}
