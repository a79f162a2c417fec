package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.schema.Texts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** The span of days that figures are counted in: a reporting year, a part of one, or the days from one date to another. */
public sealed interface Period permits ReportingYear, PartOfYear, DaySpan {

    /** What it may be, in words that follow "give". */
    static final String FORMS =
            "a year such as 2024-25, a part of one such as 2024-25/Q1 (quarter), 2024-25/H1 (half) or 2024-25/M04 (its"
                    + " fourth month), or two dates such as 2024-04-01..2024-06-30, at most a year apart";

    /**
     * Reads one; days that are just those of a reporting year are that year.
     *
     * @param start the day of the year on which a reporting year begins
     * @return empty where the text is none
     */
    static Optional<Period> parse(String text, MonthDay start) {
        String clean = Texts.clean(text);
        return ReportingYear.parse(clean, start)
                .<Period>map(year -> year)
                .or(() -> PartOfYear.read(clean, start))
                .or(() -> DaySpan.read(clean).map(span -> span.asYear(start)));
    }

    /** What it is called, in titles and as it is asked for. */
    String label();

    /** The first day. */
    LocalDate firstDay();

    /** The last day. */
    LocalDate lastDay();

    /** The same period {@code years} later; earlier where negative. */
    Period plusYears(int years);

    /** Whether a day is in it. */
    default boolean holds(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** Whether it is a whole reporting year. */
    default boolean wholeYear() {
        return this instanceof ReportingYear;
    }

    /** Its days, as a sentence tells them: {@code 1 April 2024 to 30 June 2024}. */
    default String days() {
        return DateWords.day(firstDay()) + " to " + DateWords.day(lastDay());
    }
}
