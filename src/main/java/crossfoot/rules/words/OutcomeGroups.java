package crossfoot.rules.words;

/**
 * The groups of outcomes of which rules ask, in the form in which they are matched: what an outcome means is what its group
 * says, whatever the council calls it.
 */
public final class OutcomeGroups {

    /** The group of outcomes that decide a complaint. */
    public static final String DECIDED = "decided";

    /** The group of outcomes of a complaint that ended without a decision, such as one withdrawn. */
    public static final String NOT_DECIDED = "not decided";

    /** The group of outcomes of a complaint that another procedure took over. */
    public static final String OTHER_ROUTE = "other route";

    /** The group of outcomes with which a case goes on to a later stage. */
    public static final String ESCALATED = "escalated";

    private OutcomeGroups() {}
}
