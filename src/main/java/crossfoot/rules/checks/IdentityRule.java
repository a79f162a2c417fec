package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.REF;

import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;

/** One row a case. A row that repeats a Ref (I01) is not also asked whether it was logged twice (I02). */
enum IdentityRule implements CaseRule {
    REF_TAKEN("I01", Severity.ERROR, "A Ref that an earlier row has") {
        @Override
        public void check(CaseRow row) {
            int first = row.twins().firstOfRef(row.index());
            if (first >= 0) {
                row.report(
                        this,
                        REF,
                        "Row " + row.ledger().log().bound().sheetRow(first) + " has the Ref " + row.text(REF)
                                + " already. Give this case a Ref of its own, or delete the row that is one too many.");
            }
        }
    },
    LOGGED_TWICE(
            "I02",
            Severity.WARNING,
            "Probably logged twice: same procedure, type, Received, team and summary (all filled) as an earlier row") {
        @Override
        public void check(CaseRow row) {
            int twin = row.twins().earlierTwin(row.index());
            if (twin >= 0 && row.twins().firstOfRef(row.index()) < 0) {
                row.report(
                        this,
                        REF,
                        "Probably logged twice: row "
                                + row.ledger().log().bound().sheetRow(twin) + " ("
                                + row.refOf(twin) + ") has the same procedure, feedback type, date received, team and"
                                + " summary. If two people raised it together, keep both and make the summaries differ.");
            }
        }
    };

    private final RuleHeading heading;

    IdentityRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
