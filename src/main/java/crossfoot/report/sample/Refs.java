package crossfoot.report.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers cases and lessons, from 1 in each calendar year. */
public final class Refs {

    private final String pattern;
    private final Map<Integer, Integer> given = new HashMap<>();

    /** Refs of a pattern that takes the year and the number. */
    public Refs(String pattern) {
        this.pattern = pattern;
    }

    /** The next Ref of a year. */
    public String next(int year) {
        return String.format(Locale.ROOT, pattern, year, given.merge(year, 1, Integer::sum));
    }
}
