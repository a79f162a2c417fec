package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.OUTCOME;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import java.util.Optional;

/** What a case owes to learning. */
enum OutcomeLearningRule implements CaseRule {
    NOTHING_LEARNT("N04", Severity.WARNING, "A case with a well-founded outcome and no learning row") {
        @Override
        public void check(CaseRow row) {
            if (!row.casebook().has(MasterSchema.LEARNING)) {
                return;
            }
            Optional<Outcome> outcome = row.outcome();
            if (outcome.isPresent() && outcome.get().wellFounded() && !row.learnt()) {
                row.report(
                        this,
                        OUTCOME,
                        "The outcome is " + outcome.get().name() + ", and no row of Learning names "
                                + row.refOf(row.index())
                                + ". Record what was learnt, with this Ref as its Case ref.");
            }
        }
    };

    private final RuleHeading heading;

    OutcomeLearningRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
