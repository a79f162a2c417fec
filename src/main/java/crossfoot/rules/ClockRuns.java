package crossfoot.rules;

import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.checks.CaseRow;
import crossfoot.rules.checks.ClockRule;
import crossfoot.rules.checks.EligibilityRule;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import java.util.ArrayList;
import java.util.List;

/** Every acknowledgement and step that a clock asks of the cases that can be judged, done or not, in the order of the log. */
final class ClockRuns {

    private final Ledger ledger;
    private final Standings standings;
    private final CaseRow row;
    private final List<ClockRun> runs = new ArrayList<>();

    ClockRuns(Ledger ledger, Links links, Standings standings) {
        this.ledger = ledger;
        this.standings = standings;
        this.row = new CaseRow(ledger, links, standings, new RowReport(MasterSchema.CASE_LOG.name()));
    }

    List<ClockRun> all() {
        for (int i = 0; i < ledger.size(); i++) {
            CaseKind kind = ledger.kind(i);
            if (kind != null && standings.judged(i)) {
                row.moveTo(i);
                Clock acknowledge = kind.running(Timescale.Kind.ACKNOWLEDGE, ledger, i);
                if (acknowledge != null && canBeAnswered()) {
                    add(acknowledge, standings.acknowledgeBy(i));
                }
                kind.clocks(Timescale.Kind.STEP).forEach(this::step);
            }
        }
        return List.copyOf(runs);
    }

    /** To somebody without a name or an address nothing can be written. */
    private boolean canBeAnswered() {
        return EligibilityRule.entry(row, RAISED_BY, ListTable.RAISED_BY)
                .map(entry -> entry.is(Mark.CAN_BE_ANSWERED))
                .orElse(true);
    }

    private void step(Clock step) {
        int start = ledger.startDay(step, row.index());
        if (Day.known(start) && step.holdsOn(start) && ClockRule.counts(row, step)) {
            add(step, step.end(start));
        }
    }

    private void add(Clock clock, int due) {
        ledger.almanac()
                .date(due)
                .ifPresent(last -> runs.add(new ClockRun(
                        row.index(),
                        clock.timescale().clock(),
                        last,
                        ledger.almanac().date(row.day(clock.stops())))));
    }
}
