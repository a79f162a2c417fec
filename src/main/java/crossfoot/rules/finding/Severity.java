package crossfoot.rules.finding;

import java.util.Locale;

/** How much a finding weighs, worst first. */
public enum Severity {
    /** A cell must be mended. */
    ERROR,
    /** Probably wrong, or will be asked about at committee. */
    WARNING,
    /** Nothing wrong with the data: a duty is due, late or was late. */
    ALERT,
    /** Worth knowing. */
    INFO;

    /** The word, lower case, as in JSON and in the sheet. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
