package crossfoot.proof.sums;

/**
 * A change from one level to another.
 *
 * @param percents whether both levels are per cents
 */
public record ChangeSum(Stated now, Stated then, boolean percents) {

    public ChangeSum {
        double rounding = Stated.rounding(now, then);
        now = now.roundedTo(rounding);
        then = then.roundedTo(rounding);
    }

    /**
     * How a stated change in per cent stands to it.
     *
     * @param direction what the words say: 1 up, −1 down, 0 neither
     */
    public Verdict judge(Stated percent, int direction) {
        if (then.value() == 0) {
            return Verdict.FITS;
        }
        double change = Math.abs(value());
        if (percent.rounds(change)) {
            return agrees(direction) ? Verdict.FITS : Verdict.WRONG_DIRECTION;
        }
        if (percents && percent.rounds(Math.abs(now.value() - then.value()))) {
            return Verdict.POINTS;
        }
        if (agrees(direction) && meets(percent)) {
            return Verdict.FITS;
        }
        if (now.value() != 0 && percent.rounds(Math.abs(onThisYear()))) {
            return Verdict.WRONG_BASE;
        }
        return percent.truncates(change) && agrees(direction) ? Verdict.TRUNCATED : Verdict.OTHER;
    }

    private boolean meets(Stated percent) {
        if (now.exact() && then.exact() || then.low() <= 0) {
            return false;
        }
        double low = 100 * (now.low() / then.high() - 1);
        double high = 100 * (now.high() / then.low() - 1);
        return percent.meets(low, high) || percent.meets(-high, -low);
    }

    /** Whether words of this direction agree with the two levels. */
    public boolean agrees(int direction) {
        return direction == 0 || Math.signum(now.value() - then.value()) == direction;
    }

    /** (now − then) ÷ then, in per cent, with its sign. */
    public double value() {
        return 100 * (now.value() - then.value()) / then.value();
    }

    /** (now − then) ÷ now, in per cent: the common mistake. */
    public double onThisYear() {
        return 100 * (now.value() - then.value()) / now.value();
    }
}
