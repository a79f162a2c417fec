package crossfoot.caselog.schema;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Dates in plain English. Written out by hand: Java's own names of months change with its version ("Sep", "Sept"), and
 * loading them is slow.
 */
public final class DateWords {

    private static final int SHORT = 3;

    private DateWords() {}

    /** A date such as 2 January 2026. */
    public static String day(LocalDate date) {
        return date.getDayOfMonth() + " " + name(date.getMonth()) + " " + date.getYear();
    }

    /** A month such as January 2026. */
    public static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** A month such as Jan 2026. */
    public static String shortMonth(YearMonth month) {
        return name(month.getMonth()).substring(0, SHORT) + " " + month.getYear();
    }

    private static String name(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
