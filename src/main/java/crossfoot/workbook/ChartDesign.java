package crossfoot.workbook;

import java.io.IOException;
import java.io.OutputStream;
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

    /** Writes the chart as a part of its own, as every chart of Crossfoot looks. */
    public void writeTo(OutputStream stream) throws IOException {
        ChartPart.write(stream, this);
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
