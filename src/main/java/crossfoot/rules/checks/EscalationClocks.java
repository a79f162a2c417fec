package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.log.CaseKind;
import java.util.List;

/** The clocks that a case has from the case it came from. */
final class EscalationClocks {

    /** No true chain is longer; a wrong one is not followed for ever. */
    private static final int LONGEST_CHAIN = 8;

    private EscalationClocks() {}

    /** A Window: the person's own time to ask, from a date of the linked case to a date of this one. */
    static void checkWindows(Rule rule, CaseRow row, CaseKind kind) {
        List<Clock> windows = kind.clocks(Timescale.Kind.WINDOW);
        int parent = row.links().parent(row.index());
        if (windows.isEmpty() || !LinkRule.sound(row) || !row.standings().judged(parent)) {
            return;
        }
        for (Clock window : windows) {
            int start = row.ledger().startDay(window, parent);
            int stop = row.stepDay(window.stops());
            if (Day.known(start) && Day.known(stop) && window.holdsOn(start) && stop > window.end(start)) {
                row.report(
                        rule,
                        window.stops(),
                        window.timescale().clock() + ": asked for on " + row.words(stop) + ", after the "
                                + window.timescale().amount() + " "
                                + window.timescale().unit().words() + " that ran to " + row.words(window.end(start))
                                + " from " + startWords(window.starts().column()) + " of " + row.refOf(parent)
                                + ClockRule.sourceOf(window) + ". Decide whether it is taken, and note why.");
                return;
            }
        }
    }

    private static String startWords(CaseColumn starts) {
        return starts == RESPONDED ? "the answer" : "\"" + starts.header() + "\"";
    }

    /** The statutory limit of a complaint goes on while the person is dissatisfied with its answer. */
    static void checkLimitOfComplaint(Rule rule, CaseRow row) {
        if (!row.goesOn()) {
            return;
        }
        int complaint = complaintBefore(row);
        if (complaint < 0 || !row.standings().judged(complaint)) {
            return;
        }
        CaseKind complaintKind = row.ledger().kind(complaint);
        boolean limited =
                complaintKind != null && complaintKind.running(Timescale.Kind.LIMIT, row.ledger(), complaint) != null;
        int limit = row.standings().finalLimit(complaint);
        int responded = row.day(RESPONDED);
        if (limited && Day.known(limit) && (Day.known(responded) ? responded : row.asOf()) > limit) {
            row.report(
                    rule,
                    RESPONDED,
                    (Day.known(responded) ? "Answered on " + row.words(responded) : "Still open")
                            + ", after the limit of " + row.words(limit) + " of the complaint "
                            + row.refOf(complaint) + " that it came from, received on "
                            + row.words(row.ledger().day(RECEIVED, complaint)) + ". Tell the person why.");
        }
    }

    /** The first stage from which a case came, up the links; -1 where there is none. */
    private static int complaintBefore(CaseRow row) {
        int at = row.index();
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            if (row.links().inCircle(at)) {
                return -1;
            }
            at = row.links().parent(at);
            if (at < 0) {
                return -1;
            }
            CaseKind kind = row.ledger().kind(at);
            if (kind != null && kind.is(Role.FIRST_STAGE, row.ledger().pastDay(RECEIVED, at))) {
                return at;
            }
        }
        return -1;
    }
}
