package crossfoot.rules.checks;

import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;

/** What earlier reports said, held against the log. The package that knows figures finds what these rules name. */
public enum PublishedRule implements Rule {
    DIFFERS(
            "R01",
            Severity.WARNING,
            "A published figure of a year that the log holds and that is over differs from what the log gives (at the published"
                    + " precision: a share as whole per cent; never t15/national-uphold-rate)"),
    DOES_NOT_ADD_UP(
            "R02",
            Severity.WARNING,
            "Published lines of a table that do not add up to its published total: only the lines that the figure book"
                    + " adds into that total, where the total and at least two lines are published"),
    UNKNOWN_FIGURE("R03", Severity.ERROR, "A figure id that is not known"),
    SAID_TWICE("R06", Severity.WARNING, "Two published rows for one figure and year that differ"),
    SAYS_IT_COMPLIES(
            "R07", Severity.WARNING, "A Yes in SelfAssessment that the figures of the last year that is over deny");

    private final RuleHeading heading;

    PublishedRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
