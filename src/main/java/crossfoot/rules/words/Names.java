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
    public static final String DECIDED = "decided";

    private Names() {}
}
