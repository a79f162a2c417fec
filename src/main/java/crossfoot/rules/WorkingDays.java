package crossfoot.rules;

import crossfoot.caselog.NonWorkingDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The council's working days, 2000 to 2099 and beyond: days of the working week that are not in the calendar. */
public final class WorkingDays {

    /** The working days of a week and a calendar. */
    public WorkingDays(Set<DayOfWeek> week, List<NonWorkingDay> calendar) {
        throw new UnsupportedOperationException("helper rules " + week + calendar);
    }

    /** Whether the council works on a day. */
    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException("helper rules");
    }

    /** The {@code amount}th working day after a day; the day itself is day 0. */
    public LocalDate after(LocalDate day, int amount) {
        throw new UnsupportedOperationException("helper rules");
    }

    /** Working days after {@code from} up to and with {@code to}; negative where {@code to} is before {@code from}. */
    public int between(LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException("helper rules");
    }
}
