package crossfoot.rules;

import static crossfoot.caselog.schema.CaseColumn.CONSENT;
import static crossfoot.caselog.schema.CaseColumn.FEEDBACK_TYPE;
import static crossfoot.caselog.schema.CaseColumn.HOLDING_LETTER;
import static crossfoot.caselog.schema.CaseColumn.OWNER;
import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;
import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_DUE;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_MET;
import static crossfoot.caselog.schema.CaseColumn.TEAM;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.checks.CaseRow;
import crossfoot.rules.checks.ClockRule;
import crossfoot.rules.checks.EligibilityRule;
import crossfoot.rules.checks.LinkRule;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.DateColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.LearningStandings;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is late, or falls due within the next ten working days (or within the setting <em>Due soon</em>, where that is
 * longer): acknowledgements, steps such as agency contacts, panels, findings and word of an extension, responses, holding
 * letters for overdue responses, recommendations, improvements, and consents without which an open case may not be
 * answered. The earliest due day comes first, what has none last; equal days keep the order of the log. Cases that cannot
 * be judged owe nothing until they are mended.
 */
final class Worklist {

    private static final int HORIZON = 10;

    private final Ledger ledger;
    private final Standings standings;
    private final LearningStandings learningStandings;
    private final CaseRow row;
    private final List<Duty> duties = new ArrayList<>();

    Worklist(Ledger ledger, Links links, Standings standings, LearningStandings learningStandings) {
        this.ledger = ledger;
        this.standings = standings;
        this.learningStandings = learningStandings;
        RowReport unread = new RowReport(MasterSchema.CASE_LOG.name());
        this.row = new CaseRow(ledger, links, standings, unread);
    }

    /** The duties, most urgent first. */
    List<Duty> duties() {
        for (int i = 0; i < ledger.size(); i++) {
            CaseKind kind = ledger.kind(i);
            if (standings.judged(i)) {
                row.moveTo(i);
                if (kind != null && row.unanswered() && !row.endedWithoutDay()) {
                    ofOpenCase(kind);
                }
                recommendations();
            }
        }
        improvements();
        duties.sort(Comparator.comparing(duty -> duty.due().orElse(LocalDate.MAX)));
        return List.copyOf(duties);
    }

    private void ofOpenCase(CaseKind kind) {
        Clock acknowledge = standings.acknowledgement(row.index());
        if (acknowledge != null && row.lacks(acknowledge.stops())) {
            add("Acknowledge", standings.acknowledgeBy(row.index()), why(acknowledge));
        }
        for (Clock step : kind.clocks(Timescale.Kind.STEP)) {
            int start = ledger.startDay(step, row.index());
            if (Day.known(start) && step.holdsOn(start) && row.lacks(step.stops()) && ClockRule.counts(row, step)) {
                add(step.timescale().clock(), step.end(start), why(step));
            }
        }
        consent();
        Clock target = kind.running(Timescale.Kind.TARGET, ledger, row.index());
        if (target == null) {
            byFinalLimit(kind);
            return;
        }
        int by = standings.respondBy(row.index());
        boolean extended = by != standings.target(row.index());
        int limit = standings.finalLimit(row.index());
        add(
                "Respond",
                by,
                (extended ? "Extended from " + row.words(standings.target(row.index())) + ". " : "")
                        + why(target)
                        + (Day.known(limit) && ledger.asOf() > limit
                                ? " The final limit of " + row.words(limit) + " is past."
                                : ""));
        if (row.status() == Status.OVERDUE && row.lacks(HOLDING_LETTER) && row.canBeAnswered()) {
            add("Send a holding letter", by, "The response is overdue, and the delay has not been explained.");
        }
    }

    /** A case without a target is answered by its final limit, where a clock sets one. */
    private void byFinalLimit(CaseKind kind) {
        Clock limit = kind.running(Timescale.Kind.LIMIT, ledger, row.index());
        if (limit != null) {
            add("Respond", standings.finalLimit(row.index()), why(limit));
        }
    }

    private void recommendations() {
        int due = row.day(RECOMMENDATIONS_DUE);
        if (Day.known(due) && row.lacks(RECOMMENDATIONS_MET)) {
            add("Meet the recommendations", due, "Recommendations due on " + row.words(due) + ".");
        }
    }

    /** A consent with which no response may be sent, or that is missing, is wanted by the day of the answer. */
    private void consent() {
        if (!row.canBeAnswered()) {
            return;
        }
        Optional<ListEntry> state = EligibilityRule.entry(row, CONSENT, ListTable.CONSENT_STATES);
        boolean awaited = state.isPresent() && !state.get().is(Mark.MAY_RESPOND);
        boolean missing = row.lacks(CONSENT)
                && EligibilityRule.entry(row, RAISED_BY, ListTable.RAISED_BY)
                        .filter(entry -> entry.is(Mark.CONSENT_NEEDED))
                        .isPresent();
        if (awaited || missing) {
            String why = awaited
                    ? "Consent is " + row.text(CONSENT) + ": no response may be sent. Get it, or close the case."
                    : "Raised by " + row.text(RAISED_BY) + ", which needs consent, and Consent is empty.";
            duties.add(duty("Get consent", standings.respondBy(row.index()), why));
        }
    }

    private String why(Clock clock) {
        Timescale timescale = clock.timescale();
        int start = ledger.startDay(clock, row.index());
        return timescale.clock() + ": " + timescale.amount() + " "
                + timescale.unit().words() + " from "
                + (clock.starts().column() == RECEIVED ? "" : clock.starts().words() + ", ") + row.words(start)
                + ClockRule.sourceOf(clock) + ".";
    }

    private void add(String what, int due, String why) {
        if (urgent(due)) {
            duties.add(duty(what, due, why));
        }
    }

    private boolean urgent(int due) {
        int soon = Math.max(HORIZON, ledger.casebook().settings().dueSoon());
        return due < ledger.asOf() || left(due) <= soon;
    }

    private int left(int due) {
        return Day.known(due) ? ledger.workingDays().between(ledger.asOf(), due) : 0;
    }

    private Duty duty(String what, int due, String why) {
        return new Duty(
                ledger.almanac().date(due),
                left(due),
                what,
                MasterSchema.CASE_LOG.name(),
                ledger.log().bound().sheetRow(row.index()),
                ledger.log().at(row.index()).ref(),
                LinkRule.typeOf(row, row.index()).map(FeedbackType::name).orElseGet(() -> row.text(FEEDBACK_TYPE)),
                row.text(OWNER),
                row.text(TEAM),
                why);
    }

    private void improvements() {
        LearningLog log = ledger.casebook().learning();
        DateColumn dueDays = new DateColumn(log.values(LearningColumn.DUE));
        for (int i = 0; i < log.size(); i++) {
            int due = dueDays.at(log.bound().tableRow(i));
            LearningStanding.Progress progress = learningStandings.at(i).status();
            boolean owed = progress != LearningStanding.Progress.DONE && progress != LearningStanding.Progress.NOTED;
            if (owed && Day.known(due) && urgent(due)) {
                duties.add(new Duty(
                        ledger.almanac().date(due),
                        left(due),
                        "Complete the improvement",
                        MasterSchema.LEARNING.name(),
                        log.bound().sheetRow(i),
                        log.ref(i),
                        "Learning",
                        log.text(i, LearningColumn.OWNER),
                        log.text(i, LearningColumn.TEAM),
                        log.text(i, LearningColumn.IMPROVEMENT)));
            }
        }
    }
}
