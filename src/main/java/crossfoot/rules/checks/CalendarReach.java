package crossfoot.rules.checks;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.log.CaseKind;
import java.util.List;

/**
 * Whether the clocks of a case stay within the years whose bank holidays the calendar holds. Only clocks that count
 * working days, or roll to one, need the calendar. The contract names no cell for D10: the finding stands on the date that
 * starts the clock, once a case.
 */
final class CalendarReach {

    private CalendarReach() {}

    static void check(Rule rule, CaseRow row) {
        CaseKind kind = row.kind();
        if (!row.judged() || kind == null || !row.casebook().has(MasterSchema.NON_WORKING_DAYS)) {
            return;
        }
        for (int i = 0; i < KINDS.length; i++) {
            List<Clock> clocks = kind.clocks(KINDS[i]);
            for (int c = 0; c < clocks.size(); c++) {
                Clock clock = clocks.get(c);
                int start = row.ledger().startDay(clock, row.index());
                if (runs(row, clock, start) && !row.ledger().workingDays().holdsYears(start, clock.end(start))) {
                    report(rule, row, clock, start);
                    return;
                }
            }
        }
    }

    private static final Timescale.Kind[] KINDS = {
        Timescale.Kind.ACKNOWLEDGE,
        Timescale.Kind.TARGET,
        Timescale.Kind.EXTENDED,
        Timescale.Kind.LIMIT,
        Timescale.Kind.STEP
    };

    private static boolean runs(CaseRow row, Clock clock, int start) {
        return clock.countsWorkingDays() && Day.known(start) && clock.holdsOn(start) && ClockRule.counts(row, clock);
    }

    private static void report(Rule rule, CaseRow row, Clock clock, int start) {
        CaseColumn starts = clock.starts().column();
        row.report(
                rule,
                starts,
                "The clock " + clock.timescale().clock() + " runs from " + row.words(start) + " to "
                        + row.words(clock.end(start)) + ", in a year whose bank holidays the calendar does not hold, so"
                        + " its date may be wrong. Correct the date, or fill the Calendar for that year.");
    }
}
