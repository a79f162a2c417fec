package crossfoot.proof.sums;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Token;

/**
 * A number as a report states it.
 *
 * @param value its size without sign
 * @param step what one unit of its last digit is worth
 * @param exact whether it is a count, which nothing was rounded off
 */
public record Stated(double value, double step, boolean exact) {

    /** Room for what binary fractions lose. */
    static final double SLACK = 1e-7;

    private static final double THOUSAND = 1000;

    /** A token's number. */
    public static Stated of(Token token) {
        return new Stated(Math.abs(token.value()), token.step(), token.kind() == Kind.COUNT && token.step() == 1);
    }

    /** A whole count. */
    public static Stated count(double value) {
        return new Stated(value, 1, true);
    }

    /**
     * To what two counts that stand beside each other were rounded: 1,000 or 100 where both are thousands and have so many
     * noughts, 1 where one of them has not. <em>5,300, compared with 4,600</em> is how statistics give their numbers.
     */
    static double rounding(Stated one, Stated other) {
        if (one.exact && other.exact && one.value >= THOUSAND && other.value >= THOUSAND) {
            for (double step : new double[] {THOUSAND, THOUSAND / 10}) {
                if (one.value % step == 0 && other.value % step == 0) {
                    return step;
                }
            }
        }
        return 1;
    }

    /** The same number, known to be rounded to a step above 1. */
    Stated roundedTo(double rounding) {
        return rounding > 1 ? new Stated(value, rounding, false) : this;
    }

    double low() {
        return exact ? value : value - step / 2;
    }

    double high() {
        return exact ? value : value + step / 2;
    }

    /** Whether an exact value is written as this one when rounded (a half may go either way). */
    public boolean rounds(double exactValue) {
        return Math.abs(exactValue - value) <= step / 2 + SLACK * Math.max(1, value);
    }

    /** Whether any value from one bound to the other is written as this one. */
    public boolean meets(double low, double high) {
        double slack = SLACK * Math.max(1, value);
        return low <= value + step / 2 + slack && high >= value - step / 2 - slack;
    }

    /** Whether cutting off an exact value's further digits gives this one. */
    public boolean truncates(double exactValue) {
        return !rounds(exactValue) && Math.abs(Math.floor(exactValue / step + SLACK) * step - value) < step / 1000;
    }
}
