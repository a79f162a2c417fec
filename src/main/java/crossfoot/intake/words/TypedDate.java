package crossfoot.intake.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as somebody typed it, taken apart: its numbers, a month in words, a time of day, a zone. What day it means may
 * hang on the order of its numbers, which one date alone often leaves open.
 */
public final class TypedDate {

    private static final Pattern TIME = Pattern.compile(
            "(?:(?<=\\d)t|[\\s,]+(?:at\\s+)?|^)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
                    + "\\s*(am|pm|a\\.m\\.|p\\.m\\.|hrs?|h)?\\s*(z|utc|gmt|bst|[+-]\\d{2}(?::?\\d{2})?)?(?:\\s*\\[[^]]*])?(?=$|\\s)");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+|[^\\d\\p{L}]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/.,\\-\u2010-\u2015\u2212\\\\']+");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> FILLERS = List.of("st", "nd", "rd", "th", "of", "the", "on");
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int LONGEST = 60;
    private static final int SHORTEST_MONTH = 3;
    private static final int CENTURY = 2000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SERIAL_DIGITS = 5;

    private final List<String> numbers;
    private final int month;
    private final boolean monthFirst;
    private final Optional<LocalTime> time;
    private final String zone;

    private TypedDate(List<String> numbers, int month, boolean monthFirst, Optional<LocalTime> time, String zone) {
        this.numbers = List.copyOf(numbers);
        this.month = month;
        this.monthFirst = monthFirst;
        this.time = time;
        this.zone = zone;
    }

    /** Takes a text apart; empty where it is no date in any order. */
    public static Optional<TypedDate> of(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        if (key.isEmpty() || key.length() > LONGEST || key.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Matcher clock = TIME.matcher(key);
        Optional<LocalTime> time = Optional.empty();
        String zone = "";
        if (clock.find()) {
            time = time(clock);
            zone = clock.group(5) == null ? "" : clock.group(5);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            key = (key.substring(0, clock.start()) + " " + key.substring(clock.end())).strip();
        }
        return parts(key, time, zone).filter(TypedDate::meansSomething);
    }

    private static Optional<LocalTime> time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        String half = clock.group(4) == null ? "" : clock.group(4);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        int minute = Integer.parseInt(clock.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static Optional<TypedDate> parts(String key, Optional<LocalTime> time, String zone) {
        List<String> numbers = new ArrayList<>();
        int month = 0;
        boolean first = false;
        Matcher parts = PART.matcher(key);
        while (parts.find()) {
            String part = parts.group();
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (Character.isLetter(part.charAt(0))) {
                int named = month(part);
                if (named > 0 && month == 0) {
                    month = named;
                    first = numbers.isEmpty();
                } else if (!weekday(part) && !FILLERS.contains(part)) {
                    return Optional.empty();
                }
            } else if (!BETWEEN.matcher(part).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(new TypedDate(numbers, month, first, time, zone));
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean september = word.equals("sept") && i == 8;
            if (september || (word.length() >= SHORTEST_MONTH && MONTHS.get(i).startsWith(word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean weekday(String word) {
        return WEEKDAYS.stream().anyMatch(word::startsWith) && word.length() <= "wednesday".length();
    }

    private boolean meansSomething() {
        return Arrays.stream(DateOrder.values())
                .anyMatch(order -> calendarDay(order).isPresent());
    }

    /** Whether the order of its numbers decides which day it means, or whether it is a day at all. */
    public boolean ordered() {
        return month == 0 && numbers.size() == 3 && numbers.get(0).length() <= 2;
    }

    /** Whether it is a bare number of five digits, such as Excel counts days. */
    public boolean serial() {
        return month == 0 && numbers.size() == 1 && numbers.get(0).length() == SERIAL_DIGITS;
    }

    /** Whether a time of day was typed with it. */
    public boolean timed() {
        return time.isPresent();
    }

    /** Whether it says only when read in this order which day it is: one number is over 12, and it fits. */
    public boolean settles(DateOrder order) {
        DateOrder other = order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return ordered() && calendarDay(order).isPresent() && calendarDay(other).isEmpty();
    }

    /** Whether it is the same day in either order, as 5 May is. */
    public boolean sameEitherWay() {
        return calendarDay(DateOrder.DAY_FIRST).equals(calendarDay(DateOrder.MONTH_FIRST));
    }

    /**
     * The day that it means.
     *
     * @param order the order of its numbers, where that matters
     * @param home the time zone of the council: a moment with a zone of its own is the day there
     * @return empty where it is no day in this order
     */
    public Optional<LocalDate> day(DateOrder order, ZoneId home) {
        Optional<LocalDate> day = calendarDay(order);
        if (day.isEmpty() || zone.isEmpty() || time.isEmpty()) {
            return day;
        }
        LocalDateTime moment = day.get().atTime(time.get());
        return Optional.of(moment.atOffset(offset()).atZoneSameInstant(home).toLocalDate());
    }

    private ZoneOffset offset() {
        return switch (zone) {
            case "z", "utc", "gmt" -> ZoneOffset.UTC;
            case "bst" -> ZoneOffset.ofHours(1);
            default -> namedOffset();
        };
    }

    private ZoneOffset namedOffset() {
        try {
            return ZoneOffset.of(zone.length() == SHORTEST_MONTH ? zone + ":00" : zone);
        } catch (DateTimeException nowhere) {
            return ZoneOffset.UTC;
        }
    }

    private Optional<LocalDate> calendarDay(DateOrder order) {
        if (month > 0) {
            if (numbers.size() != 2) {
                return Optional.empty();
            }
            boolean yearFirst = numbers.get(0).length() == 4 && !monthFirst;
            return date(numbers.get(yearFirst ? 0 : 1), month, numbers.get(yearFirst ? 1 : 0));
        }
        if (numbers.size() == 1) {
            return bare(numbers.get(0), order);
        }
        if (numbers.size() != 3) {
            return Optional.empty();
        }
        if (numbers.get(0).length() == 4) {
            return date(numbers.get(0), number(1), numbers.get(2));
        }
        return order == DateOrder.MONTH_FIRST
                ? date(numbers.get(2), number(0), numbers.get(1))
                : date(numbers.get(2), number(1), numbers.get(0));
    }

    private static Optional<LocalDate> bare(String digits, DateOrder order) {
        if (digits.length() == SERIAL_DIGITS && order == DateOrder.SERIAL) {
            return Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(digits)));
        }
        return digits.length() == 8
                ? date(digits.substring(0, 4), Integer.parseInt(digits.substring(4, 6)), digits.substring(6))
                : Optional.empty();
    }

    private int number(int index) {
        return numbers.get(index).length() > 2 ? 0 : Integer.parseInt(numbers.get(index));
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        if (day.length() > 2 || year.length() == 3 || year.length() > 4 || year.length() < 2) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        try {
            return Optional.of(
                    LocalDate.of(year.length() == 2 ? CENTURY + number : number, month, Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
