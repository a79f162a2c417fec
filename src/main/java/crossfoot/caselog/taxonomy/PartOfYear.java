package crossfoot.caselog.taxonomy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half, a quarter or a month of a reporting year, counted from the day on which the year begins: the first quarter of a
 * year that begins on 1 April is April to June, and its fourth month is July.
 *
 * @param year the reporting year
 * @param division what it is a part of
 * @param number which part, from 1
 */
public record PartOfYear(ReportingYear year, Division division, int number) implements Period {

    private static final int MONTHS = 12;
    private static final Pattern TEXT = Pattern.compile("(.+?)\\s*[/ ]\\s*([HQM])(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    /** How a year is divided. */
    public enum Division {
        H(6),
        Q(3),
        M(1);

        private final int months;

        Division(int months) {
            this.months = months;
        }
    }

    public PartOfYear {
        if (number < 1 || number * division.months > MONTHS) {
            throw new IllegalArgumentException("A year has no part " + division + number + ".");
        }
    }

    /** A part such as {@code 2024-25/Q1}; empty where the text is none. */
    static Optional<Period> read(String text, MonthDay start) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Division division = Arrays.stream(Division.values())
                .filter(known -> known.name().equalsIgnoreCase(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        int number = Integer.parseInt(matcher.group(3));
        return number < 1 || number * division.months > MONTHS
                ? Optional.empty()
                : ReportingYear.parse(matcher.group(1), start).map(year -> new PartOfYear(year, division, number));
    }

    @Override
    public String label() {
        String place = division == Division.M && number < 10 ? "0" + number : String.valueOf(number);
        return year.label() + "/" + division + place;
    }

    @Override
    public LocalDate firstDay() {
        return year.firstDay().plusMonths((long) (number - 1) * division.months);
    }

    @Override
    public LocalDate lastDay() {
        return year.firstDay().plusMonths((long) number * division.months).minusDays(1);
    }

    @Override
    public PartOfYear plusYears(int years) {
        return new PartOfYear(year.plusYears(years), division, number);
    }

    @Override
    public String toString() {
        return label();
    }
}
