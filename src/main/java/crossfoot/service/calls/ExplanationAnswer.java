package crossfoot.service.calls;

import crossfoot.rules.Explanation;
import crossfoot.rules.days.CountedDay;
import crossfoot.service.http.TextTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a date was worked out, in the form of {@code explain --json} and of the service.
 *
 * @param ref the Ref
 * @param column the computed column, or the clock's name
 * @param date the date, year-month-day, or null where there is none
 * @param clock the clock's name
 * @param source the law or policy that sets it
 * @param from the day on which the clock started, or null
 * @param amount how many units
 * @param unit what is counted
 * @param counting whether the first day counts
 * @param days every day counted or skipped
 * @param words the same in sentences for a letter
 */
public record ExplanationAnswer(
        String ref,
        String column,
        @Nullable String date,
        String clock,
        String source,
        @Nullable String from,
        int amount,
        String unit,
        String counting,
        List<DayLine> days,
        List<String> words) {

    /**
     * A day of the count.
     *
     * @param date the day, year-month-day
     * @param day its number; 0 for a day that is not counted
     * @param counted whether it counts
     * @param why why, or why not
     */
    public record DayLine(String date, int day, boolean counted, String why) {

        private static DayLine of(CountedDay day) {
            return new DayLine(day.date().toString(), day.day(), day.counted(), day.why());
        }
    }

    public ExplanationAnswer {
        days = List.copyOf(days);
        words = List.copyOf(words);
    }

    /** The answer of an explanation. */
    public static ExplanationAnswer of(Explanation explanation) {
        return new ExplanationAnswer(
                explanation.ref(),
                explanation.column(),
                explanation.date().map(LocalDate::toString).orElse(null),
                explanation.clock(),
                explanation.source(),
                explanation.from().map(LocalDate::toString).orElse(null),
                explanation.amount(),
                explanation.unit(),
                explanation.counting(),
                explanation.days().stream().map(DayLine::of).toList(),
                explanation.words());
    }

    /** The days as a table. */
    TextTable table() {
        return new TextTable(
                List.of("Date", "Day", "Counted", "Why"),
                days.stream()
                        .map(day -> List.<Object>of(day.date, day.day, day.counted ? "Yes" : "No", day.why))
                        .toList());
    }
}
