package crossfoot.rules.days;

import crossfoot.caselog.taxonomy.Validity;
import java.util.Collection;
import java.util.List;

/** The days on which an entry of a list or a clock may be used: the days of any of its rows. */
public final class ValidDays {

    public static final ValidDays ALWAYS = new ValidDays(List.of(Validity.ALWAYS));

    private final boolean always;
    private final int[] from;
    private final int[] to;

    private ValidDays(List<Validity> stretches) {
        this.from = new int[stretches.size()];
        this.to = new int[stretches.size()];
        boolean open = false;
        for (int i = 0; i < from.length; i++) {
            from[i] = stretches.get(i).from().map(Day::of).orElse(Integer.MIN_VALUE);
            to[i] = stretches.get(i).to().map(Day::of).orElse(Integer.MAX_VALUE);
            open |= stretches.get(i).from().isEmpty() && stretches.get(i).to().isEmpty();
        }
        this.always = open;
    }

    public static ValidDays of(Collection<Validity> stretches) {
        return stretches.contains(Validity.ALWAYS) ? ALWAYS : new ValidDays(List.copyOf(stretches));
    }

    /** Whether a day is among them. */
    public boolean holds(int day) {
        if (always) {
            return true;
        }
        for (int i = 0; i < from.length; i++) {
            if (day >= from[i] && day <= to[i]) {
                return true;
            }
        }
        return false;
    }
}
