package crossfoot.rules.days;

import java.time.LocalDate;

/**
 * A day of a clock.
 *
 * @param date the day
 * @param day its number: 0 for the day on which the clock starts, where that day does not count; the number reached so far
 *     for a day that is skipped; a number of months for a clock that counts months
 * @param counted whether the day counts
 * @param why what the day is, or why it does not count; "" for an ordinary day that counts
 */
public record CountedDay(LocalDate date, int day, boolean counted, String why) {}
