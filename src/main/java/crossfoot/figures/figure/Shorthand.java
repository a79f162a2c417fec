package crossfoot.figures.figure;

/** What stands in a cell for a value that is not there, after the UK Government Analysis Function's guidance. */
public enum Shorthand {
    NOT_AVAILABLE("[x]", "not available"),
    NOT_APPLICABLE("[z]", "not applicable"),
    BREAK("[b]", "break in the series: not comparable with later years"),
    SUPPRESSED("[c]", "suppressed, so that nobody can be recognised by a small number");

    private final String symbol;
    private final String meaning;

    Shorthand(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    /** What stands in the cell. */
    public String symbol() {
        return symbol;
    }

    /** What it means, for the notes. */
    public String meaning() {
        return meaning;
    }
}
