package crossfoot.caselog.taxonomy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The days from one date to another, at most a year, so that it never overlaps the same days of the year before.
 *
 * @param firstDay the first day
 * @param lastDay the last day
 */
public record DaySpan(LocalDate firstDay, LocalDate lastDay) implements Period {

    private static final String BETWEEN = "..";

    public DaySpan {
        if (lastDay.isBefore(firstDay) || !lastDay.isBefore(firstDay.plusYears(1))) {
            throw new IllegalArgumentException("A span of days ends after it begins, within a year.");
        }
    }

    /** A span such as {@code 2024-04-01..2024-06-30}; empty where the text is none. */
    static Optional<DaySpan> read(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            LocalDate first = LocalDate.parse(text.substring(0, between).strip());
            LocalDate last =
                    LocalDate.parse(text.substring(between + BETWEEN.length()).strip());
            return last.isBefore(first) || !last.isBefore(first.plusYears(1))
                    ? Optional.empty()
                    : Optional.of(new DaySpan(first, last));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** The reporting year that has these days, or the span itself. */
    Period asYear(MonthDay start) {
        ReportingYear year = ReportingYear.of(firstDay, start);
        return year.firstDay().equals(firstDay) && year.lastDay().equals(lastDay) ? year : this;
    }

    @Override
    public String label() {
        return days();
    }

    /** A span to the end of a month goes to the end of that month, in a leap year too. */
    @Override
    public DaySpan plusYears(int years) {
        LocalDate last = lastDay.equals(YearMonth.from(lastDay).atEndOfMonth())
                ? YearMonth.from(lastDay).plusYears(years).atEndOfMonth()
                : lastDay.plusYears(years);
        return new DaySpan(firstDay.plusYears(years), last);
    }

    @Override
    public String toString() {
        return label();
    }
}
