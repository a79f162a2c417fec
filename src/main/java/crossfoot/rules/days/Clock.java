package crossfoot.rules.days;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.Timescale;
import java.time.LocalDate;
import java.util.List;

/** A clock of Timescales, ready to run: it knows the days on which it may start and the day on which it ends. */
public final class Clock {

    private final Timescale timescale;
    private final ValidDays validStarts;
    private final WorkingDays workingDays;
    private final Clock[] earlier;

    /**
     * A clock.
     *
     * @param earlier the rows before it that set a clock of the same name: on a day on which one of them holds, it holds
     */
    public Clock(Timescale timescale, WorkingDays workingDays, List<Clock> earlier) {
        this.timescale = timescale;
        this.earlier = earlier.toArray(Clock[]::new);
        this.validStarts = ValidDays.of(List.of(timescale.validity()));
        this.workingDays = workingDays;
    }

    /** The row that sets it. */
    public Timescale timescale() {
        return timescale;
    }

    /** What starts it. */
    public Timescale.Starts starts() {
        return timescale.starts();
    }

    /** The date column of the row that stops it. */
    public CaseColumn stops() {
        return timescale.stops();
    }

    /** Whether it is the clock of its kind for a case on which it starts on a day. */
    public boolean holdsOn(int start) {
        for (int i = 0; i < earlier.length; i++) {
            if (earlier[i].validStarts.holds(start)) {
                return false;
            }
        }
        return validStarts.holds(start);
    }

    /** Whether its end depends on which days are working days. */
    public boolean countsWorkingDays() {
        return timescale.unit() == Timescale.Unit.WORKING_DAYS || timescale.roll() != Timescale.Roll.NONE;
    }

    /** The last day in time, for a start on a known day. */
    public int end(int start) {
        int end = withoutRoll(start);
        if (timescale.roll() == Timescale.Roll.NEXT_WORKING_DAY && !workingDays.isWorking(end)) {
            return workingDays.after(end, 1);
        }
        return end;
    }

    /** The end before it rolls to a working day. */
    public int withoutRoll(int start) {
        boolean fromTheDay = timescale.counting() == Timescale.Counting.FROM_THE_DAY;
        int amount = timescale.amount();
        return switch (timescale.unit()) {
            case WORKING_DAYS ->
                workingDays.after(start, fromTheDay && workingDays.isWorking(start) ? amount - 1 : amount);
            case CALENDAR_DAYS -> start + (fromTheDay ? amount - 1 : amount);
            case CALENDAR_MONTHS -> fromTheDay ? Months.fromTheDay(start, amount) : Months.after(start, amount);
        };
    }

    /** Calendar months, as the 2009 Regulations and UK GDPR count them. */
    public static final class Months {

        private Months() {}

        /** The corresponding date; the month's last day where it has none. */
        public static int after(int start, int months) {
            return Day.of(LocalDate.ofEpochDay(start).plusMonths(months));
        }

        /** The day before the corresponding date; the month's last day where it has none. */
        static int fromTheDay(int start, int months) {
            LocalDate first = LocalDate.ofEpochDay(start);
            LocalDate reached = first.plusMonths(months);
            return Day.of(reached.getDayOfMonth() == first.getDayOfMonth() ? reached.minusDays(1) : reached);
        }
    }
}
