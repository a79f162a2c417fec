package crossfoot.rules.days;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.taxonomy.NonWorkingDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 36_525;
    private static final int LEAP_CYCLE = 1_461;

    /** A calendar with a few hundred days off, anywhere in the century. */
    private static List<NonWorkingDay> calendar(long seed) {
        Random random = new Random(seed);
        List<NonWorkingDay> calendar = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            calendar.add(new NonWorkingDay(FIRST.plusDays(random.nextInt(DAYS)), "", NonWorkingDay.Kind.BANK_HOLIDAY));
        }
        return calendar;
    }

    private static boolean naive(LocalDate day, Set<DayOfWeek> week, Set<LocalDate> closed) {
        return week.contains(day.getDayOfWeek()) && !closed.contains(day);
    }

    @Property(tries = 5)
    void every_day_of_the_century_is_what_a_count_day_by_day_says(
            @ForAll long seed, @ForAll @NotEmpty Set<DayOfWeek> week) {
        List<NonWorkingDay> calendar = calendar(seed);
        Set<LocalDate> closed = new HashSet<>();
        calendar.forEach(day -> closed.add(day.date()));
        WorkingDays workingDays = new WorkingDays(week, calendar);
        int count = 0;
        for (LocalDate day = FIRST.plusDays(1); day.getYear() < 2100; day = day.plusDays(1)) {
            boolean works = naive(day, week, closed);
            count += works ? 1 : 0;
            if (workingDays.isWorkingDay(day) != works || workingDays.between(FIRST, day) != count) {
                assertThat(workingDays.isWorkingDay(day)).as("%s", day).isEqualTo(works);
                assertThat(workingDays.between(FIRST, day)).as("%s", day).isEqualTo(count);
            }
        }
    }

    @Property(tries = 300)
    void adding_is_what_a_count_day_by_day_says(
            @ForAll @IntRange(max = DAYS - 1) int start,
            @ForAll @IntRange(max = 400) int amount,
            @ForAll @NotEmpty Set<DayOfWeek> week,
            @ForAll long seed) {
        List<NonWorkingDay> calendar = calendar(seed);
        Set<LocalDate> closed = new HashSet<>();
        calendar.forEach(day -> closed.add(day.date()));
        LocalDate day = FIRST.plusDays(start);
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= naive(day, week, closed) ? 1 : 0;
        }
        WorkingDays workingDays = new WorkingDays(week, calendar);

        assertThat(workingDays.after(FIRST.plusDays(start), amount)).isEqualTo(day);
    }

    @Property(tries = 1_000)
    void adding_then_counting_gives_back_the_amount(
            @ForAll @IntRange(max = DAYS - 1) int start, @ForAll @IntRange(max = 30_000) int amount) {
        WorkingDays workingDays = new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), calendar(1));
        LocalDate day = FIRST.plusDays(start);

        assertThat(workingDays.between(day, workingDays.after(day, amount))).isEqualTo(amount);
        assertThat(workingDays.between(workingDays.after(day, amount), day)).isEqualTo(-amount);
    }

    /** The corresponding date rule: Dodds v Walker [1981] 1 WLR 1027; "from the day" as in SI 2009/309, regulation 14. */
    @Test
    void months_are_what_their_definition_says_on_every_day_of_a_leap_cycle() {
        for (int i = 0; i < LEAP_CYCLE; i++) {
            LocalDate start = LocalDate.of(2023, 3, 1).plusDays(i);
            for (int months = 1; months <= 13; months++) {
                YearMonth month = YearMonth.from(start).plusMonths(months);
                boolean corresponds = month.isValidDay(start.getDayOfMonth());
                LocalDate corresponding = corresponds ? month.atDay(start.getDayOfMonth()) : month.atEndOfMonth();
                LocalDate from = corresponds ? corresponding.minusDays(1) : corresponding;

                assertThat(Clock.Months.after(Day.of(start), months)).isEqualTo(Day.of(corresponding));
                assertThat(Clock.Months.fromTheDay(Day.of(start), months)).isEqualTo(Day.of(from));
            }
        }
    }

    @Test
    void a_year_is_held_when_it_has_a_bank_holiday() {
        WorkingDays workingDays = new WorkingDays(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(
                        new NonWorkingDay(LocalDate.of(2025, 1, 1), "", NonWorkingDay.Kind.BANK_HOLIDAY),
                        new NonWorkingDay(LocalDate.of(2026, 12, 25), "", NonWorkingDay.Kind.BANK_HOLIDAY),
                        new NonWorkingDay(LocalDate.of(2027, 1, 1), "", NonWorkingDay.Kind.CLOSURE)));
        int first = Day.of(LocalDate.of(2025, 1, 1));

        assertThat(workingDays.holdsYears(first, Day.of(LocalDate.of(2026, 12, 31))))
                .isTrue();
        assertThat(workingDays.holdsYears(first, Day.of(LocalDate.of(2027, 1, 1))))
                .isFalse();
        assertThat(workingDays.holdsYears(first - 1, first)).isFalse();
    }
}
