package crossfoot.intake.plan;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.How;
import crossfoot.intake.reading.CompiledMap;
import crossfoot.intake.reading.PlanInput;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceValue;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.InTime;
import crossfoot.intake.words.TypedDate;
import crossfoot.intake.words.TypedNumber;
import crossfoot.rules.Assessment;
import crossfoot.rules.log.CaseStanding;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Compares what a source worked out (due dates, days taken, in target or not) with what Crossfoot works out from the same
 * dates, and says how each difference comes about.
 */
final class Differences {

    private final PlanInput input;
    private final CompiledMap map;
    private final Assessment after;
    private final OtherCounting other;
    private final Set<String> nothing;
    private final Map<List<String>, Optional<Timescale>> clocks = new ConcurrentHashMap<>();
    private final Map<String, Optional<Boolean>> inTimes = new ConcurrentHashMap<>();
    private final Map<String, Optional<TypedDate>> dates = new ConcurrentHashMap<>();

    Differences(PlanInput input, CompiledMap map, Assessment after) {
        this.input = input;
        this.map = map;
        this.after = after;
        this.other = new OtherCounting(after.workingDays());
        this.nothing =
                input.map().settings().blankWords().stream().map(Texts::key).collect(Collectors.toSet());
    }

    /**
     * The differences of all rows, in the order of the source, and how many values were compared.
     *
     * @param beside where the columns are compared, each by itself
     */
    Compared of(List<PlannedRow> rows, Executor beside) {
        List<CompletableFuture<Compared>> columns = new ArrayList<>();
        for (int i = 0; i < map.lines().size(); i++) {
            ColumnLine line = map.lines().get(i);
            Optional<CaseColumn> column = CheckedColumn.of(line);
            if (line.how() == How.CHECK && column.isPresent()) {
                SourceColumn source = input.source().log().columns().get(i);
                columns.add(CompletableFuture.supplyAsync(() -> of(rows, line, column.get(), source), beside));
            }
        }
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (CompletableFuture<Compared> column : columns) {
            compared += column.join().values();
            differences.addAll(column.join().differences());
        }
        return new Compared(compared, differences);
    }

    private Compared of(List<PlannedRow> rows, ColumnLine line, CaseColumn column, SourceColumn source) {
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        int step = line.step().isEmpty() ? 0 : map.steps().find(line.step());
        for (PlannedRow row : rows) {
            SourceValue value = source.values().value(row.sourceRow());
            if (map.steps().find(row.step()) != step
                    || value.blank()
                    || nothing(value)
                    || row.result() == RowResult.REFUSED) {
                continue;
            }
            int index = after.casebook().cases().indexOf(Texts.refKey(row.ref()));
            if (index >= 0) {
                compared++;
                difference(row, line, value, column, index).ifPresent(differences::add);
            }
        }
        return new Compared(compared, differences);
    }

    private boolean nothing(SourceValue value) {
        return nothing.contains(Texts.key(value.text()));
    }

    /** How many values were compared, and where they differ. */
    record Compared(int values, List<Difference> differences) {
        Compared {
            differences = List.copyOf(differences);
        }
    }

