package crossfoot.rules;

import crossfoot.caselog.Texts;
import crossfoot.caselog.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date that a text means, day before month as in the United Kingdom: {@code 31/03/2025}, {@code 31.3.25},
 * {@code 31 March 2025}, {@code Mon 31st of March, 2025}, {@code March 31, 2025}, {@code 2025-03-31}, {@code 31032025},
 * with or without a time of day after it.
 */
final class UkDates {

    private static final String WEEKDAY =
            "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s+)?";
    private static final String TIME =
            "(?:(?:\\s*,?\\s+(?:at\\s+)?|t)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:am|pm|z)?)?";
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4}|'?\\d{2})";
    private static final Pattern NUMBERS =
            Pattern.compile(WEEKDAY + "(\\d{1,2})\\s*[/.\\-\\s]\\s*(\\d{1,2})\\s*[/.\\-\\s]\\s*" + YEAR + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})" + TIME);
    private static final Pattern WORDS = Pattern.compile(
            WEEKDAY + "(?:the\\s+)?" + DAY + "[\\s\\-/.]*(?:of\\s+)?" + MONTH + "[\\s\\-/.,]*" + YEAR + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + "[\\s\\-/.]*" + DAY + "[\\s\\-/.,]+" + YEAR + TIME);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern EIGHT_DIGITS_YEAR_FIRST = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 60;
    private static final int CENTURY = 2000;

    private UkDates() {}

    /** The date that a text means, between 2000 and 2099; empty where it means none. */
    static Optional<LocalDate> read(String text) {
        String key = Texts.key(text).replaceAll("^[\"'(]+|[\"').;,]+$", "");
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        return numbers(NUMBERS, key, 3, 2, 1)
                .or(() -> numbers(YEAR_FIRST, key, 1, 2, 3))
                .or(() -> named(WORDS, key, 1, 2))
                .or(() -> named(MONTH_FIRST, key, 2, 1))
                .or(() -> numbers(EIGHT_DIGITS, key, 3, 2, 1))
                .or(() -> numbers(EIGHT_DIGITS_YEAR_FIRST, key, 1, 2, 3));
    }

    private static Optional<LocalDate> numbers(Pattern pattern, String key, int year, int month, int day) {
        Matcher matcher = pattern.matcher(key);
        return matcher.matches()
                ? date(matcher.group(year), Integer.parseInt(matcher.group(month)), matcher.group(day))
                : Optional.empty();
    }

    private static Optional<LocalDate> named(Pattern pattern, String key, int day, int month) {
        Matcher matcher = pattern.matcher(key);
        if (!matcher.matches() || !isMonth(key, matcher.start(month))) {
            return Optional.empty();
        }
        int number = MONTHS.indexOf(matcher.group(month).substring(0, 3)) / 3 + 1;
        return date(matcher.group(3), number, matcher.group(day));
    }

    /** Whether the letters are the name of a month or its beginning: marching is no month. */
    private static boolean isMonth(String key, int start) {
        int end = start;
        while (end < key.length() && Character.isLetter(key.charAt(end))) {
            end++;
        }
        String word = key.substring(start, end);
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(word) || word.equals("sept")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> date(String yearText, int month, String day) {
        int year = Integer.parseInt(yearText.replace("'", ""));
        try {
            LocalDate date = LocalDate.of(year < 100 ? CENTURY + year : year, month, Integer.parseInt(day));
            return Optional.of(date).filter(d -> !d.isBefore(Values.FIRST_DAY) && !d.isAfter(Values.LAST_DAY));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
