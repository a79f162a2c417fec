package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.AGENCY_CONTACTED;
import static crossfoot.caselog.schema.CaseColumn.DELAY_REASON;
import static crossfoot.caselog.schema.CaseColumn.EXTENDED_TO;
import static crossfoot.caselog.schema.CaseColumn.EXTENSION_AGREED;
import static crossfoot.caselog.schema.CaseColumn.EXTERNAL_AGENCY;
import static crossfoot.caselog.schema.CaseColumn.HOLDING_LETTER;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_DUE;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_MET;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Status;
import java.util.List;

/** Whether each duty of a case that can be judged was done by its day. Each is a duty of its own. */
public enum ClockRule implements CaseRule {
    NOT_ACKNOWLEDGED("K01", Severity.ALERT, "Not acknowledged, answered or not, and Acknowledge by is past") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            Clock clock = row.standings().acknowledgement(row.index());
            int by = row.standings().acknowledgeBy(row.index());
            if (clock != null && row.lacks(clock.stops()) && row.asOf() > by && !row.endedBy(by)) {
                row.report(
                        this,
                        clock.stops(),
                        "Not acknowledged; it was to be acknowledged by " + row.words(by) + sourceOf(clock)
                                + ". Acknowledge it, or fill in the day on which that was done.");
            }
        }
    },
    ACKNOWLEDGED_LATE("K02", Severity.ALERT, "Acknowledged late") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            Clock clock = row.standings().acknowledgement(row.index());
            int by = row.standings().acknowledgeBy(row.index());
            if (clock != null && row.stepDay(clock.stops()) > by) {
                row.report(
                        this,
                        clock.stops(),
                        "Acknowledged on " + row.words(row.day(clock.stops())) + ", after the last day in time, "
                                + row.words(by) + sourceOf(clock) + ".");
            }
        }
    },
    DUE_SOON("K03", Severity.ALERT, "Response due soon") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            if (row.status() == Status.DUE_SOON
                    && !row.endedWithoutDay()
                    && !row.standings().extension(row.index()).unreadable()) {
                int by = row.standings().respondBy(row.index());
                int left = row.ledger().workingDays().between(row.asOf(), by);
                row.report(
                        this,
                        RESPONDED,
                        "The response is due by " + row.words(by) + ": " + workingDays(left) + " left.");
            }
        }
    },
    OVERDUE("K04", Severity.ALERT, "Response overdue") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            if (row.status() == Status.OVERDUE && outsideTarget(row)) {
                int by = row.standings().respondBy(row.index());
                int past = row.ledger().workingDays().between(by, row.asOf());
                row.report(
                        this,
                        RESPONDED,
                        "The response was due by " + row.words(by) + ", " + workingDays(past)
                                + " ago. Respond, or fill in the day on which that was done.");
            }
        }
    },
    ANSWERED_LATE("K05", Severity.ALERT, "Answered late") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            if (row.status() == Status.ANSWERED_LATE && outsideTarget(row)) {
                row.report(
                        this,
                        RESPONDED,
                        "Answered on " + row.words(row.day(RESPONDED)) + ", after the day by which a response was due, "
                                + row.words(row.standings().respondBy(row.index())) + ".");
            }
        }
    },
    PAST_FINAL_LIMIT("K06", Severity.ALERT, "Final limit passed, answered or not") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            int limit = row.standings().finalLimit(row.index());
            int responded = row.day(RESPONDED);
            if (Day.known(limit)
                    && (Day.known(responded) ? responded : row.asOf()) > limit
                    && !row.endedWithoutDay()
                    && !(row.standings().extension(row.index()).unreadable() && mayMove(kind))) {
                row.report(
                        this,
                        RESPONDED,
                        (Day.known(responded) ? "Answered on " + row.words(responded) : "Not answered")
                                + ", past the final limit of " + row.words(limit)
                                + ". Tell the person why, and record it as a breach.");
            }
        }
    },
    NO_DELAY_REASON("K07", Severity.WARNING, "Answered late or overdue, and no Delay reason") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            if (outsideTarget(row) && row.lacks(DELAY_REASON)) {
                row.report(this, DELAY_REASON, lateWords(row) + " and Delay reason is empty. Choose the reason.");
            }
        }
    },
    STEP_LATE(
            "K08",
            Severity.ALERT,
            "A Step overdue or done late (the message names the clock); only where its start is filled") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            List<Clock> steps = kind.clocks(Timescale.Kind.STEP);
            for (int i = 0; i < steps.size(); i++) {
                Clock step = steps.get(i);
                if (!late(row, step)) {
                    continue;
                }
                int by = step.end(row.ledger().startDay(step, row.index()));
                int done = row.day(step.stops());
                if (Day.known(done) || !row.endedBy(by)) {
                    row.report(
                            this,
                            step.stops(),
                            step.timescale().clock() + ": "
                                    + (Day.known(done) ? "done on " + row.words(done) : "not done")
                                    + "; the last day in time was " + row.words(by) + sourceOf(step)
                                    + "."
                                    + (Day.known(done) ? "" : " Do it, or fill in the day on which it was done."));
                }
            }
        }
    },
    NO_HOLDING_LETTER("K09", Severity.WARNING, "Overdue or answered late, and no Holding letter") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            if (outsideTarget(row) && row.lacks(HOLDING_LETTER) && row.canBeAnswered()) {
                row.report(
                        this,
                        HOLDING_LETTER,
                        lateWords(row) + " and no Holding letter is recorded. Fill in the day on which the delay was"
                                + " explained to the person.");
            }
        }
    },
    RECOMMENDATIONS("K10", Severity.ALERT, "Recommendations due is past and not met, or met late") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            int due = row.day(RECOMMENDATIONS_DUE);
            int met = row.pastDay(RECOMMENDATIONS_MET);
            boolean notMet = row.lacks(RECOMMENDATIONS_MET) && row.asOf() > due;
            if (Day.known(due) && (notMet || (Day.known(met) && met > due))) {
                row.report(
                        this,
                        RECOMMENDATIONS_MET,
                        (notMet ? "Recommendations not met" : "Recommendations met on " + row.words(met))
                                + "; they were due by " + row.words(due) + "."
                                + (notMet ? " Meet them, or fill in the day on which that was done." : ""));
            }
        }
    },
    WINDOW_EXCEEDED("K11", Severity.WARNING, "A Window exceeded") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            EscalationClocks.checkWindows(this, row, kind);
        }
    },
    PAST_LIMIT_OF_COMPLAINT(
            "K12",
            Severity.ALERT,
            "A case of the role Dissatisfaction or Later stage answered, or still open, after the Final limit of the First"
                    + " stage that it came from, where that limit is a clock of kind Limit") {
        @Override
        void judge(CaseRow row, CaseKind kind) {
            EscalationClocks.checkLimitOfComplaint(this, row);
        }
    };

    private final RuleHeading heading;

    ClockRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public final void check(CaseRow row) {
        CaseKind kind = row.kind();
        if (kind != null && row.judged()) {
            judge(row, kind);
        }
    }

    abstract void judge(CaseRow row, CaseKind kind);

    /** Whether a step counts for a case: some do only where there is something to do. */
    public static boolean counts(CaseRow row, Clock step) {
        if (step.timescale().kind() != Timescale.Kind.STEP) {
            return true;
        }
        return !(step.stops() == AGENCY_CONTACTED && row.text(EXTERNAL_AGENCY).isEmpty())
                && !(step.stops() == EXTENSION_AGREED && !Day.known(row.day(EXTENDED_TO)));
    }

    /** Whether a step is overdue, or was done late. */
    static boolean late(CaseRow row, Clock step) {
        int start = row.ledger().startDay(step, row.index());
        if (!Day.known(start) || !step.holdsOn(start) || !counts(row, step)) {
            return false;
        }
        int done = row.stepDay(step.stops());
        int until = row.lacks(step.stops()) ? row.asOf() : done;
        return Day.known(until) && until > step.end(start);
    }

    /** Whether a longer period may move the final limit of a case. */
    private static boolean mayMove(CaseKind kind) {
        return !kind.clocks(Timescale.Kind.LIMIT).isEmpty();
    }

    /**
     * Whether the answer is late or overdue; an extension that cannot be read is the one thing found, and so is an end
     * without a day (T08).
     */
    private static boolean outsideTarget(CaseRow row) {
        boolean outside =
                row.status() == Status.ANSWERED_LATE || (row.status() == Status.OVERDUE && !row.endedWithoutDay());
        return outside && !row.standings().extension(row.index()).unreadable();
    }

    private static String lateWords(CaseRow row) {
        String by = row.words(row.standings().respondBy(row.index()));
        return row.status() == Status.OVERDUE
                ? "The response is overdue since " + by
                : "It was answered on " + row.words(row.day(RESPONDED)) + ", after " + by + ",";
    }

    public static String sourceOf(Clock clock) {
        String source = clock.timescale().source();
        return source.isEmpty() ? "" : " (" + source + ")";
    }

    static String workingDays(int count) {
        return count == 1 ? "1 working day" : count + " working days";
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
