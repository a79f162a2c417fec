package crossfoot.intake.map;

import crossfoot.intake.words.Tick;

/** What the steward says of a proposal. */
public enum Decision {
    /** It holds. */
    YES("Yes"),
    /** It does not: what it is about is treated as if nothing were proposed. */
    NO("No"),
    /** Nothing yet. */
    OPEN("");

    private final String word;

    Decision(String word) {
        this.word = word;
    }

    /** As the map says it. */
    public String word() {
        return word;
    }

    /** What a cell of the map says. */
    public static Decision named(String text) {
        return switch (Tick.of(text)) {
            case YES -> YES;
            case NO -> NO;
            case NEITHER -> OPEN;
        };
    }
}
