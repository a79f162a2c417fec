package crossfoot.rules.days;

import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.caselog.taxonomy.Timescale;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts a clock day by day, as an officer would on a wall calendar, and says why a day does not count. */
public final class DayCount {

    private final WorkingDays workingDays;
    private final Map<LocalDate, NonWorkingDay> calendar = new HashMap<>();

    public DayCount(WorkingDays workingDays, List<NonWorkingDay> calendar) {
        this.workingDays = workingDays;
        calendar.forEach(day -> this.calendar.putIfAbsent(day.date(), day));
    }

    /**
     * Every day from the start of a clock to its end.
     *
     * @param startsAs what happened on the first day, such as Received
     */
    public List<CountedDay> days(Clock clock, LocalDate start, String startsAs) {
        Timescale timescale = clock.timescale();
        List<CountedDay> days = new ArrayList<>(
                switch (timescale.unit()) {
                    case WORKING_DAYS -> workingDays(timescale, start, startsAs);
                    case CALENDAR_DAYS -> calendarDays(timescale, start, startsAs);
                    case CALENDAR_MONTHS -> months(timescale, start, startsAs);
                });
        roll(clock, start, days);
        return days;
    }

    private List<CountedDay> workingDays(Timescale timescale, LocalDate start, String startsAs) {
        List<CountedDay> days = new ArrayList<>();
        int count = 0;
        boolean fromTheDay = timescale.counting() == Timescale.Counting.FROM_THE_DAY;
        if (!fromTheDay) {
            days.add(new CountedDay(start, 0, false, startsAs + ": day 0"));
        }
        for (LocalDate day = fromTheDay ? start : start.plusDays(1);
                count < timescale.amount();
                day = day.plusDays(1)) {
            boolean counts = workingDays.isWorkingDay(day);
            count += counts ? 1 : 0;
            String why = counts ? "" : whySkipped(day);
            String first = day.equals(start) ? startsAs + (why.isEmpty() ? "" : "; " + why) : why;
            days.add(new CountedDay(day, count, counts, first));
        }
        return days;
    }

    private static List<CountedDay> calendarDays(Timescale timescale, LocalDate start, String startsAs) {
        List<CountedDay> days = new ArrayList<>();
        boolean fromTheDay = timescale.counting() == Timescale.Counting.FROM_THE_DAY;
        days.add(new CountedDay(start, fromTheDay ? 1 : 0, fromTheDay, startsAs + (fromTheDay ? "" : ": day 0")));
        for (int count = fromTheDay ? 2 : 1; count <= timescale.amount(); count++) {
            days.add(new CountedDay(start.plusDays(fromTheDay ? count - 1 : count), count, true, ""));
        }
        return days;
    }

    private static List<CountedDay> months(Timescale timescale, LocalDate start, String startsAs) {
        List<CountedDay> days = new ArrayList<>();
        boolean fromTheDay = timescale.counting() == Timescale.Counting.FROM_THE_DAY;
        days.add(new CountedDay(start, 0, fromTheDay, startsAs + (fromTheDay ? "" : ": day 0")));
        for (int month = 1; month <= timescale.amount(); month++) {
            int end = fromTheDay
                    ? Clock.Months.fromTheDay(Day.of(start), month)
                    : Clock.Months.after(Day.of(start), month);
            boolean corresponds = start.plusMonths(month).getDayOfMonth() == start.getDayOfMonth();
            String why = !corresponds
                    ? "the month's last day, since it has no " + start.getDayOfMonth()
                    : fromTheDay ? "the day before the corresponding date" : "the corresponding date";
            days.add(new CountedDay(
                    LocalDate.ofEpochDay(end), month, true, month + (month == 1 ? " month: " : " months: ") + why));
        }
        return days;
    }

    /** A clock that ends on a day that is not a working day may go on to the next that is. */
    private void roll(Clock clock, LocalDate start, List<CountedDay> days) {
        LocalDate end = LocalDate.ofEpochDay(clock.end(Day.of(start)));
        LocalDate before = LocalDate.ofEpochDay(clock.withoutRoll(Day.of(start)));
        int amount = clock.timescale().amount();
        if (before.isBefore(end)) {
            CountedDay last = days.remove(days.size() - 1);
            days.add(new CountedDay(
                    last.date(),
                    amount,
                    last.counted(),
                    whySkipped(before) + ": the last day moves to the next working day"));
            for (LocalDate day = before.plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
                days.add(new CountedDay(day, amount, false, whySkipped(day)));
            }
            days.add(new CountedDay(end, amount, true, "the next working day"));
        }
    }

    /** Why a day is not a working day. */
    private String whySkipped(LocalDate day) {
        NonWorkingDay closed = calendar.get(day);
        if (!workingDays.inWorkingWeek(day.getDayOfWeek()) || closed == null) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        }
        boolean holiday = closed.kind() == NonWorkingDay.Kind.BANK_HOLIDAY;
        String kind = holiday ? "bank holiday" : "council closure";
        return closed.name().isEmpty() ? kind : closed.name() + " (" + kind + ")";
    }
}
