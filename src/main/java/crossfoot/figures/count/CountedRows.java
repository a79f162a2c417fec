package crossfoot.figures.count;

import crossfoot.caselog.Case;
import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.Assessment;
import crossfoot.rules.log.CaseStanding;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a log that count, found in one pass over it: those that are judged, once a Ref (the first), and not a
 * compliment raised by somebody who works for the council. Every other row is kept with the cause for which it is left out. Immutable.
 */
public final class CountedRows {

    private static final int NO_DAY = Integer.MAX_VALUE;

    private final Assessment assessment;
    private final CaseLog log;
    private final CaseStanding[] standings;
    private final Set<String> staff;
    private final Set<String> compliments;
    private final int[] received;
    private final int[] responded;
    private final Map<String, Map<String, Selection>> byType;
    private final List<LeftOut> leftOut;
    private final Map<String, List<Lessons.Lesson>> lessons;
    private final Optional<ReportingYear> firstHeld;
    private final Optional<ReportingYear> lastHeld;

    private CountedRows(Assessment assessment) {
        this.assessment = assessment;
        this.log = assessment.casebook().cases();
        this.standings = new CaseStanding[log.size()];
        this.received = new int[log.size()];
        this.responded = new int[log.size()];
        Taxonomy taxonomy = assessment.casebook().taxonomy();
        this.staff = taxonomy.list(ListTable.RAISED_BY).entries().stream()
                .filter(entry -> entry.is(Mark.COUNCIL_STAFF))
                .map(entry -> Texts.key(entry.name()))
                .collect(Collectors.toUnmodifiableSet());
        this.compliments = taxonomy.feedbackTypes().stream()
                .filter(type -> type.is(Role.COMPLIMENT))
                .map(type -> Texts.key(type.procedure()) + "\n" + Texts.key(type.name()))
                .collect(Collectors.toUnmodifiableSet());
        List<LeftOut> out = new ArrayList<>();
        Map<String, Map<String, IntStream.Builder>> taken = new HashMap<>();
        for (Case row : log.all()) {
            read(row);
            causeToLeaveOut(row).ifPresentOrElse(cause -> out.add(new LeftOut(row, cause)), () -> taken.computeIfAbsent(
                            row.key(CaseColumn.PROCEDURE), added -> new HashMap<>())
                    .computeIfAbsent(row.key(CaseColumn.FEEDBACK_TYPE), added -> IntStream.builder())
                    .add(row.index()));
        }
        this.leftOut = List.copyOf(out);
        this.byType = closed(taken);
        this.lessons = Lessons.byProcedure(assessment);
        IntSummaryStatistics days = IntStream.range(0, log.size())
                .filter(index -> standings[index].judged())
                .map(index -> received[index])
                .summaryStatistics();
        boolean any = days.getCount() > 0;
        this.firstHeld = any ? Optional.of(firstFullYear(LocalDate.ofEpochDay(days.getMin()))) : Optional.empty();
        this.lastHeld =
                any ? Optional.of(assessment.casebook().yearOf(LocalDate.ofEpochDay(days.getMax()))) : Optional.empty();
    }

    /** The rows of an assessment's log, read once for all its figures and for what earlier reports said. */
    public static CountedRows of(Assessment assessment) {
        return assessment.derived(CountedRows.class, CountedRows::new);
    }

    private void read(Case row) {
        standings[row.index()] = assessment.standing(row.index());
        received[row.index()] = dayOf(row.date(CaseColumn.RECEIVED));
        responded[row.index()] = dayOf(row.date(CaseColumn.RESPONDED));
    }

    private static int dayOf(Optional<LocalDate> date) {
        return date.isPresent() ? (int) date.get().toEpochDay() : NO_DAY;
    }

    private Optional<LeftOut.Cause> causeToLeaveOut(Case row) {
        if (!standings[row.index()].judged()) {
            return Optional.of(LeftOut.Cause.NOT_JUDGED);
        }
        String ref = row.refKey();
        if (!ref.isEmpty() && log.indexOf(ref) != row.index()) {
            return Optional.of(LeftOut.Cause.REF_REPEATED);
        }
        return fromStaff(row) ? Optional.of(LeftOut.Cause.COUNCIL_STAFF) : Optional.empty();
    }

    /** A compliment by somebody who works for the council is none. */
    private boolean fromStaff(Case row) {
        String raisedBy = row.key(CaseColumn.RAISED_BY);
        return staff.contains(raisedBy)
                && compliments.contains(row.key(CaseColumn.PROCEDURE) + "\n" + row.key(CaseColumn.FEEDBACK_TYPE));
    }

