package crossfoot.report.sample;

import java.util.ArrayList;
import java.util.List;

/** Chance that falls alike on every machine and in every Java: SplitMix64, counted on from a seed. */
public final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Chance counted on from a seed. */
    public Chance(long seed) {
        this.state = seed;
    }

    private long next() {
        state += STEP;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 up to but not {@code bound}. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in one case out of {@code cases}. */
    public boolean oneIn(int cases) {
        return below(cases) == 0;
    }

    /** True in {@code percent} cases out of a hundred. */
    public boolean percent(int percent) {
        return below(100) < percent;
    }

    /** One of some things, of which there must be one. */
    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T moved = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return shuffled;
    }
}
