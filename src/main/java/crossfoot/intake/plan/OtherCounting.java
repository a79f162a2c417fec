package crossfoot.intake.plan;

import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out by which other way of counting a source may have come to its date or its number of days. */
final class OtherCounting {

    private static final int WORK_WEEK = 5;

    private final WorkingDays days;

    OtherCounting(WorkingDays days) {
        this.days = days;
    }

    /** How a date may have been counted, as a sentence with a space before it; "" where no usual way gives it. */
    String ofDate(LocalDate from, LocalDate theirs, Optional<Timescale> clock) {
        List<String> ways = new ArrayList<>();
        int amount = clock.map(Timescale::amount).orElse(0);
        if (clock.isPresent()) {
            way(ways, theirs.equals(from.plusDays(amount)), "calendar days");
            way(ways, theirs.equals(weekdays(from, amount)), "weekdays, bank holidays counted too");
            way(ways, theirs.equals(days.after(from, Math.max(1, amount - 1))), "the first day counted as day 1");
            way(ways, theirs.equals(weekdays(from, amount - 1)), "weekdays, the first day counted as day 1");
            way(ways, theirs.equals(from.plusMonths(amount)), "calendar months");
        }
        if (!ways.isEmpty()) {
            return " Theirs: " + amount + " " + ways.get(0) + ".";
        }
        if (!theirs.isAfter(from)) {
            return " Theirs is not after the day it starts.";
        }
        int taken = days.between(from, theirs);
        return " Theirs is " + taken + " working day" + (taken == 1 ? "" : "s") + " after " + from + ".";
    }

    /** How a number of days may have been counted. */
    String ofDays(LocalDate from, LocalDate to, double theirs) {
        List<String> ways = new ArrayList<>();
        long calendar = ChronoUnit.DAYS.between(from, to);
        int weekdays = weekdaysBetween(from, to);
        way(ways, theirs == calendar, "calendar days");
        way(ways, theirs == days.between(from, to) + 1, "working days with the first day");
        way(ways, theirs == weekdays, "weekdays, bank holidays counted too");
        way(ways, theirs == weekdays + 1, "weekdays with the first day, bank holidays counted too");
        way(ways, theirs == calendar + 1, "calendar days with the first day");
        return ways.isEmpty() ? " No usual way of counting gives theirs." : " Theirs: " + ways.get(0) + ".";
    }

    private static void way(List<String> ways, boolean fits, String words) {
        if (fits) {
            ways.add(words);
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate weekdays(LocalDate from, int amount) {
        LocalDate day = from;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= weekend(day) ? 0 : 1;
        }
        return day;
    }

    private static int weekdaysBetween(LocalDate from, LocalDate to) {
        long weeks = Math.max(0, ChronoUnit.DAYS.between(from, to)) / 7;
        int count = (int) weeks * WORK_WEEK;
        for (LocalDate day = from.plusWeeks(weeks).plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            count += weekend(day) ? 0 : 1;
        }
        return count;
    }
}
