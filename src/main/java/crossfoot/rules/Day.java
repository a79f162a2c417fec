package crossfoot.rules;

import java.time.LocalDate;

/** Days as numbers, counted from 1 January 1970, so that a million rows are judged without a million objects. */
final class Day {

    /** No day: the cell is blank. */
    static final int BLANK = Integer.MIN_VALUE;

    /** No day: the cell holds what is no date, or a date outside 2000 to 2099. */
    static final int UNREADABLE = Integer.MIN_VALUE + 1;

    private Day() {}

    /** The number of a date. */
    static int of(LocalDate date) {
        return (int) date.toEpochDay();
    }

    /** Whether a number is a day. */
    static boolean known(int day) {
        return day > UNREADABLE;
    }
}
