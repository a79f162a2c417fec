package crossfoot.report.master;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The computed columns worked out the slow way, a day at a time, straight from the default Timescales. */
final class DayByDay {

    private static final Set<LocalDate> CLOSED = closed();

    private DayByDay() {}

    private static Set<LocalDate> closed() {
        Set<LocalDate> closed = new HashSet<>();
        DefaultTables.rows(MasterSchema.NON_WORKING_DAYS).forEach(row -> closed.add(LocalDate.parse(row.get(0))));
        return closed;
    }

    static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(day);
    }

    /** Working days after one day up to and with another. */
    static int workingDays(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** The end of the clock of a kind, for a case; empty where there is none or it has not started. */
    static Optional<LocalDate> end(Map<String, Object> row, String kind) {
        for (List<String> clock : DefaultTables.rows(MasterSchema.TIMESCALES)) {
            boolean same = clock.get(0).equals(row.get("Procedure"))
                    && clock.get(1).equals(row.get("Feedback type"))
                    && clock.get(8).equals(kind);
            if (same && row.get(clock.get(3)) instanceof LocalDate start && valid(clock, start)) {
                return Optional.of(end(clock, start));
            }
        }
        return Optional.empty();
    }

    private static boolean valid(List<String> clock, LocalDate start) {
        return (clock.get(11).isEmpty() || !start.isBefore(LocalDate.parse(clock.get(11))))
                && (clock.get(12).isEmpty() || !start.isAfter(LocalDate.parse(clock.get(12))));
    }

    private static LocalDate end(List<String> clock, LocalDate start) {
        int amount = Integer.parseInt(clock.get(5));
        boolean from = clock.get(7).equals("from the day");
        LocalDate end;
        if (clock.get(6).equals("working days")) {
            end = from ? start.minusDays(1) : start;
            for (int left = amount; left > 0; left -= works(end) ? 1 : 0) {
                end = end.plusDays(1);
            }
        } else if (clock.get(6).equals("calendar days")) {
            end = start.plusDays(from ? amount - 1 : amount);
        } else {
            LocalDate month = start.plusMonths(amount);
            boolean corresponding = month.getDayOfMonth() == start.getDayOfMonth();
            end = from && corresponding ? month.minusDays(1) : month;
        }
        while (clock.get(9).equals("next working day") && !works(end)) {
            end = end.plusDays(1);
        }
        return end;
    }
}
