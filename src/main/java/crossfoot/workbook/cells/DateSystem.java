package crossfoot.workbook.cells;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a workbook counts days: serial numbers from 1900 (Windows) or from 1904 (old Macs), ECMA-376 part 1, 18.17.4.1. */
public enum DateSystem {
    /** Day 1 is 1 January 1900; day 60 is the 29 February 1900 that never was. */
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /** Day 0 is 1 January 1904. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final int LAST_FICTITIOUS_DAY = 60;
    private static final double BEYOND_EXCEL = 2_958_466;

    /** Excel shows a time to the nearest second: what lacks less than half of one to midnight is the next day. */
    private static final double HALF_A_SECOND = 0.5 / 86_400;

    private final LocalDate dayZero;

    DateSystem(LocalDate dayZero) {
        this.dayZero = dayZero;
    }

    /**
     * The date of a serial number, its time of day dropped: the day that Excel shows, so that a serial within half a second
     * of the next midnight is the next day. Empty below 0 and after 31 December 9999.
     */
    public Optional<LocalDate> date(double serial) {
        if (!(serial >= 0) || serial >= BEYOND_EXCEL) {
            return Optional.empty();
        }
        long day = (long) Math.floor(serial + HALF_A_SECOND);
        if (day >= BEYOND_EXCEL) {
            return Optional.empty();
        }
        boolean beforeTheGap = this == FROM_1900 && day < LAST_FICTITIOUS_DAY;
        return Optional.of(dayZero.plusDays(beforeTheGap ? day + 1 : day));
    }

    /** The serial number of a date on or after 1 March 1900. */
    public double serial(LocalDate date) {
        return ChronoUnit.DAYS.between(dayZero, date);
    }
}
