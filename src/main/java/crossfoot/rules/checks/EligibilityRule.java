package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.CHANNEL;
import static crossfoot.caselog.schema.CaseColumn.CONSENT;
import static crossfoot.caselog.schema.CaseColumn.EXCLUSION;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;
import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.words.OutcomeGroups;
import java.util.Optional;

/** Whether the case may be taken, answered and counted as it is. */
public enum EligibilityRule implements CaseRule {
    CONSENT_NEEDED("E01", Severity.WARNING, "Raised by needs consent, and Consent is empty") {
        @Override
        public void check(CaseRow row) {
            if (row.lacks(CONSENT) && row.filled(RAISED_BY) && row.canBeAnswered()) {
                Optional<ListEntry> raisedBy = entry(row, RAISED_BY, ListTable.RAISED_BY);
                if (raisedBy.filter(entry -> entry.is(Mark.CONSENT_NEEDED)).isPresent()) {
                    row.report(
                            this,
                            CONSENT,
                            "Raised by " + raisedBy.get().name()
                                    + ", which needs the consent of the person concerned, and Consent is empty. Say how"
                                    + " the consent stands.");
                }
            }
        }
    },
    ANSWERED_WITHOUT_CONSENT("E02", Severity.WARNING, "Answered while the Consent has May respond No") {
        @Override
        public void check(CaseRow row) {
            if (row.filled(CONSENT) && row.answered()) {
                Optional<ListEntry> consent = entry(row, CONSENT, ListTable.CONSENT_STATES);
                if (consent.isPresent() && !consent.get().is(Mark.MAY_RESPOND)) {
                    row.report(
                            this,
                            CONSENT,
                            "Answered on " + row.words(row.day(RESPONDED)) + " while Consent is "
                                    + consent.get().name()
                                    + ", with which no response may be sent. Correct the consent, or tell the data"
                                    + " protection officer.");
                }
            }
        }
    },
    NOT_INFORMAL(
            "E03",
            Severity.WARNING,
            "A case of the role Informal complaint that did not come by a Spoken channel, or was not answered by the next working day:"
                    + " regulation 8(1)(c) of the 2009 Regulations exempts only those (only where Channel is filled)") {
        @Override
        public void check(CaseRow row) {
            if (!row.isA(Role.INFORMAL_COMPLAINT) || !row.judged() || !row.filled(CHANNEL) || row.wrong(CHANNEL)) {
                return;
            }
            Optional<ListEntry> channel = entry(row, CHANNEL, ListTable.CHANNELS);
            boolean written = channel.isPresent() && !channel.get().is(Mark.SPOKEN);
            int by = row.ledger().workingDays().after(row.day(RECEIVED), 1);
            int responded = row.day(RESPONDED);
            boolean late = (Day.known(responded) ? responded : row.asOf()) > by;
            if (written || late) {
                row.report(
                        this,
                        CHANNEL,
                        (written ? "It came by " + channel.get().name() : "")
                                + (written && late ? " and it" : late ? "It" : "")
                                + (late ? " was not answered by the next working day, " + row.words(by) : "")
                                + ". Only complaints made by word of mouth and resolved by the next working day are informal"
                                + " (regulation 8(1)(c) of the 2009 Regulations): consider a Formal complaint.");
            }
        }
    },
    EXCLUSION_AND_OUTCOME(
            "E04",
            Severity.WARNING,
            "An Exclusion on a case with a decided outcome (group Decided), or an outcome whose group is Other route"
                    + " without one") {
        @Override
        public void check(CaseRow row) {
            if (row.endedIn(OutcomeGroups.OTHER_ROUTE) && row.lacks(EXCLUSION)) {
                row.report(
                        this,
                        EXCLUSION,
                        "The outcome is " + row.text(OUTCOME) + ", and Exclusion is empty. Choose why the case is"
                                + " outside the procedure.");
            } else if (row.filled(EXCLUSION) && !row.wrong(EXCLUSION) && row.endedIn(OutcomeGroups.DECIDED)) {
                row.report(
                        this,
                        EXCLUSION,
                        "The case is excluded (" + row.text(EXCLUSION) + ") and yet decided, with the outcome "
                                + row.text(OUTCOME) + ". Empty Exclusion, or correct the outcome.");
            }
        }
    },
    STAFF_COMPLIMENT(
            "E05",
            Severity.WARNING,
            "A case of the role Compliment raised by somebody who is Council staff: it does not count") {
        @Override
        public void check(CaseRow row) {
            if (row.isA(Role.COMPLIMENT)
                    && entry(row, RAISED_BY, ListTable.RAISED_BY)
                            .filter(by -> by.is(Mark.COUNCIL_STAFF))
                            .isPresent()) {
                row.report(
                        this,
                        RAISED_BY,
                        "A compliment from council staff does not count in the figures. Correct Raised by if it came from"
                                + " someone else; otherwise leave it as a record.");
            }
        }
    };

    private final RuleHeading heading;

    EligibilityRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    /** The row of a list that a cell names. */
    public static Optional<ListEntry> entry(CaseRow row, CaseColumn column, ListTable list) {
        return row.ledger().entry(column, list, row.index());
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
