package crossfoot.proof.finding;

import crossfoot.rules.finding.Severity;

/** The rules of the proof-reader, in the manner of the rule book. A claim that no rule can judge gives no finding. */
public enum ProofRule {
    F01(
            "Total does not add up",
            Severity.ERROR,
            "A line or column that is called a total (or the only one that the others add up to in the rest of the table)"
                    + " is not the sum of its lines.",
            "Grand totals may also be the sum of the sub-totals; lines \"of which\" are not added. Not asked of a table whose"
                    + " lines may overlap, of averages, rates and per cents, or where a cell is suppressed and could be the"
                    + " rest."),
    F02(
            "Share is not count ÷ base",
            Severity.ERROR,
            "A per cent that stands with its count is not count ÷ base, rounded half up to the digits that it shows.",
            "The base is the one in the sentence (\"12 of the 41\"), else the one that the text or the table near by"
                    + " names; the finding says which it took."),
    F03(
            "Change on the wrong base",
            Severity.ERROR,
            "A change in per cent was divided by this year's number; it is (this − last) ÷ last.",
            "Only where the stated per cent is what that mistake gives, and not what the right sum gives."),
    F04(
            "Wrong direction",
            Severity.ERROR,
            "The words say up and the numbers go down, or the reverse.",
            "Only where both numbers stand with the words, or in the table's own columns."),
    F05(
            "Truncated, not rounded",
            Severity.WARNING,
            "A per cent has had its further digits cut off where rounding gives the next number.",
            "36.9% is 37%, not 36%."),
    F06(
            "Clash between two places",
            Severity.ERROR,
            "The report gives the same number twice, and differently.",
            "The same thing, for the same year, in the same state (received, responded to, upheld), in two sentences, in a"
                    + " sentence and a table, or in two tables."),
    F07(
            "Parts do not make their whole",
            Severity.ERROR,
            "The parts that a sentence or a list gives do not add up to their whole.",
            "Only parts that the text gives as all of it: \"of which … and\", \"the remaining\", \"a total of … made up of\","
                    + " outcomes; never \"including\" or \"mainly\"."),
    F08(
            "Points for per cent",
            Severity.ERROR,
            "The difference between two per cents is called a change in per cent; it is one in percentage points.",
            "From 38% to 37% is a fall of 1 percentage point (of about 3 per cent)."),
    F09(
            "Differs from the log",
            Severity.ERROR,
            "A number of the report differs from the log's figure for the same line and year.",
            "With --master and --year. Tables are matched by their words; the finding names the figure."),
    F10(
            "Not in the log",
            Severity.INFO,
            "A line of a table that is matched to the log's has no figure there.",
            "With --master and --year."),
    F11(
            "Change does not follow from its numbers",
            Severity.ERROR,
            "A change, as a number, a per cent or a multiple, is not what its two numbers give, on either base.",
            "Neither the right sum nor a known mistake gives it."),
    F12(
            "Share without a base that fits",
            Severity.WARNING,
            "No number of the report is a base on which this count is this share, and the shares beside it have one.",
            "Only where at least two shares of the same paragraph, list or table share a base.");

    private final String title;
    private final Severity severity;
    private final String when;
    private final String note;

    ProofRule(String title, Severity severity, String when, String note) {
        this.title = title;
        this.severity = severity;
        this.when = when;
        this.note = note;
    }

    /** The code: F and two digits. */
    public String code() {
        return name();
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** How much its findings weigh. */
    public Severity severity() {
        return severity;
    }

    /** When it finds something. */
    public String when() {
        return when;
    }

    /** What it does not ask, or an example. */
    public String note() {
        return note;
    }
}
