package crossfoot.rules.words;

/** The entries of the lists that rules of the contract call by name, in the form in which they are matched. */
public final class Names {

    public static final String INFORMAL_COMPLAINT = "informal complaint";
    public static final String FORMAL_COMPLAINT = "formal complaint";
    public static final String DISSATISFACTION = "dissatisfaction";
    public static final String SENIOR_MANAGER_REVIEW = "senior manager review";
    public static final String COMPLIMENT = "compliment";
    public static final String COUNCIL_STAFF = "council staff";
    public static final String DIFFERENT_ROUTE = "pursued through a different route";
    /** The group of outcomes that decide a complaint. */
    public static final String DECIDED = "decided";

    /** The group of outcomes of a complaint that ended without a decision, such as one withdrawn. */
    public static final String NOT_DECIDED = "not decided";

    /** The group of outcomes of a complaint that another procedure took over. */
    public static final String OTHER_ROUTE = "other route";

    /** The group of outcomes with which a case goes on to a later stage. */
    public static final String ESCALATED = "escalated";

    private Names() {}
}
