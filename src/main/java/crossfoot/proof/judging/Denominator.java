package crossfoot.proof.judging;

/**
 * The whole that a share is taken to be of.
 *
 * @param from where it was found, for people
 * @param strength how plainly the text names it
 */
record Denominator(double value, String from, Strength strength) {

    /** How plainly a base is named. */
    enum Strength {
        /** "Of these", or the sentence that a list stands under. */
        SAID,
        /** The total of a table, or a count before it. */
        NEAR,
        /** Only the shares beside it speak for it. */
        GUESSED
    }

    Denominator(double value, String from) {
        this(value, from, Strength.NEAR);
    }

    boolean guessed() {
        return strength == Strength.GUESSED;
    }

    boolean said() {
        return strength == Strength.SAID;
    }
}