    private Map<String, Map<String, Selection>> closed(Map<String, Map<String, IntStream.Builder>> taken) {
        Map<String, Map<String, Selection>> closed = new HashMap<>();
        taken.forEach((procedure, types) -> {
            Map<String, Selection> selections = new HashMap<>();
            types.forEach((type, rows) ->
                    selections.put(type, new Selection(log, rows.build().toArray())));
            closed.put(procedure, Map.copyOf(selections));
        });
        return Map.copyOf(closed);
    }

    /** The assessment that the rows come from. */
    Assessment assessment() {
        return assessment;
    }

    /** The rows that do not count, in table order. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The learning rows that count for a procedure, given by its key. */
    List<Lessons.Lesson> lessons(String procedure) {
        return lessons.getOrDefault(procedure, List.of());
    }

    /** No rows. */
    public Selection none() {
        return new Selection(log, new int[0]);
    }

    /** Whether any row of a procedure counts, given by its key. */
    boolean has(String procedure) {
        return byType.containsKey(procedure);
    }

    /** All rows of a type that count, whatever their year; both are given by their keys. */
    Selection ofType(String procedure, String type) {
        return byType.getOrDefault(procedure, Map.of()).getOrDefault(type, none());
    }

    /** Those received in a period. */
    Selection received(Selection rows, Period period) {
        return within(rows, received, period.firstDay(), period.lastDay());
    }

    /** Those responded to in a period. */
    Selection responded(Selection rows, Period period) {
        return within(rows, responded, period.firstDay(), period.lastDay());
    }

    /** Those received before a day and not answered before it. */
    Selection openAtStartOf(Selection rows, LocalDate day) {
        int epochDay = (int) day.toEpochDay();
        return rows.where(index -> received[index] < epochDay && responded[index] >= epochDay);
    }

    private static Selection within(Selection rows, int[] days, LocalDate first, LocalDate last) {
        int from = (int) first.toEpochDay();
        int to = (int) last.toEpochDay();
        return rows.where(index -> days[index] >= from && days[index] <= to);
    }

    /** Those received from one day to another, both included. */
    public Selection receivedBetween(Selection rows, LocalDate first, LocalDate last) {
        return within(rows, received, first, last);
    }

    /** Those answered from one day to another, both included. */
    public Selection respondedBetween(Selection rows, LocalDate first, LocalDate last) {
        return within(rows, responded, first, last);
    }

    /** Those whose status is one of these. */
    public Selection standing(Selection rows, Status... statuses) {
        List<Status> wanted = List.of(statuses);
        return rows.where(index -> wanted.contains(standings[index].status()));
    }

    /** The computed columns of a row. */
    public CaseStanding standing(int index) {
        return standings[index];
    }

    /** Those to which a row of {@code next} is linked, whenever that came. */
    public Selection ledTo(Selection rows, Selection next) {
        BitSet parents = new BitSet(log.size());
        next.cases()
                .map(index -> log.indexOf(Texts.refKey(log.at(index).key(CaseColumn.LINKED_REF))))
                .filter(parent -> parent >= 0)
                .forEach(parents::set);
        return rows.where(parents::get);
    }

    /** Whether the log holds a period: from the first full year to the year in which the last row was received. */
    public boolean holds(Period period) {
        return firstHeld
                        .filter(first -> !first.firstDay().isAfter(period.firstDay()))
                        .isPresent()
                && lastHeld.filter(last -> !last.lastDay().isBefore(period.lastDay()))
                        .isPresent();
    }

    /** Whether the log holds a period and nothing more can be counted in it: its last day is not after the as-of date. */
    public boolean holdsInFull(Period period) {
        return holds(period) && !period.lastDay().isAfter(assessment.asOf());
    }

    private ReportingYear firstFullYear(LocalDate earliest) {
        ReportingYear begun = assessment.casebook().yearOf(earliest);
        // A year before the first row is held by no log, whatever the setting says: it would be a year of noughts.
        return assessment
                .casebook()
                .settings()
                .firstFullYear()
                .map(set -> set.compareTo(begun) < 0 ? begun : set)
                .orElseGet(() -> begun.firstDay().equals(earliest) ? begun : begun.plusYears(1));
    }

    /** Working days that a row took, where it has them. */
    public OptionalInt workingDaysTaken(int index) {
        return standings[index].workingDaysTaken();
    }
}
