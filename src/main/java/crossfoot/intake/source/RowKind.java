package crossfoot.intake.source;

/** What a row of a source is. */
public enum RowKind {
    /** A row of the log. */
    DATA("data"),
    /** A header, a title above it, or the header repeated further down. */
    HEADER("header"),
    /** A row in which no cell holds anything. */
    BLANK("blank"),
    /** A row of sums. */
    TOTAL("total");

    private final String word;

    RowKind(String word) {
        this.word = word;
    }

    /** The word for reports. */
    public String word() {
        return word;
    }
}
