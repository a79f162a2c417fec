package crossfoot.figures.figure;

/** What a table is about: a chapter of a report, in the order of the report. */
public enum Topic {
    OVERVIEW("Overview"),
    OTHER_FEEDBACK("Enquiries, compliments, suggestions and informal complaints"),
    COMPLAINTS("Complaints"),
    RESPONSE_TIMES("Response times"),
    LATER_STAGES("Later stages and the Ombudsman"),
    LEARNING("Learning and remedies"),
    YEAR_AND_RETURN("The year by month, and the annual return"),
    CASES_DUE("Cases past their dates, and cases due"),
    APPENDICES("Appendices");

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    /** The chapter's heading. */
    public String heading() {
        return heading;
    }
}
