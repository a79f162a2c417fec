package crossfoot.report.sample;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.rules.days.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** The working days of a new master, counted backwards too. */
public final class WorkingCalendar {

    private final WorkingDays days = new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), bankHolidays());

    /** Whether a day is a working day. */
    public boolean works(LocalDate day) {
        return days.isWorkingDay(day);
    }

    /** The working day {@code amount} working days after a day, which is day 0; before it where negative. */
    public LocalDate after(LocalDate day, int amount) {
        if (amount >= 0) {
            return days.after(day, amount);
        }
        LocalDate reached = day;
        for (int left = -amount; left > 0; ) {
            reached = reached.minusDays(1);
            left -= works(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The day itself where it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        return works(day) ? day : after(day, 1);
    }

    /** The days themselves, for a clock. */
    public WorkingDays days() {
        return days;
    }

    /** Working days after one day up to and with a later one. */
    public int between(LocalDate from, LocalDate to) {
        return days.between(from, to);
    }

    private static List<NonWorkingDay> bankHolidays() {
        return DefaultTables.rows(MasterSchema.NON_WORKING_DAYS).stream()
                .map(row -> new NonWorkingDay(LocalDate.parse(row.get(0)), row.get(1), NonWorkingDay.Kind.BANK_HOLIDAY))
                .toList();
    }
}
