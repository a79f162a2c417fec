package crossfoot.proof.sums;

/** How a stated number stands to the sum that it should be. */
public enum Verdict {
    /** It is the sum, rounded. */
    FITS,
    /** The sum with its further digits cut off. */
    TRUNCATED,
    /** The change divided by this year's number. */
    WRONG_BASE,
    /** The right size, the other way. */
    WRONG_DIRECTION,
    /** The difference of two per cents. */
    POINTS,
    /** None of these. */
    OTHER
}
