package crossfoot.figures.figure;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** What a difference between two years amounts to at 95%, so that nobody explains noise. */
public enum Difference {
    HIGHER("higher"),
    LOWER("lower"),
    NO_CLEAR_CHANGE("no clear change");

    private static final double SIGNIFICANT = 0.05;

    /** Rounding of equal probabilities must not part them. */
    private static final double TOLERANCE = 1 + 1e-7;

    /** Up to so many cases in both years a share is compared exactly. */
    private static final int EXACT_UP_TO = 5_000;

    private final String words;

    Difference(String words) {
        this.words = words;
    }

    /** The words. */
    public String words() {
        return words;
    }

    /** Whether a text is the words of a judgement. */
    public static boolean isWord(String text) {
        return Arrays.stream(values()).anyMatch(difference -> difference.words.equals(text));
    }

    /**
     * Compares two counts of equal periods by the exact test of two Poisson rates: if nothing changed, each of all cases
     * fell in this year or in the one before with even chances.
     */
    public static Difference ofCounts(long now, long before) {
        return of(probabilityOfCounts(now, before), now > before);
    }

    /** The two-sided probability of so great a difference between counts if nothing changed. */
    static double probabilityOfCounts(long now, long before) {
        int all = Math.toIntExact(now + before);
        if (all == 0) {
            return 1;
        }
        BinomialDistribution even = new BinomialDistribution(null, all, 0.5);
        return Math.min(1, 2 * even.cumulativeProbability((int) Math.min(now, before)));
    }

    /** Compares two shares: by Fisher's exact test, and above 5,000 cases by the test of two proportions. */
    public static Difference ofShares(long partNow, long baseNow, long partBefore, long baseBefore) {
        boolean higher = partNow * baseBefore > partBefore * baseNow;
        return of(probabilityOfShares(partNow, baseNow, partBefore, baseBefore), higher);
    }

    /** The two-sided probability of so great a difference between shares if nothing changed. */
    static double probabilityOfShares(long partNow, long baseNow, long partBefore, long baseBefore) {
        long all = baseNow + baseBefore;
        long part = partNow + partBefore;
        if (baseNow == 0 || baseBefore == 0 || part == 0 || part == all) {
            return 1;
        }
        return all <= EXACT_UP_TO
                ? fisher((int) all, (int) part, (int) baseNow, (int) partNow)
                : twoProportions((double) partNow, (double) baseNow, (double) partBefore, (double) baseBefore);
    }

    private static double fisher(int all, int part, int baseNow, int partNow) {
        HypergeometricDistribution tables = new HypergeometricDistribution(null, all, part, baseNow);
        double observed = tables.probability(partNow);
        double sum = 0;
        for (int i = tables.getSupportLowerBound(); i <= tables.getSupportUpperBound(); i++) {
            double one = tables.probability(i);
            sum += one <= observed * TOLERANCE ? one : 0;
        }
        return Math.min(1, sum);
    }

    private static double twoProportions(double partNow, double baseNow, double partBefore, double baseBefore) {
        double pooled = (partNow + partBefore) / (baseNow + baseBefore);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / baseNow + 1 / baseBefore));
        double z = Math.abs(partNow / baseNow - partBefore / baseBefore) / error;
        return 2 * (1 - new NormalDistribution(null, 0, 1).cumulativeProbability(z));
    }

    private static Difference of(double probability, boolean higher) {
        if (probability >= SIGNIFICANT) {
            return NO_CLEAR_CHANGE;
        }
        return higher ? HIGHER : LOWER;
    }
}
