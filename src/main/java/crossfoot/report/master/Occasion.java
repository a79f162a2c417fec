package crossfoot.report.master;

/**
 * What brought a refresh about, as its entry in the Change log tells it.
 *
 * @param what the word in the column What
 * @param detail what happened, in sentences before the as-of date; "" where there is nothing to add
 */
public record Occasion(String what, String detail) {

    /** A refresh for its own sake. */
    public static final Occasion REFRESH = new Occasion("refresh", "");
}
