package crossfoot.caselog;

import java.time.LocalDate;

/**
 * From where a log is looked at: the day that it is, and the day at which one looks. What happened after the latter has not
 * happened yet; only what is dated after the former is wrong.
 *
 * @param today the council's day
 * @param asOf the day at which one looks; never after today
 */
public record Vantage(LocalDate today, LocalDate asOf) {

    public Vantage {
        if (asOf.isAfter(today)) {
            throw new IllegalArgumentException("The as-of date " + asOf + " is after today, " + today);
        }
    }

    /** Looking at a day from that day itself. */
    public static Vantage on(LocalDate today) {
        return new Vantage(today, today);
    }

    /** Whether one looks at a day that is past. */
    public boolean past() {
        return asOf.isBefore(today);
    }
}
