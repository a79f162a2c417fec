package crossfoot.intake.map;

import crossfoot.intake.words.DateOrder;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one column of the source: a row of the map's table Columns.
 *
 * @param header the source column's header
 * @param occurrence which of the columns with that header, from 1
 * @param facts what stands in it
 * @param step the step of a chain that it belongs to; {@link StepLine#EVERY} for every one; "" for the first
 * @param table the table of the master that it goes to
 * @param column the column that it goes to, or is compared with; the header of an extra column
 * @param how what becomes of it
 * @param tickValue the entry of a tick, or a constant
 * @param dateForm the order of its dates; empty where that is not decided
 * @param confidence how sure the proposal is
 * @param why what the proposal rests on
 * @param decision what the steward says
 */
public record ColumnLine(
        String header,
        int occurrence,
        Facts facts,
        String step,
        String table,
        String column,
        How how,
        String tickValue,
        Optional<DateOrder> dateForm,
        Confidence confidence,
        String why,
        Decision decision) {

    /**
     * What stands in a column.
     *
     * @param examples a few of its values
     * @param filled how many rows fill it
     * @param distinct how many different values it has
     */
    public record Facts(List<String> examples, int filled, int distinct) {
        /** Nothing. */
        public static final Facts NONE = new Facts(List.of(), 0, 0);

        public Facts {
            examples = List.copyOf(examples);
        }
    }

    /** A line for a column that nothing is known of: kept beside the contract's columns, where a steward agrees. */
    public static ColumnLine kept(String header, int occurrence, Facts facts, String column, String why) {
        return new ColumnLine(
                header,
                occurrence,
                facts,
                "",
                "CaseLog",
                column,
                How.EXTRA_COLUMN,
                "",
                Optional.empty(),
                Confidence.NONE,
                why,
                Decision.YES);
    }

    /** A line for a column that looks like personal details: left out, where a steward confirms it. */
    public static ColumnLine personal(String header, int occurrence, Facts facts) {
        return new ColumnLine(
                header,
                occurrence,
                facts,
                "",
                "",
                "",
                How.LEAVE_OUT,
                "",
                Optional.empty(),
                Confidence.LIKELY,
                "It looks like personal details, which the log does not need: say Yes to leave it out, or choose another"
                        + " How.",
                Decision.OPEN);
    }

    /** The same line with another decision. */
    public ColumnLine decided(Decision other) {
        return new ColumnLine(
                header, occurrence, facts, step, table, column, how, tickValue, dateForm, confidence, why, other);
    }

    /** The same line with what stands in the column now. */
    public ColumnLine with(Facts other) {
        return new ColumnLine(
                header, occurrence, other, step, table, column, how, tickValue, dateForm, confidence, why, decision);
    }

    /** The source column as reports name it: {@code Service (2)}. */
    public String name() {
        return occurrence == 1 ? header : header + " (" + occurrence + ")";
    }
}
