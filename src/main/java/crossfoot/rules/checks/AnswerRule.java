package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import java.util.Optional;

/** What an answered case must say of its reason and its outcome. */
enum AnswerRule implements CaseRule {
    REASON_NEEDED("T06", Severity.ERROR, "Reason needed and no main reason, on a row that is answered") {
        @Override
        public void check(CaseRow row) {
            if (row.answered() && row.lacks(MAIN_REASON)) {
                Optional<FeedbackType> type = LinkRule.typeOf(row, row.index());
                if (type.isPresent() && type.get().reasonNeeded()) {
                    row.report(
                            this,
                            MAIN_REASON,
                            "Answered on " + row.words(row.day(RESPONDED))
                                    + ", and Main reason is empty. Choose what the "
                                    + type.get().name() + " was mainly about.");
                }
            }
        }
    },
    OUTCOME_NEEDED("T07", Severity.ERROR, "Outcome needed and no outcome, on a row that is answered") {
        @Override
        public void check(CaseRow row) {
            if (row.answered() && row.lacks(OUTCOME)) {
                Optional<FeedbackType> type = LinkRule.typeOf(row, row.index());
                if (type.isPresent() && type.get().outcomeNeeded()) {
                    row.report(
                            this,
                            OUTCOME,
                            "Answered on " + row.words(row.day(RESPONDED)) + ", and Outcome is empty. Choose how the "
                                    + type.get().name() + " ended.");
                }
            }
        }
    },
    OUTCOME_TOO_EARLY("T08", Severity.WARNING, "An outcome on a row that is not answered") {
        @Override
        public void check(CaseRow row) {
            if (row.unanswered() && row.filled(OUTCOME) && !row.wrong(OUTCOME)) {
                String ended = "The outcome is " + row.text(OUTCOME) + ", and Responded is empty. ";
                row.report(
                        this,
                        OUTCOME,
                        ended
                                + (row.endedWithoutDay()
                                        ? "Type the day on which the case ended so in Responded: it closes the case."
                                        : "Fill in the day of the answer, or empty the outcome."));
            }
        }
    };

    private final RuleHeading heading;

    AnswerRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
