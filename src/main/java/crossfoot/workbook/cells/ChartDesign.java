package crossfoot.workbook.cells;

import java.util.List;

/**
 * A native chart that reads its values from cells of the same sheet.
 *
 * @param kind bars, columns or a line
 * @param title the chart's title
 * @param description the text alternative, for screen readers
 * @param topLeft the cell under its top left corner
 * @param bottomRight the cell under its bottom right corner
 * @param categories the cells with the categories, as {@code 'Sheet'!$A$5:$A$9}
 * @param series what it shows, in order
 */
public record ChartDesign(
        Kind kind,
        String title,
        String description,
        CellAddress topLeft,
        CellAddress bottomRight,
        String categories,
        List<Series> series) {

    public ChartDesign {
        series = List.copyOf(series);
    }

    /** The kinds of chart. */
    public enum Kind {
        /** Horizontal bars. */
        BAR,
        /** Vertical columns. */
        COLUMN,
        /** A line over time. */
        LINE
    }

    /**
     * One series.
     *
     * @param name the cell with its name, as {@code 'Sheet'!$B$4}
     * @param values the cells with its values
     */
    public record Series(String name, String values) {}
}
