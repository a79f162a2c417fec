package crossfoot.intake.reading;

/**
 * What the steward has to decide before anything is written.
 *
 * @param sheet the sheet of the map to look at
 * @param about the source column, value or setting
 * @param what what is to be decided, and how
 */
public record Undecided(String sheet, String about, String what) {}
