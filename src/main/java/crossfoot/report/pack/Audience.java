package crossfoot.report.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who a pack is for: it decides what may be in it. */
public enum Audience {
    /** The complaints team: with a last sheet that names the rows behind each figure. */
    OFFICER,
    /** Managers and councillors: no Refs, no owners. */
    COMMITTEE,
    /** Everyone: as for committee, and small numbers suppressed. */
    PUBLIC;

    /** The word that a command takes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The audience of a word, in any case.
     *
     * @throws IllegalArgumentException with a sentence, where there is none of that name
     */
    public static Audience of(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no audience named " + word.strip() + "; a pack is for one of: " + words() + "."));
    }

    private static String words() {
        return Arrays.stream(values()).map(Audience::word).collect(Collectors.joining(", "));
    }
}
