package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.ACKNOWLEDGED;
import static crossfoot.caselog.schema.CaseColumn.AGENCY_CONTACTED;
import static crossfoot.caselog.schema.CaseColumn.EVENT_DATE;
import static crossfoot.caselog.schema.CaseColumn.EXCLUSION;
import static crossfoot.caselog.schema.CaseColumn.EXTENSION_AGREED;
import static crossfoot.caselog.schema.CaseColumn.FINDINGS_ISSUED;
import static crossfoot.caselog.schema.CaseColumn.HOLDING_LETTER;
import static crossfoot.caselog.schema.CaseColumn.PANEL_HELD;
import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_MET;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.cells.CellRule;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import java.util.List;
import java.util.Locale;

/** The order in which the dates of a case must stand. Extensions are in {@link ExtensionRule}, D02 in {@link CellRule}. */
enum DateRule implements CaseRule {
    STEP_BEFORE_RECEIVED(
            "D01",
            Severity.ERROR,
            "Acknowledged, Agency contacted, Holding letter, Extension agreed, Panel held, Findings issued or Responded"
                    + " before Received") {
        @Override
        public void check(CaseRow row) {
            int received = row.pastDay(RECEIVED);
            if (!Day.known(received)) {
                return;
            }
            for (int i = 0; i < STEPS.size(); i++) {
                CaseColumn step = STEPS.get(i);
                int day = row.pastDay(step);
                if (Day.known(day) && day < received) {
                    row.report(
                            this,
                            step,
                            step.header() + " is " + row.words(day) + ", before the case was received on "
                                    + row.words(received) + ". Correct one of the two dates.");
                }
            }
        }
    },
    OUTSIDE_TIME_LIMIT(
            "D07",
            Severity.WARNING,
            "Event date more than Prompt window months before Received: outside the time limit; not where Exclusion is"
                    + " filled") {
        @Override
        public void check(CaseRow row) {
            int event = row.pastDay(EVENT_DATE);
            int received = row.pastDay(RECEIVED);
            int months = row.casebook().settings().promptWindowMonths();
            boolean perhaps = Day.known(event)
                    && Day.known(received)
                    && (long) received - event > (long) months * SHORTEST_MONTH
                    && row.lacks(EXCLUSION);
            if (perhaps && Clock.Months.after(event, months) < received) {
                row.report(
                        this,
                        EVENT_DATE,
                        "It happened on " + row.words(event) + ", more than " + months
                                + " months before it was received on " + row.words(received)
                                + ". The time limit also runs from when the person came to know: decide whether it is"
                                + " taken, and fill Exclusion if it is not.");
            }
        }
    },
    EVENT_AFTER_RECEIVED("D08", Severity.ERROR, "Event date after Received") {
        @Override
        public void check(CaseRow row) {
            int event = row.pastDay(EVENT_DATE);
            int received = row.pastDay(RECEIVED);
            if (Day.known(event) && Day.known(received) && event > received) {
                row.report(
                        this,
                        EVENT_DATE,
                        "Event date is " + row.words(event) + ", after the case was received on " + row.words(received)
                                + ". Correct one of the two dates.");
            }
        }
    },
    PANEL_OUT_OF_ORDER("D09", Severity.ERROR, "Panel held, Findings issued and Responded out of order") {
        @Override
        public void check(CaseRow row) {
            int panel = row.stepDay(PANEL_HELD);
            int issued = row.stepDay(FINDINGS_ISSUED);
            int responded = row.stepDay(RESPONDED);
            if (Day.known(panel) && Day.known(issued) && issued < panel) {
                outOfOrder(row, PANEL_HELD, panel, FINDINGS_ISSUED, issued);
            }
            boolean afterFindings = Day.known(issued);
            int before = afterFindings ? issued : panel;
            if (Day.known(before) && Day.known(responded) && responded < before) {
                outOfOrder(row, afterFindings ? FINDINGS_ISSUED : PANEL_HELD, before, RESPONDED, responded);
            }
        }

        private void outOfOrder(CaseRow row, CaseColumn first, int firstDay, CaseColumn later, int laterDay) {
            row.report(
                    this,
                    later,
                    later.header() + " is " + row.words(laterDay) + ", before "
                            + first.header().toLowerCase(Locale.UK) + " on " + row.words(firstDay)
                            + ". A panel is held, then issues its findings, then the council responds: correct one of"
                            + " the two dates.");
        }
    },
    YEAR_WITHOUT_CALENDAR("D10", Severity.WARNING, "A clock touches a year that the calendar does not hold") {
        @Override
        public void check(CaseRow row) {
            CalendarReach.check(this, row);
        }
    },
    MET_BEFORE_RESPONDED("D11", Severity.ERROR, "Recommendations met before Responded") {
        @Override
        public void check(CaseRow row) {
            int met = row.pastDay(RECOMMENDATIONS_MET);
            int responded = row.stepDay(RESPONDED);
            if (Day.known(met) && Day.known(responded) && met < responded) {
                row.report(
                        this,
                        RECOMMENDATIONS_MET,
                        "Recommendations met is " + row.words(met) + ", before the response of " + row.words(responded)
                                + ". Correct one of the two dates.");
            }
        }
    };

    private static final List<CaseColumn> STEPS = List.of(
            ACKNOWLEDGED, AGENCY_CONTACTED, HOLDING_LETTER, EXTENSION_AGREED, PANEL_HELD, FINDINGS_ISSUED, RESPONDED);
    private static final int SHORTEST_MONTH = 28;

    private final RuleHeading heading;

    DateRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
