package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import java.util.Arrays;

/** How sure a proposal is. */
public enum Confidence {
    /** A high score, a clear margin, and values that bear it out: taken unless the steward says otherwise. */
    SURE("Sure"),
    /** Offered, for the steward to decide. */
    LIKELY("Likely"),
    /** Offered with less reason. */
    GUESS("Guess"),
    /** Nothing is known. */
    NONE("");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    /** As the map says it. */
    public String word() {
        return word;
    }

    /** The one that a cell of the map names; none for anything else. */
    public static Confidence named(String text) {
        return Arrays.stream(values())
                .filter(each -> Texts.key(each.word).equals(Texts.key(text)))
                .findFirst()
                .orElse(NONE);
    }
}
