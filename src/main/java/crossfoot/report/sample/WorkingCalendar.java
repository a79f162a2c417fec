package crossfoot.report.sample;

import crossfoot.caselog.DefaultTables;
import crossfoot.caselog.MasterSchema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Working days of the default week and calendar, for the days that the sample is about. */
final class WorkingCalendar {

    private final Set<LocalDate> off = DefaultTables.rows(MasterSchema.NON_WORKING_DAYS).stream()
            .map(row -> LocalDate.parse(row.get(0)))
            .collect(Collectors.toUnmodifiableSet());

    boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !off.contains(day);
    }

    /** The working day {@code amount} working days after a day, which is day 0; before it where negative. */
    LocalDate after(LocalDate day, int amount) {
        LocalDate reached = day;
        int step = amount < 0 ? -1 : 1;
        for (int left = Math.abs(amount); left > 0; ) {
            reached = reached.plusDays(step);
            if (works(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The day itself where it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day) {
        return works(day) ? day : after(day, 1);
    }

    /** Working days after one day up to and with a later one. */
    int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (works(day)) {
                days++;
            }
        }
        return days;
    }
}
