package crossfoot.report.master;

/**
 * What brought a refresh about, as its entry in the Change log tells it.
 *
 * @param what the word in the column What
 * @param detail what happened, in sentences before the as-of date; "" where there is nothing to add
 * @param acceptsLoss whether tables of the steward may be gone since the last refresh
 */
public record Occasion(String what, String detail, boolean acceptsLoss) {

    /** A refresh for its own sake. */
    public static final Occasion REFRESH = new Occasion("refresh", "");

    /** A refresh of a master that has lost a table of its steward's, and is meant to. */
    public static final Occasion REFRESH_WITH_LOSS = new Occasion("refresh", "The loss of tables was accepted. ", true);

    /** An occasion on which no table may be gone. */
    public Occasion(String what, String detail) {
        this(what, detail, false);
    }
}
