package crossfoot.proof.judging;

/** Counts the claims that were seen and those that could be checked. Of one run; not for several threads. */
public final class Tally {

    private int claims;
    private int checked;

    /** Some claims, of which so many could be checked. */
    public void add(int seen, int judged) {
        claims += seen;
        checked += judged;
    }

    /** Claims seen. */
    public int claims() {
        return claims;
    }

    /** Claims checked. */
    public int checked() {
        return checked;
    }
}
