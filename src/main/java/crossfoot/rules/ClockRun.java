package crossfoot.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A duty of a case beside its answer that a clock sets: to acknowledge it, or a step on the way.
 *
 * @param index the case's index in the log
 * @param clock the clock's name
 * @param due the last day in time
 * @param done the day on which it was done, as far as is known on the as-of date
 */
public record ClockRun(int index, String clock, LocalDate due, Optional<LocalDate> done) {

    /** Whether it was done on or before the last day in time. */
    public boolean inTime() {
        return done.filter(day -> !day.isAfter(due)).isPresent();
    }

    /** Whether it may still be done in time: it is not done, and the last day is not past. */
    public boolean open(LocalDate asOf) {
        return done.isEmpty() && !asOf.isAfter(due);
    }
}