    /** The columns that can be compared. */
    private static final class CheckedColumn {
        static Optional<CaseColumn> of(ColumnLine line) {
            for (CaseColumn column : CaseColumn.values()) {
                if (column.key().equals(Texts.key(line.column())) && column.computed()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    private Optional<Difference> difference(
            PlannedRow row, ColumnLine line, SourceValue value, CaseColumn column, int index) {
        CaseStanding ours = after.standing(index);
        if (ours.status() == Status.NOT_JUDGED) {
            return Optional.empty();
        }
        return switch (column) {
            case ACKNOWLEDGE_BY -> date(row, line, value, column, index, ours.acknowledgeBy());
            case RESPOND_BY -> date(row, line, value, column, index, ours.respondBy());
            case FINAL_LIMIT -> date(row, line, value, column, index, ours.finalLimit());
            case WORKING_DAYS_TAKEN -> days(row, line, value, index, ours);
            case STATUS -> inTime(row, line, value, index, ours);
            case YEAR_RECEIVED -> year(row, line, value, column, ours.yearReceived());
            case YEAR_RESPONDED -> year(row, line, value, column, ours.yearResponded());
            default -> Optional.empty();
        };
    }

    private Difference difference(
            PlannedRow row, ColumnLine line, SourceValue value, CaseColumn column, String ours, String why) {
        return new Difference(
                row.ref(),
                input.source().log().rows().get(row.sourceRow()).where(),
                line.name(),
                value.text(),
                column.header(),
                ours,
                why);
    }

    private Optional<Difference> date(
            PlannedRow row,
            ColumnLine line,
            SourceValue value,
            CaseColumn column,
            int index,
            Optional<LocalDate> ours) {
        DateOrder order =
                line.dateForm().or(() -> input.map().settings().dateOrder()).orElse(DateOrder.DAY_FIRST);
        Optional<LocalDate> theirs = value.isText()
                ? dates.computeIfAbsent(value.text(), TypedDate::of).flatMap(typed -> typed.day(order, input.home()))
                : value.day();
        if (theirs.equals(ours)) {
            return Optional.empty();
        }
        if (theirs.isEmpty()) {
            return Optional.of(difference(row, line, value, column, shown(ours), "Theirs is no date."));
        }
        Optional<LocalDate> received = casebook().cases().at(index).date(CaseColumn.RECEIVED);
        String why = explained(index, column)
                + received.map(from -> other.ofDate(from, theirs.get(), clock(index, column)))
                        .orElse("");
        return Optional.of(difference(row, line, value, column, shown(ours), why));
    }

    private Casebook casebook() {
        return after.casebook();
    }

    private Optional<Timescale> clock(int index, CaseColumn column) {
        String procedure = casebook().cases().at(index).text(CaseColumn.PROCEDURE);
        String type = casebook().cases().at(index).text(CaseColumn.FEEDBACK_TYPE);
        Timescale.Kind kind = column == CaseColumn.ACKNOWLEDGE_BY
                ? Timescale.Kind.ACKNOWLEDGE
                : column == CaseColumn.FINAL_LIMIT ? Timescale.Kind.LIMIT : Timescale.Kind.TARGET;
        return clocks.computeIfAbsent(
                List.of(kind.name(), procedure, type), any -> clock(kind, Texts.key(procedure), Texts.key(type)));
    }

    private Optional<Timescale> clock(Timescale.Kind kind, String procedure, String type) {
        return casebook().timescales().stream()
                .filter(scale -> scale.kind() == kind
                        && Texts.key(scale.procedure()).equals(procedure)
                        && Texts.key(scale.feedbackType()).equals(type))
                .findFirst();
    }

    /** The clock in a sentence; every day of it, one by one, is what explain shows of a single case. */
    private String explained(int index, CaseColumn column) {
        return clock(index, column)
                .map(clock -> clock.clock() + ": " + clock.amount() + " "
                        + clock.unit().words() + " " + clock.counting().words()
                        + casebook()
                                .cases()
                                .at(index)
                                .date(clock.starts().column())
                                .map(day -> " " + day)
                                .orElse("")
                        + (clock.source().isEmpty() ? "." : " (" + clock.source() + ")."))
                .orElse("No clock of Timescales sets it.");
    }

    private static String shown(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }

    private Optional<Difference> days(
            PlannedRow row, ColumnLine line, SourceValue value, int index, CaseStanding ours) {
        Optional<Double> theirs = value.isNumber() ? Optional.of(value.number()) : TypedNumber.of(value.text());
        Optional<LocalDate> received = casebook().cases().at(index).date(CaseColumn.RECEIVED);
        Optional<LocalDate> responded = casebook().cases().at(index).date(CaseColumn.RESPONDED);
        if (received.isEmpty() || responded.isEmpty() || ours.workingDaysTaken().isEmpty()) {
            return Optional.empty();
        }
        int taken = ours.workingDaysTaken().getAsInt();
        if (theirs.filter(days -> days == taken).isPresent()) {
            return Optional.empty();
        }
        String why = "Working days after " + received.get() + ", up to and with " + responded.get() + "."
                + theirs.map(days -> other.ofDays(received.get(), responded.get(), days))
                        .orElse(" Theirs is no number.");
        return Optional.of(difference(row, line, value, CaseColumn.WORKING_DAYS_TAKEN, Integer.toString(taken), why));
    }

    private Optional<Difference> inTime(
            PlannedRow row, ColumnLine line, SourceValue value, int index, CaseStanding ours) {
        Optional<Boolean> theirs = inTimes.computeIfAbsent(value.text(), InTime::of);
        Optional<Boolean> judged =
                switch (ours.status()) {
                    case ANSWERED_IN_TIME, ANSWERED_IN_EXTENDED_TIME -> Optional.of(true);
                    case ANSWERED_LATE, OVERDUE -> Optional.of(false);
                    default -> Optional.empty();
                };
        // A column that is named for lateness says Yes to what is late.
        boolean turned = inTimes.computeIfAbsent(line.header(), InTime::of)
                        .filter(inTime -> !inTime)
                        .isPresent()
                && crossfoot.intake.words.Tick.of(value.text()) != crossfoot.intake.words.Tick.NEITHER;
        Optional<Boolean> meant = theirs.map(yes -> turned != yes);
        if (meant.isEmpty() || judged.isEmpty() || meant.equals(judged)) {
            return Optional.empty();
        }
        Optional<LocalDate> responded = casebook().cases().at(index).date(CaseColumn.RESPONDED);
        String why = "Respond by " + shown(ours.respondBy()) + ", responded "
                + responded.map(LocalDate::toString).orElse("not yet") + ". "
                + explained(index, CaseColumn.RESPOND_BY);
        return Optional.of(
                difference(row, line, value, CaseColumn.STATUS, ours.status().words(), why));
    }

    private Optional<Difference> year(
            PlannedRow row, ColumnLine line, SourceValue value, CaseColumn column, Optional<ReportingYear> ours) {
        String digits = value.text().replaceAll("\\D+", " ").strip();
        String label = ours.map(ReportingYear::label).orElse("none");
        boolean same = ours.isPresent()
                && (digits.startsWith(label.substring(0, 4)) || digits.endsWith(" " + label.substring(0, 4)));
        return same || ours.isEmpty()
                ? Optional.empty()
                : Optional.of(difference(row, line, value, column, label, "The reporting year of the date."));
    }
}
