package crossfoot.rules;

import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import java.time.LocalDate;

/** How a clock's amount and its months are said in a sentence. */
final class ClockWords {

    private ClockWords() {}

    /** The unit of an amount: one working day, three working days. */
    static String unit(Timescale timescale) {
        String words = timescale.unit().words();
        return timescale.amount() == 1 ? words.substring(0, words.length() - 1) : words;
    }

    /** How the last of some months was found, where it is not the corresponding date. */
    static String month(Clock clock, int start) {
        if (clock.timescale().unit() != Timescale.Unit.CALENDAR_MONTHS) {
            return "";
        }
        LocalDate from = LocalDate.ofEpochDay(start);
        boolean corresponds = from.plusMonths(clock.timescale().amount()).getDayOfMonth() == from.getDayOfMonth();
        boolean after = clock.timescale().counting() == Timescale.Counting.AFTER_THE_DAY;
        return " It is "
                + (!corresponds
                        ? "the last day of its month, which has no " + from.getDayOfMonth()
                        : after ? "the corresponding date" : "the day before the corresponding date")
                + ".";
    }
}
