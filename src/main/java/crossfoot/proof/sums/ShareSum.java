package crossfoot.proof.sums;

/** A count as per cent of a base. */
public record ShareSum(Stated count, Stated base) {

    public ShareSum {
        double rounding = Stated.rounding(count, base);
        count = count.roundedTo(rounding);
        base = base.roundedTo(rounding);
    }

    /** How a stated per cent stands to it. */
    public Verdict judge(Stated percent) {
        if (base.value() == 0) {
            return Verdict.FITS;
        }
        if (percent.rounds(value()) || percent.meets(100 * count.low() / base.high(), high())) {
            return Verdict.FITS;
        }
        return percent.truncates(value()) ? Verdict.TRUNCATED : Verdict.OTHER;
    }

    private double high() {
        return base.low() <= 0 ? Double.MAX_VALUE : 100 * count.high() / base.low();
    }

    /** The per cent. */
    public double value() {
        return 100 * count.value() / base.value();
    }
}
