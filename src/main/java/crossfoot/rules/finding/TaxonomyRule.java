package crossfoot.rules.finding;

/** What the lists say of a list cell. The first that holds is found: no entry (T01), another's entry, not valid (T02). */
public enum TaxonomyRule implements Rule {
    NOT_LISTED(
            "T01",
            Severity.ERROR,
            "Not in its list (an Exclusion or Main reason of another procedure, a Publish that is neither Yes nor No,"
                    + " too)"),
    NOT_VALID("T02", Severity.ERROR, "In the list, but not valid on the date Received"),
    TYPE_OF_ANOTHER_PROCEDURE("T03", Severity.ERROR, "A feedback type that the procedure does not have"),
    SUB_REASON_OF_ANOTHER("T04", Severity.ERROR, "A sub-reason of another main reason"),
    OUTCOME_OF_ANOTHER_TYPE("T05", Severity.ERROR, "An outcome that the feedback type does not have");

    private final RuleHeading heading;

    TaxonomyRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
