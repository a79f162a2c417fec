package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Texts;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting year.
 *
 * @param startYear the calendar year in which it begins
 * @param start the day of the year on which it begins, 1 April by default
 */
public record ReportingYear(int startYear, MonthDay start) implements Period, Comparable<ReportingYear> {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final Pattern CALENDAR_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern LABEL =
            Pattern.compile("(\\d{4})\\s*(?:[-–—/‑]|to)\\s*(\\d{2}|\\d{4})", Pattern.CASE_INSENSITIVE);

    /** The reporting year that a day is in. */
    public static ReportingYear of(LocalDate day, MonthDay start) {
        boolean begun = !MonthDay.from(day).isBefore(start);
        return new ReportingYear(begun ? day.getYear() : day.getYear() - 1, start);
    }

    /**
     * The year of a label such as {@code 2024-25}, {@code 2024/25} or {@code 2024 to 2025}; empty where the text is none.
     * A year that is the calendar's is {@code 2025}.
     */
    public static Optional<ReportingYear> parse(String label, MonthDay start) {
        String clean = Texts.clean(label);
        if (start.equals(NEW_YEAR) && CALENDAR_YEAR.matcher(clean).matches()) {
            return Optional.of(new ReportingYear(Integer.parseInt(clean), start));
        }
        Matcher matcher = LABEL.matcher(clean);
        if (!matcher.matches() || start.equals(NEW_YEAR)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = Integer.parseInt(matcher.group(2));
        boolean follows = matcher.group(2).length() == 2 ? last == (first + 1) % 100 : last == first + 1;
        return follows ? Optional.of(new ReportingYear(first, start)) : Optional.empty();
    }

    /** The label, such as {@code 2024-25}; of a calendar year {@code 2025}. */
    @Override
    public String label() {
        if (start.equals(NEW_YEAR)) {
            return padded(startYear, 1000);
        }
        int end = (startYear + 1) % 100;
        return padded(startYear, 1000) + "-" + padded(end, 10);
    }

    /** Written out by hand: a formatter costs more than the row that shows the year. */
    private static String padded(int number, int tens) {
        StringBuilder text = new StringBuilder();
        for (int place = tens; place > Math.max(1, number); place /= 10) {
            text.append('0');
        }
        return text.append(number).toString();
    }

    @Override
    public LocalDate firstDay() {
        return start.atYear(startYear);
    }

    @Override
    public LocalDate lastDay() {
        return start.atYear(startYear + 1).minusDays(1);
    }

    @Override
    public ReportingYear plusYears(int years) {
        return new ReportingYear(startYear + years, start);
    }

    @Override
    public int compareTo(ReportingYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
