package crossfoot.workbook.cells;

import java.time.LocalDate;

/** The days that a log may speak of, the only place where they stand: cells, checks, commands and calls go by them. */
public final class LogDays {

    /** The first year. */
    public static final int FIRST_YEAR = 2000;

    /** The last year. */
    public static final int LAST_YEAR = 2099;

    /** The first day. */
    public static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);

    /** The last day. */
    public static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

    private LogDays() {}

    /** Whether a day is one of them. */
    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
