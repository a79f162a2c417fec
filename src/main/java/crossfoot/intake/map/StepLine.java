package crossfoot.intake.map;

/**
 * A row of the log that one row of the source makes: a row of the map's table Steps. A source with one row a chain has
 * several: its first stage, its second, what went to the Ombudsman.
 *
 * @param step its name, as Columns and Values say it
 * @param feedbackType its feedback type; several names with {@code ;} between: the one that the row's procedure has
 * @param existsWhen columns of the master with {@code ;} between, one of which has to be filled; {@code always}; "" for
 *     any column of the step
 * @param refForm the Ref, where {@code {key}} is the source's key
 * @param linkedTo the step that it came from, or ""
 * @param receivedFrom where Received is taken from when it is missing, such as {@code Responded of 1}; "" for nowhere
 */
public record StepLine(
        String step, String feedbackType, String existsWhen, String refForm, String linkedTo, String receivedFrom) {

    /** The step of a column that fills every row of a chain. */
    public static final String EVERY = "every";

    /** The words that make a step of every source row. */
    public static final String ALWAYS = "always";
}
