package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Worded;

/** What the law or the code of a procedure asks the council to report each year. */
public enum AnnualReturn implements Worded {
    /** Nothing is asked. */
    NONE("None"),
    /** The Local Authority Social Services and National Health Service Complaints (England) Regulations 2009. */
    REGULATION_18_OF_2009("Regulation 18 of 2009"),
    /** The Children Act 1989 Representations Procedure (England) Regulations 2006. */
    REGULATION_13_OF_2006("Regulation 13 of 2006"),
    /** The Complaint Handling Codes of the Local Government and of the Housing Ombudsman. */
    COMPLAINT_HANDLING_CODE("Complaint Handling Code");

    private final String words;

    AnnualReturn(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
