package crossfoot.rules.days;

import java.time.LocalDate;

/** Days as numbers, counted from 1 January 1970, so that a million rows are judged without a million objects. */
public final class Day {

    /** No day: the cell is blank. */
    public static final int BLANK = Integer.MIN_VALUE;

    /** No day: the cell holds what is no date, or a date outside those that a log may speak of. */
    public static final int UNREADABLE = Integer.MIN_VALUE + 1;

    private Day() {}

    /** The number of a date. */
    public static int of(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** Whether a number is a day. */
    public static boolean known(int day) {
        return day > UNREADABLE;
    }
}
