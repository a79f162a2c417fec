package crossfoot.figures.figure;

/** When a table is wanted: a pack holds the tables of one occasion. */
public enum Occasion {
    /** The report of a year, for committee. */
    ANNUAL_REPORT,
    /** The week's cases past their dates and due: lists of cases, which are never published. */
    WEEK,
    /** What was learnt. */
    LEARNING,
    /** What the law asks of an annual return. */
    ANNUAL_RETURN,
    /** What a council says of itself against a Complaint Handling Code. */
    SELF_ASSESSMENT
}
