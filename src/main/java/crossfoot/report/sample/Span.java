package crossfoot.report.sample;

import java.time.LocalDate;

/**
 * Days from one to another.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
record Span(LocalDate from, LocalDate to) {

    Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span from " + from + " cannot end on " + to);
        }
    }

    static Span of(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
