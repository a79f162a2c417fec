package crossfoot.rules.log;

/** How a case stands on the as-of date. */
public enum Status {
    OPEN("Open", true),
    DUE_SOON("Due soon", true),
    OVERDUE("Overdue", true),
    ANSWERED_IN_TIME("Answered in time", false),
    ANSWERED_IN_EXTENDED_TIME("Answered in extended time", false),
    ANSWERED_LATE("Answered late", false),
    RECORDED("Recorded", true),
    CLOSED("Closed", false),
    NOT_JUDGED("Not judged", false);

    private final String words;
    private final boolean awaitsAnswer;

    Status(String words, boolean awaitsAnswer) {
        this.words = words;
        this.awaitsAnswer = awaitsAnswer;
    }

    /** The words in the column Status. */
    public String words() {
        return words;
    }

    /** Whether the case has not been answered. */
    public boolean awaitsAnswer() {
        return awaitsAnswer;
    }
}
