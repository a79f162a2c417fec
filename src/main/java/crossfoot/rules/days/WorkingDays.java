package crossfoot.rules.days;

import crossfoot.caselog.taxonomy.NonWorkingDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The council's working days: days of the working week that are not in the calendar. A cumulative index answers for the
 * years 1999 to 2110 with one look-up; days beyond follow the pattern of the week.
 */
public final class WorkingDays {

    private static final int FIRST = Day.of(LocalDate.of(1999, 1, 1));
    private static final int LAST = Day.of(LocalDate.of(2110, 12, 31));
    private static final int DAYS_A_WEEK = 7;

    private final boolean[] week = new boolean[DAYS_A_WEEK];
    private final int[] upTo = new int[LAST - FIRST + 1];
    private final int[] ranked;
    private final int daysAWeek;
    private final BitSet yearsHeld = new BitSet();
    private final int[] heldUntil = new int[LAST - FIRST + 1];

    /**
     * The working days of a week and a calendar.
     *
     * @param week at least one day
     */
    public WorkingDays(Set<DayOfWeek> week, List<NonWorkingDay> calendar) {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A working week has at least one day");
        }
        week.forEach(day -> this.week[day.ordinal()] = true);
        this.daysAWeek = week.size();
        BitSet closed = new BitSet();
        for (NonWorkingDay nonWorking : calendar) {
            int day = Day.of(nonWorking.date());
            if (day >= FIRST && day <= LAST) {
                closed.set(day - FIRST);
            }
            if (nonWorking.kind() == NonWorkingDay.Kind.BANK_HOLIDAY) {
                yearsHeld.set(nonWorking.date().getYear());
            }
        }
        int count = 0;
        int[] days = new int[upTo.length];
        for (int i = 0; i < upTo.length; i++) {
            if (inWeek(FIRST + i) && !closed.get(i)) {
                days[count++] = FIRST + i;
            }
            upTo[i] = count;
        }
        this.ranked = Arrays.copyOf(days, count);
        findHeldStretches();
    }

    /** Whether the council works on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return isWorking(Day.of(day));
    }

    /**
     * The {@code amount}th working day after a day; the day itself is day 0.
     *
     * @param amount at least 0
     */
    public LocalDate after(LocalDate day, int amount) {
        return LocalDate.ofEpochDay(after(Day.of(day), amount));
    }

    /** Working days after {@code from} up to and with {@code to}; negative where {@code to} is before {@code from}. */
    public int between(LocalDate from, LocalDate to) {
        return between(Day.of(from), Day.of(to));
    }

    /** Whether the calendar holds the bank holidays of a year. */
    public boolean holdsYear(int year) {
        return yearsHeld.get(year);
    }

    /** Whether a day of the week is one of the working week. */
    public boolean inWorkingWeek(DayOfWeek day) {
        return week[day.ordinal()];
    }

    boolean isWorking(int day) {
        return upTo(day) != upTo(day - 1);
    }

    public int between(int from, int to) {
        return upTo(to) - upTo(from);
    }

    public int after(int day, int amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, not " + amount);
        }
        if (amount == 0) {
            return day;
        }
        int rank = upTo(day) + amount;
        if (day >= FIRST - 1 && rank <= ranked.length) {
            return ranked[rank - 1];
        }
        return afterTheIndex(day, amount);
    }

    /** Counts by weeks outside the index, and by the index up to where it ends. */
    private int afterTheIndex(int day, int amount) {
        int left = amount;
        int reached = day;
        if (day >= FIRST - 1 && day < LAST) {
            left -= ranked.length - upTo(day);
            reached = LAST;
        }
        int fullWeeks = reached >= LAST ? (left - 1) / daysAWeek : 0;
        left -= fullWeeks * daysAWeek;
        reached += fullWeeks * DAYS_A_WEEK;
        while (left > 0) {
            reached++;
            if (isWorking(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** For each day, the last day up to which the calendar holds every year from it; before the day where it holds none. */
    private void findHeldStretches() {
        for (int i = heldUntil.length - 1; i >= 0; i--) {
            boolean held = yearsHeld.get(LocalDate.ofEpochDay(FIRST + i).getYear());
            boolean goesOn = i + 1 < heldUntil.length && heldUntil[i + 1] > FIRST + i;
            heldUntil[i] = !held ? FIRST - 1 : goesOn ? heldUntil[i + 1] : FIRST + i;
        }
    }

    /** Whether the calendar holds every year that a stretch of days touches. */
    public boolean holdsYears(int from, int to) {
        return from >= FIRST && from <= LAST && to <= heldUntil[from - FIRST];
    }

    /** How many working days there are from the first day of the index up to and with a day; negative before it. */
    private int upTo(int day) {
        if (day >= FIRST && day <= LAST) {
            return upTo[day - FIRST];
        }
        return day < FIRST ? -ofPattern(day, FIRST - 1) : ranked.length + ofPattern(LAST, day);
    }

    /** Days of the working week after {@code from} up to and with {@code to}. */
    private int ofPattern(int from, int to) {
        int length = to - from;
        int count = length / DAYS_A_WEEK * daysAWeek;
        for (int day = to - length % DAYS_A_WEEK + 1; day <= to; day++) {
            if (inWeek(day)) {
                count++;
            }
        }
        return count;
    }

    /** 1 January 1970 was a Thursday. */
    private boolean inWeek(int day) {
        return week[Math.floorMod(day + DayOfWeek.THURSDAY.ordinal(), DAYS_A_WEEK)];
    }
}
