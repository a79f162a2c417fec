package crossfoot.intake.words;

import java.util.Locale;
import java.util.Set;

/** A cell that says yes or no, in any of the ways in which people tick. */
public enum Tick {
    /** Yes, Y, TRUE, 1, ✓, x. */
    YES,
    /** No, N, FALSE, 0, ✗, a dash. */
    NO,
    /** Nothing that is either. */
    NEITHER;

    private static final Set<String> YES_WORDS = Set.of(
            "yes", "y", "true", "t", "1", "x", "on", "\u2713", "\u2714", "\u2611", "\u2705", "ticked", "checked",
            "\u00fc");
    private static final Set<String> NO_WORDS = Set.of(
            "no", "n", "false", "f", "0", "off", "-", "\u2717", "\u2718", "\u2610", "\u274c", "unticked", "unchecked");

    /** What a text says. */
    public static Tick of(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT).replace("\ufe0f", "");
        return YES_WORDS.contains(key) ? YES : NO_WORDS.contains(key) ? NO : NEITHER;
    }
}
