package crossfoot.intake.map;

/**
 * What a column holds where the source says nothing: a row of the map's table Defaults. The first that fits is taken.
 *
 * @param column the column of the master
 * @param value what it holds; "" where that is not decided
 * @param when a column of the source, or of the master, on which it depends; "" for none
 * @param is what that column has to hold
 */
public record DefaultLine(String column, String value, String when, String is) {}
