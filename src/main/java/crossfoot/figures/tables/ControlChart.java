package crossfoot.figures.tables;

import java.util.Arrays;

/**
 * The lines of an individuals (XmR) chart: the mean, and limits of 2.66 mean moving ranges on either side, within which
 * single values vary without a cause. 2.66 is 3 ÷ 1.128, the constant for ranges of two. Counts cannot be below 0.
 *
 * @param centre the centre line
 * @param lower the lower limit, at least 0
 * @param upper the upper limit
 */
record ControlChart(double centre, double lower, double upper) {

    private static final double MOVING_RANGES = 2.66;

    /** The chart of values in order, two or more. */
    static ControlChart of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("A chart needs two values or more");
        }
        double[] ranges = new double[values.length - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(values[i + 1] - values[i]);
        }
        double centre = Arrays.stream(values).average().orElseThrow();
        double width = MOVING_RANGES * Arrays.stream(ranges).average().orElseThrow();
        return new ControlChart(centre, Math.max(0, centre - width), centre + width);
    }

    /** Whether a value lies outside the limits: a signal. */
    boolean signals(double value) {
        return value < lower || value > upper;
    }
}
