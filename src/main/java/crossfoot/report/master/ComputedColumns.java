package crossfoot.report.master;

import crossfoot.caselog.BoundTable;
import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Column;
import crossfoot.caselog.LearningColumn;
import crossfoot.caselog.ReportingYear;
import crossfoot.rules.Assessment;
import crossfoot.rules.CaseStanding;
import crossfoot.rules.LearningStanding;
import crossfoot.workbook.Entry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** What the computed columns of CaseLog and Learning hold, a table row at a time; blank rows hold nothing. */
public final class ComputedColumns {

    private final Assessment assessment;
    private final BoundTable bound;
    private final int[] indexOfRow;

    private ComputedColumns(Assessment assessment, BoundTable bound) {
        this.assessment = assessment;
        this.bound = bound;
        this.indexOfRow = new int[bound.table().size()];
        Arrays.fill(indexOfRow, -1);
        for (int i = 0; i < bound.size(); i++) {
            indexOfRow[bound.tableRow(i)] = i;
        }
    }

    /** The computed columns of CaseLog. */
    public static ComputedColumns ofCases(Assessment assessment) {
        return new ComputedColumns(assessment, assessment.casebook().cases().bound());
    }

    /** The computed columns of Learning. */
    public static ComputedColumns ofLearning(Assessment assessment) {
        return new ComputedColumns(assessment, assessment.casebook().learning().bound());
    }

    /** The columns, in the order of the contract. */
    public List<? extends Column> columns() {
        return bound.schema().columns().stream().filter(Column::computed).toList();
    }

    /** The table that they belong to. */
    public BoundTable bound() {
        return bound;
    }

    /** What a column holds in each data row of the table. */
    public IntFunction<Entry> values(Column column) {
        IntFunction<Entry> ofIndex = column instanceof CaseColumn caseColumn
                ? index -> entry(caseColumn, index)
                : index -> entry((LearningColumn) column, index);
        return row -> row < indexOfRow.length && indexOfRow[row] >= 0 ? ofIndex.apply(indexOfRow[row]) : Entry.BLANK;
    }

    private Entry entry(CaseColumn column, int index) {
        CaseStanding standing = assessment.standing(index);
        return switch (column) {
            case YEAR_RECEIVED -> year(standing.yearReceived());
            case YEAR_RESPONDED -> year(standing.yearResponded());
            case ACKNOWLEDGE_BY -> date(standing.acknowledgeBy());
            case RESPOND_BY -> date(standing.respondBy());
            case FINAL_LIMIT -> date(standing.finalLimit());
            case WORKING_DAYS_TAKEN -> number(standing.workingDaysTaken());
            case WORKING_DAYS_LEFT -> number(standing.workingDaysLeft());
            case STATUS -> Entry.text(standing.status().words());
            case ESCALATED_TO -> Entry.text(FindingRows.writable(String.join("; ", standing.escalatedTo())));
            case CHECK -> Entry.text(FindingRows.writable(assessment.check(index)));
            default -> throw new IllegalArgumentException(column.header() + " is not computed");
        };
    }

    private Entry entry(LearningColumn column, int index) {
        LearningStanding standing = assessment.learningStanding(index);
        return switch (column) {
            case YEAR -> year(standing.year());
            case STATUS -> Entry.text(standing.status().words());
            case CHECK -> Entry.text(FindingRows.writable(assessment.learningCheck(index)));
            default -> throw new IllegalArgumentException(column.header() + " is not computed");
        };
    }

    private static Entry year(Optional<ReportingYear> year) {
        return year.map(known -> Entry.text(known.label())).orElse(Entry.BLANK);
    }

    private static Entry date(Optional<LocalDate> date) {
        return date.<Entry>map(Entry.Date::new).orElse(Entry.BLANK);
    }

    private static Entry number(OptionalInt number) {
        return number.isPresent() ? new Entry.Number(number.getAsInt()) : Entry.BLANK;
    }
}
