package crossfoot.rules.checks;

import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;

/** Whether the workbook has what the contract names. {@link Structure} finds what these rules name. */
public enum StructureRule implements Rule {
    TABLE_MISSING("S01", Severity.ERROR, "A table of the contract is missing"),
    COLUMN_MISSING("S02", Severity.ERROR, "An input column is missing"),
    COLUMN_TWICE("S03", Severity.ERROR, "Two columns with the same header"),
    EXTRA_COLUMN("S04", Severity.INFO, "An extra column, kept untouched"),
    NEWER_SCHEMA("S05", Severity.ERROR, "Schema version is newer than this Crossfoot knows, or is not a number"),
    UNREADABLE_ROW(
            "S06",
            Severity.ERROR,
            "A list, timescale, setting or calendar row that cannot be read (a number, unit, kind, date or column it does"
                    + " not know)"),
    COMPUTED_COLUMN_MISSING(
            "S07", Severity.WARNING, "A computed column is missing: refresh adds it at the table's right edge"),
    ROWS_UNDER(
            "S08",
            Severity.WARNING,
            "Rows directly under a table, taken as rows of it (once a table, with how many); refresh puts them in"),
    ROWS_NOT_READ(
            "S09",
            Severity.ERROR,
            "Filled rows under a table or beyond a blank row, not read (once a table, with the cells)"),
    TYPE_WITHOUT_ROLE("S10", Severity.ERROR, "A feedback type without a role that Crossfoot knows");

    private final RuleHeading heading;

    StructureRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
