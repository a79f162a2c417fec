package crossfoot.rules.checks;

import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;

/** What the words of the report must obey. The package that knows how texts are filled finds what these rules name. */
public enum ReportTextRule implements Rule {
    UNKNOWN_PLACEHOLDER(
            "R04", Severity.ERROR, "A figure in *Report text* that no table has, or a placeholder that cannot be read"),
    CONTRADICTED_NUMBER(
            "R05", Severity.WARNING, "A number typed by hand in *Report text* that contradicts the figures beside it");

    private final RuleHeading heading;

    ReportTextRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
