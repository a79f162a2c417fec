package crossfoot.rules.days;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.taxonomy.ReportingYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates, their reporting years and their words, each made once: a log of a million rows has few different days. What it
 * remembers never changes what it answers.
 */
public final class Almanac {

    private static final int FIRST = Day.of(LocalDate.of(1999, 1, 1));
    private static final int DAYS = Day.of(LocalDate.of(2120, 1, 1)) - FIRST;

    private final MonthDay yearStart;
    private final @Nullable Optional<LocalDate>[] dates = newArray();
    private final @Nullable Optional<ReportingYear>[] years = newArray();
    private final @Nullable String[] words = new String[DAYS];
    private final @Nullable String[] typed = new String[DAYS];

    public Almanac(MonthDay yearStart) {
        this.yearStart = yearStart;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Optional<T>[] newArray() {
        return new Optional[DAYS];
    }

    /** The date of a day; empty for a day that is not known. */
    public Optional<LocalDate> date(int day) {
        if (!Day.known(day)) {
            return Optional.empty();
        }
        int place = day - FIRST;
        if (place < 0 || place >= DAYS) {
            return Optional.of(LocalDate.ofEpochDay(day));
        }
        Optional<LocalDate> date = dates[place];
        if (date == null) {
            date = Optional.of(LocalDate.ofEpochDay(day));
            dates[place] = date;
        }
        return date;
    }

    /** The reporting year of a day; empty for a day that is not known. */
    public Optional<ReportingYear> year(int day) {
        if (!Day.known(day)) {
            return Optional.empty();
        }
        int place = day - FIRST;
        if (place < 0 || place >= DAYS) {
            return Optional.of(ReportingYear.of(LocalDate.ofEpochDay(day), yearStart));
        }
        Optional<ReportingYear> year = years[place];
        if (year == null) {
            year = Optional.of(ReportingYear.of(LocalDate.ofEpochDay(day), yearStart));
            years[place] = year;
        }
        return year;
    }

    /** A known day in plain English, such as 2 January 2026. */
    public String words(int day) {
        int place = day - FIRST;
        if (place < 0 || place >= DAYS) {
            return words(LocalDate.ofEpochDay(day));
        }
        String text = words[place];
        if (text == null) {
            text = words(LocalDate.ofEpochDay(day));
            words[place] = text;
        }
        return text;
    }

    /** A known day as an officer types it, such as 02/01/2026. */
    public String typed(int day) {
        int place = day - FIRST;
        if (place < 0 || place >= DAYS) {
            return typed(LocalDate.ofEpochDay(day));
        }
        String text = typed[place];
        if (text == null) {
            text = typed(LocalDate.ofEpochDay(day));
            typed[place] = text;
        }
        return text;
    }

    /** A date as an officer types it, such as 02/01/2026. */
    public static String typed(LocalDate date) {
        return twoDigits(date.getDayOfMonth()) + "/" + twoDigits(date.getMonthValue()) + "/"
                + twoDigits(date.getYear() / 100) + twoDigits(date.getYear() % 100);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** A date in plain English, such as 2 January 2026. */
    public static String words(LocalDate date) {
        return DateWords.day(date);
    }
}
