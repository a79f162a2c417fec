package crossfoot.rules.log;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Almanac;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.DateColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The case log in the form in which it is judged: days as numbers, kinds of case resolved, and the as-of date. */
public final class Ledger {

    private final Casebook casebook;
    private final CaseLog log;
    private final int asOf;
    private final WorkingDays workingDays;
    private final Almanac almanac;
    private final CaseKinds kinds;
    private final ParentTypes parentTypes;
    private final List<@Nullable DateColumn> dates = new ArrayList<>();
    private final boolean[] present = new boolean[CaseColumn.values().length];
    private final int[] tableRows;
    private final LearningCases learningCases;

    public Ledger(Casebook casebook, int asOf) {
        this.casebook = casebook;
        this.log = casebook.cases();
        this.asOf = asOf;
        this.workingDays = new WorkingDays(casebook.settings().workingWeek(), casebook.nonWorkingDays());
        this.almanac = new Almanac(casebook.settings().yearStart());
        this.kinds = new CaseKinds(casebook, workingDays);
        this.parentTypes = new ParentTypes(kinds);
        for (CaseColumn column : CaseColumn.values()) {
            present[column.ordinal()] = log.bound().has(column);
            boolean input = column.type() == ColumnType.DATE && !column.computed();
            dates.add(input ? new DateColumn(log.values(column)) : null);
        }
        this.tableRows = new int[log.size()];
        for (int i = 0; i < tableRows.length; i++) {
            tableRows[i] = log.bound().tableRow(i);
        }
        this.learningCases = new LearningCases(casebook.learning(), log);
    }

    /** Which cases the learning rows name. */
    public LearningCases learningCases() {
        return learningCases;
    }

    public Casebook casebook() {
        return casebook;
    }

    public CaseLog log() {
        return log;
    }

    public int size() {
        return tableRows.length;
    }

    public int asOf() {
        return asOf;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    public Almanac almanac() {
        return almanac;
    }

    public CaseKinds kinds() {
        return kinds;
    }

    public ParentTypes parentTypes() {
        return parentTypes;
    }

    public int tableRow(int index) {
        return tableRows[index];
    }

    /** The day in a date column that staff fill. */
    public int day(CaseColumn column, int index) {
        DateColumn days = dates.get(column.ordinal());
        if (days == null) {
            throw new IllegalArgumentException(column.header() + " is not a date that staff fill");
        }
        return days.at(tableRows[index]);
    }

    /** The day in a column that may not be in the future: {@link Day#UNREADABLE} for one that is. */
    public int pastDay(CaseColumn column, int index) {
        int day = day(column, index);
        return day > asOf ? Day.UNREADABLE : day;
    }

    /** The day of a step after Received: {@link Day#UNREADABLE} for one in the future or before Received. */
    public int stepDay(CaseColumn column, int index) {
        int day = pastDay(column, index);
        if (!Day.known(day)) {
            return day;
        }
        int received = pastDay(CaseColumn.RECEIVED, index);
        return Day.known(received) && day < received ? Day.UNREADABLE : day;
    }

    /** The day in a column on which a clock may start: {@link Day#UNREADABLE} where the date is an error by itself. */
    private int startDay(CaseColumn column, int index) {
        return switch (column) {
            case RECEIVED, EXTENDED_TO, RECOMMENDATIONS_DUE -> day(column, index);
            case EVENT_DATE, RECOMMENDATIONS_MET -> pastDay(column, index);
            case FINDINGS_ISSUED -> {
                int issued = stepDay(column, index);
                boolean beforePanel = Day.known(issued) && issued < stepDay(CaseColumn.PANEL_HELD, index);
                yield beforePanel ? Day.UNREADABLE : issued;
            }
            default -> stepDay(column, index);
        };
    }

    /** The day on which a clock starts for a case: {@link Day#UNREADABLE} where the date is an error by itself. */
    public int startDay(Clock clock, int index) {
        int start = startDay(clock.starts().column(), index);
        if (!clock.starts().latestWhenDue()) {
            return start;
        }
        int due = acknowledgementDue(index);
        return Day.known(start) && Day.known(due) ? Math.min(start, due) : Day.known(due) ? due : start;
    }

    /** The day by which a case is to be acknowledged. */
    private int acknowledgementDue(int index) {
        CaseKind kind = kind(index);
        Clock acknowledge = kind == null ? null : kind.running(Timescale.Kind.ACKNOWLEDGE, this, index);
        return acknowledge == null || acknowledge.starts().latestWhenDue()
                ? Day.BLANK
                : acknowledge.end(startDay(acknowledge.starts().column(), index));
    }

    /** The day on which what is written with an answer is chosen: the as-of date while there is none. */
    public int answerDay(int index) {
        int responded = stepDay(CaseColumn.RESPONDED, index);
        return responded == Day.BLANK ? asOf : responded;
    }

    /** What the list says of the outcome of a case: the row valid on the day of the answer, else the first of that name. */
    public Optional<Outcome> outcome(int index) {
        CaseKind kind = kind(index);
        return kind == null || blank(CaseColumn.OUTCOME, index)
                ? Optional.empty()
                : kind.outcome(key(CaseColumn.OUTCOME, index), answerDay(index));
    }

    /**
     * Whether the outcome of a case is of a group.
     *
     * @param group in the form of {@link Texts#key}
     */
    public boolean endedIn(String group, int index) {
        return outcome(index)
                .filter(ended -> Texts.key(ended.group()).equals(group))
                .isPresent();
    }

    /** Whether a case's type goes on from an answer: a dissatisfaction, or a later stage. */
    public boolean goesOn(int index) {
        CaseKind kind = kind(index);
        return kind != null && kind.goesOn(pastDay(CaseColumn.RECEIVED, index));
    }

    /**
     * The row of a list that a cell names: the one valid on the day received, else the first of that name.
     *
     * @param list the list of the column
     */
    public Optional<ListEntry> entry(CaseColumn column, ListTable list, int index) {
        List<ListEntry> named = casebook.taxonomy().list(list).rows(key(column, index));
        if (named.size() > 1) {
            Optional<LocalDate> received = almanac.date(pastDay(CaseColumn.RECEIVED, index));
            for (ListEntry entry : named) {
                if (received.filter(entry.validity()::holds).isPresent()) {
                    return Optional.of(entry);
                }
            }
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named.get(0));
    }

    /** Whether there is somebody to write to: nothing is owed to one who cannot be answered but the answer itself. */
    public boolean canBeAnswered(int index) {
        return blank(CaseColumn.RAISED_BY, index)
                || entry(CaseColumn.RAISED_BY, ListTable.RAISED_BY, index)
                        .filter(by -> !by.is(Mark.CAN_BE_ANSWERED))
                        .isEmpty();
    }

    /** The index of the first case that has the Ref of a case; -1 where it has none. */
    public int firstOfRef(int index) {
        return log.firstOfRef(index);
    }

    /** The kind of a case; null where its procedure does not have such a type. */
    @Nullable
    public CaseKind kind(int index) {
        return kinds.at(tableRows[index]);
    }

    public Values values(CaseColumn column) {
        return log.values(column);
    }

    /** The key of a case's cell: clean and without case; "" where it is empty. */
    String key(CaseColumn column, int index) {
        return log.values(column).key(tableRows[index]);
    }

    /** Whether the log has a column. */
    public boolean has(CaseColumn column) {
        return present[column.ordinal()];
    }

    /** Whether a case's cell holds nothing. */
    public boolean blank(CaseColumn column, int index) {
        return log.values(column).blank(tableRows[index]);
    }
}
