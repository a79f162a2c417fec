package crossfoot.rules.days;

import crossfoot.caselog.schema.Texts;
import crossfoot.rules.words.Nearest;
import crossfoot.workbook.cells.LogDays;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date that a text means, day before month as in the United Kingdom: {@code 31/03/2025}, {@code 31.3.25},
 * {@code 31 March 2025}, {@code Mon 31st of March, 2025}, {@code March 31, 2025}, {@code 2025-03-31}, {@code 31032025},
 * with or without a time of day after it.
 */
public final class UkDates {

    private static final String WEEKDAY =
            "(?:(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
    private static final String HALF_DAY = "(?:am|pm|a\\.m\\.?|p\\.m\\.?)";
    private static final String CLOCK = "(?:\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\.\\d+)?\\s*(?:" + HALF_DAY
            + "|hrs?|hours|h|z|gmt|bst|utc)?(?:[+-]\\d{2}:?\\d{2})?|\\d{1,2}\\s*" + HALF_DAY
            + "|\\d{4}\\s*(?:hrs?|hours|h)?|noon|midnight)";
    private static final String TIME = "(?:(?:\\s*[,@-]?\\s+(?:at\\s+)?|t)" + CLOCK + ")?";
    private static final Pattern TIME_FIRST =
            Pattern.compile("^\\d{1,2}:\\d{2}(?::\\d{2})?\\s*" + HALF_DAY + "?,?\\s+(?:on\\s+)?(?=.)");
    private static final String MONTH = "([a-z]{3,9})\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4}|'?\\d{2})";
    private static final String BETWEEN = "\\s*[/.\\-\\s]\\s*";
    private static final Pattern NUMBERS =
            Pattern.compile(WEEKDAY + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + BETWEEN + YEAR + TIME);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{1,2})" + TIME);
    private static final Pattern WORDS = Pattern.compile(
            WEEKDAY + "(?:the\\s+)?" + DAY + "[\\s\\-/.,]*(?:of\\s+)?" + MONTH + "[\\s\\-/.,]*" + YEAR + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + MONTH + "[\\s\\-/.]*" + DAY + "[\\s\\-/.,]+" + YEAR + TIME);
    private static final Pattern YEAR_THEN_MONTH =
            Pattern.compile("(\\d{4})[\\s\\-/.,]+" + MONTH + "[\\s\\-/.,]+" + DAY + TIME);
    /** A day below ten, typed as a number, has lost its zero. */
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})(\\d{4})");

    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern EIGHT_DIGITS_YEAR_FIRST = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int SHORTEST_MISTYPED = 5;
    private static final int LONGEST = 60;
    private static final int CENTURY = 2000;

    private UkDates() {}

    /** The date that a text means, of this century; empty where it means none. */
    public static Optional<LocalDate> read(String text) {
        String plain = Texts.key(text).replaceAll("[\u2010-\u2015\u2212]", "-").replaceAll("[\u2018\u2019]", "'");
        String bare = plain.replace('\\', '/').replaceAll("^[\"'(]+|[\"').;,?]+$", "");
        String key = TIME_FIRST.matcher(bare).replaceFirst("");
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        return numbers(NUMBERS, key, 3, 2, 1)
                .or(() -> numbers(YEAR_FIRST, key, 1, 2, 3))
                .or(() -> named(WORDS, key, 3, 2, 1))
                .or(() -> named(MONTH_FIRST, key, 3, 1, 2))
                .or(() -> named(YEAR_THEN_MONTH, key, 1, 2, 3))
                .or(() -> numbers(EIGHT_DIGITS, key, 3, 2, 1))
                .or(() -> numbers(EIGHT_DIGITS_YEAR_FIRST, key, 1, 2, 3))
                .or(() -> numbers(SIX_DIGITS, key, 3, 2, 1));
    }

    private static Optional<LocalDate> numbers(Pattern pattern, String key, int year, int month, int day) {
        Matcher matcher = pattern.matcher(key);
        return matcher.matches()
                ? date(matcher.group(year), Integer.parseInt(matcher.group(month)), matcher.group(day))
                : Optional.empty();
    }

    private static Optional<LocalDate> named(Pattern pattern, String key, int year, int month, int day) {
        Matcher matcher = pattern.matcher(key);
        return matcher.matches()
                ? month(matcher.group(month)).flatMap(number -> date(matcher.group(year), number, matcher.group(day)))
                : Optional.empty();
    }

    /** The month that a word is, begins, or is mistyped for, such as Febuary: marching is none. */
    private static Optional<Integer> month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(word)) {
                return Optional.of(i + 1);
            }
        }
        return word.length() < SHORTEST_MISTYPED
                ? Optional.empty()
                : Nearest.among(word, List.of(MONTHS)).map(name -> MONTHS.indexOf(name) + 1);
    }

    private static Optional<LocalDate> date(String yearText, int month, String day) {
        int year = Integer.parseInt(yearText.replace("'", ""));
        try {
            LocalDate date = LocalDate.of(year < 100 ? CENTURY + year : year, month, Integer.parseInt(day));
            return Optional.of(date).filter(LogDays::hold);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
