package crossfoot.intake.map;

/**
 * What a spelling of the source means: a row of the map's table Values. One status may say two things.
 *
 * @param header the source column's header
 * @param occurrence which of the columns with that header, from 1
 * @param value the value as the source has it
 * @param rows how many rows have it
 * @param step the step whose cells it fills; "" for the one of its column
 * @param column the column of the master that it fills; "" where it fills none
 * @param entry the entry
 * @param alsoColumn another column that it fills, or ""
 * @param alsoEntry the entry there
 * @param confidence how sure the proposal is
 * @param why what the proposal rests on
 * @param decision what the steward says
 */
public record ValueLine(
        String header,
        int occurrence,
        String value,
        int rows,
        String step,
        String column,
        String entry,
        String alsoColumn,
        String alsoEntry,
        Confidence confidence,
        String why,
        Decision decision) {

    /** The source column as the map names it: {@code Service (2)}. */
    public String name() {
        return occurrence == 1 ? header : header + " (" + occurrence + ")";
    }
}
