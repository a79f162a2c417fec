package crossfoot.rules;

import crossfoot.rules.days.CountedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a date of a case was worked out.
 *
 * @param ref the case's Ref
 * @param column the computed column, or the name of the clock
 * @param date the date; empty where the case has none, and then the words say why
 * @param clock the clock's name, or ""
 * @param source the law or policy that sets it, or ""
 * @param from the day on which the clock started
 * @param amount how many units; 0 where no clock runs
 * @param unit what is counted, or ""
 * @param counting whether the first day counts, in the words of the sheet Timescales, or ""
 * @param days every day counted or skipped; for months, every month reached
 * @param words the same in sentences that can be pasted into a letter
 */
public record Explanation(
        String ref,
        String column,
        Optional<LocalDate> date,
        String clock,
        String source,
        Optional<LocalDate> from,
        int amount,
        String unit,
        String counting,
        List<CountedDay> days,
        List<String> words) {

    public Explanation {
        days = List.copyOf(days);
        words = List.copyOf(words);
    }

    /** An explanation of why there is no date. */
    static Explanation none(String ref, String column, String why) {
        return new Explanation(
                ref, column, Optional.empty(), "", "", Optional.empty(), 0, "", "", List.of(), List.of(why));
    }

    /** The sentences as one text. */
    public String text() {
        return String.join(" ", words);
    }
}
