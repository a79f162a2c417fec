package crossfoot.report.master;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.report.design.FindingRows;
import crossfoot.rules.Assessment;
import crossfoot.rules.log.CaseStanding;
import crossfoot.rules.log.LearningStanding;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** What the computed columns of CaseLog and Learning hold, a table row at a time; blank rows hold nothing. */
public final class ComputedColumns implements OwnedCells {

    private final Assessment assessment;
    private final BoundTable bound;
    private final int[] indexes;
    private final BitSet filled = new BitSet();
    private Optional<ReportingYear> lastYear = Optional.empty();
    private Entry lastLabel = Entry.BLANK;
    private Known known = new Known(-1, Optional.empty());

    /**
     * @param bound the rows of the master as it is
     * @param seen the rows as they stood on the as-of date
     */
    private ComputedColumns(Assessment assessment, BoundTable bound, BoundTable seen) {
        this.assessment = assessment;
        this.bound = bound;
        this.indexes = seen.indexes();
        for (int i = 0; i < bound.size(); i++) {
            filled.set(bound.tableRow(i));
        }
    }

    /** The computed columns of CaseLog. */
    public static ComputedColumns ofCases(Assessment assessment) {
        return new ComputedColumns(
                assessment,
                assessment.master().cases().bound(),
                assessment.casebook().cases().bound());
    }

    /** The computed columns of Learning. */
    public static ComputedColumns ofLearning(Assessment assessment) {
        return new ComputedColumns(
                assessment,
                assessment.master().learning().bound(),
                assessment.casebook().learning().bound());
    }

    /** The columns, in the order of the contract. */
    @Override
    public List<? extends Column> columns() {
        return bound.schema().columns().stream().filter(Column::computed).toList();
    }

    /** The table that they belong to. */
    @Override
    public BoundTable bound() {
        return bound;
    }

    /** What a column holds in each data row of the table. */
    @Override
    public IntFunction<Entry> values(Column column) {
        return row -> value(column, row);
    }

    /** A row that was not there yet on the as-of date has nothing but its Check. */
    @Override
    public Entry value(Column column, int row) {
        if (!filled.get(row)) {
            return Entry.BLANK;
        }
        if (column == CaseColumn.CHECK || column == LearningColumn.CHECK) {
            int sheetRow = bound.table().sheetRow(row);
            String check = column == CaseColumn.CHECK ? assessment.check(sheetRow) : assessment.learningCheck(sheetRow);
            return Entry.text(FindingRows.writable(check));
        }
        int index = indexes[row];
        if (index < 0) {
            return Entry.BLANK;
        }
        return column instanceof CaseColumn ofCases ? entry(ofCases, index) : entry((LearningColumn) column, index);
    }

    private Entry entry(CaseColumn column, int index) {
        return column == CaseColumn.STATUS
                ? Entry.text(assessment.status(index).words())
                : entry(column, standing(index));
    }

    private Entry entry(CaseColumn column, CaseStanding standing) {
        return switch (column) {
            case YEAR_RECEIVED -> year(standing.yearReceived());
            case YEAR_RESPONDED -> year(standing.yearResponded());
            case ACKNOWLEDGE_BY -> date(standing.acknowledgeBy());
            case RESPOND_BY -> date(standing.respondBy());
            case FINAL_LIMIT -> date(standing.finalLimit());
            case WORKING_DAYS_TAKEN -> number(standing.workingDaysTaken());
            case WORKING_DAYS_LEFT -> number(standing.workingDaysLeft());
            case ESCALATED_TO -> escalated(standing.escalatedTo());
            default -> throw new IllegalArgumentException(column.header() + " is not computed");
        };
    }

    private static Entry escalated(List<String> refs) {
        return refs.isEmpty() ? Entry.BLANK : Entry.text(FindingRows.writable(String.join("; ", refs)));
    }

    /** The columns of a row are asked for one after the other: its standing is worked out once for all of them. */
    private CaseStanding standing(int index) {
        Known last = known;
        if (last.index() == index && last.standing().isPresent()) {
            return last.standing().get();
        }
        CaseStanding standing = assessment.standing(index);
        known = new Known(index, Optional.of(standing));
        return standing;
    }

    /** How the case that was asked for last stands. */
    private record Known(int index, Optional<CaseStanding> standing) {}

    private Entry entry(LearningColumn column, int index) {
        LearningStanding standing = assessment.learningStanding(index);
        return switch (column) {
            case YEAR -> year(standing.year());
            case STATUS -> Entry.text(standing.status().words());
            default -> throw new IllegalArgumentException(column.header() + " is not computed");
        };
    }

    /** Most rows are of the year of the row before. */
    private Entry year(Optional<ReportingYear> year) {
        if (!year.equals(lastYear)) {
            lastYear = year;
            lastLabel = year.map(ReportingYear::label).map(Entry::text).orElse(Entry.BLANK);
        }
        return lastLabel;
    }

    private static Entry date(Optional<LocalDate> date) {
        return date.<Entry>map(Entry.Date::new).orElse(Entry.BLANK);
    }

    private static Entry number(OptionalInt number) {
        return number.isPresent() ? new Entry.Number(number.getAsInt()) : Entry.BLANK;
    }
}
