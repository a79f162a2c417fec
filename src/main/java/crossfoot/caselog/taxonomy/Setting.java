package crossfoot.caselog.taxonomy;

/** The rows of Settings, with the defaults that hold where a setting is missing or empty. */
public enum Setting {
    SCHEMA_VERSION("Schema version", "2", "The layout of this workbook. Crossfoot keeps it."),
    TIME_ZONE("Time zone", "Europe/London", "Where the council's day begins and ends."),
    COUNCIL("Council", "", "The council's name, for covers and titles."),
    YEAR_STARTS("Year starts", "04-01", "The first day of the reporting year: month-day."),
    WORKING_WEEK("Working week", "Mon,Tue,Wed,Thu,Fri", "The days on which the council works."),
    HOLIDAY_REGION("Holiday region", "england", "Whose bank holidays fill the calendar."),
    DUE_SOON("Due soon (working days)", "5", "From how many working days left a case is due soon."),
    PROMPT_WINDOW("Prompt window months", "12", "The time limit for raising a complaint, in months."),
    SMALL_NUMBERS("Small number threshold", "0", "Counts below it are suppressed for the public; 0 for none."),
    FIRST_FULL_YEAR("First full year", "", "The first reporting year that the log holds in full."),
    LAST_REFRESHED("Last refreshed", "", "Written by Crossfoot."),
    AS_OF("As of", "", "The date by which open cases were judged. Written by Crossfoot."),
    ROWS("Rows", "", "Cases in the log. Written by Crossfoot."),
    ERRORS("Errors", "", "Cells to mend. Written by Crossfoot."),
    WARNINGS("Warnings", "", "What will be asked about. Written by Crossfoot."),
    ALERTS("Alerts", "", "Duties due, late or done late. Written by Crossfoot.");

    private final String label;
    private final String fallback;
    private final String note;

    Setting(String label, String fallback, String note) {
        this.label = label;
        this.fallback = fallback;
        this.note = note;
    }

    /** The text in the column Setting. */
    public String label() {
        return label;
    }

    /** The value that holds where the setting is missing or empty. */
    public String fallback() {
        return fallback;
    }

    /** What the setting does. */
    public String note() {
        return note;
    }

    /** Whether Crossfoot writes it. */
    public boolean written() {
        return ordinal() >= LAST_REFRESHED.ordinal();
    }
}
