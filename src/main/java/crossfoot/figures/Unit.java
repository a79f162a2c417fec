package crossfoot.figures;

import java.util.Locale;

/** What a figure's value is. */
public enum Unit {
    /** A number of cases. */
    COUNT,
    /** A ratio from 0 to 1 of a named base, shown as whole per cent. */
    SHARE,
    /** A relative change on the year before, shown as whole per cent with its sign. */
    CHANGE,
    /** Working days. */
    WORKING_DAYS;

    /** The word, lower case, as in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
