package crossfoot.intake.reading;

/**
 * A value that no list of the master has.
 *
 * @param sourceColumn the column of the source
 * @param value the value
 * @param column the column of the master that it is for
 * @param rows how many rows have it
 * @param firstRow the first of them
 */
public record UnknownValue(String sourceColumn, String value, String column, int rows, String firstRow) {}
