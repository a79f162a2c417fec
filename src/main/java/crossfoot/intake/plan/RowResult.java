package crossfoot.intake.plan;

/** What an import does with a row. */
public enum RowResult {
    MADE("made"),
    UPDATED("updated"),
    UNCHANGED("unchanged"),
    CONFLICTING("conflicting"),
    REFUSED("refused");

    private final String word;

    RowResult(String word) {
        this.word = word;
    }

    /** The word for reports. */
    public String word() {
        return word;
    }
}
