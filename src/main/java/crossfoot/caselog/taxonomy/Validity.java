package crossfoot.caselog.taxonomy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an entry or a clock may be used, both ends included; an empty end is open.
 *
 * @param from the first day
 * @param to the last day
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Valid on every day. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether it is valid on a day. */
    public boolean holds(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether there is a day on which both are valid. */
    public boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return from.isEmpty() || other.to.isEmpty() || !from.get().isAfter(other.to.get());
    }
}
