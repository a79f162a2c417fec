package crossfoot.rules;

/** The entries of the lists that rules of the contract call by name, in the form in which they are matched. */
final class Names {

    static final String INFORMAL_COMPLAINT = "informal complaint";
    static final String FORMAL_COMPLAINT = "formal complaint";
    static final String DISSATISFACTION = "dissatisfaction";
    static final String SENIOR_MANAGER_REVIEW = "senior manager review";
    static final String COMPLIMENT = "compliment";
    static final String COUNCIL_STAFF = "council staff";
    static final String DIFFERENT_ROUTE = "pursued through a different route";
    static final String DECIDED = "decided";

    private Names() {}
}
