package crossfoot.figures.figure;

import crossfoot.workbook.cells.ChartDesign;
import java.util.List;
import java.util.Locale;

/**
 * A chart that is drawn under a table.
 *
 * @param only the label of the lines that it shows, or "" for all lines before the first total
 * @param kind bars, columns or a line
 * @param category the place of the cell that names a line, or 0 for its label
 * @param values the places of the cells that it shows, from 1
 * @param title its title, which the year follows
 */
public record ChartPlan(String only, ChartDesign.Kind kind, int category, List<Integer> values, String title) {

    public ChartPlan {
        values = List.copyOf(values);
    }

    /** Bars of all lines before the first total, of the cells at some places. */
    public static ChartPlan bars(String title, Integer... places) {
        return new ChartPlan("", ChartDesign.Kind.BAR, 0, List.of(places), title);
    }

    /** Bars of the lines with a label, named by the cell at a place. */
    public static ChartPlan barsOf(String label, String title, int category, Integer... places) {
        return new ChartPlan(label, ChartDesign.Kind.BAR, category, List.of(places), title);
    }

    /** A line of all lines before the first total. */
    public static ChartPlan lines(String title, Integer... places) {
        return new ChartPlan("", ChartDesign.Kind.LINE, 0, List.of(places), title);
    }

    /** The first of the table's lines that it shows. */
    public int first(FigureTable shown) {
        int first = 0;
        while (first < shown.lines().size() && !takes(shown.lines().get(first))) {
            first++;
        }
        return first;
    }

    /** How many lines it shows from the first on. */
    public int count(FigureTable shown) {
        int first = first(shown);
        int end = first;
        while (end < shown.lines().size() && takes(shown.lines().get(end))) {
            end++;
        }
        return end - first;
    }

    /** Whether the table has something to draw. */
    public boolean applies(FigureTable shown) {
        int widest = values.stream().mapToInt(Integer::intValue).max().orElse(0);
        int first = first(shown);
        return widest < shown.headings().size()
                && count(shown) > 1
                && shown.lines().subList(first, first + count(shown)).stream()
                        .flatMap(line -> line.cells().get(values.get(0) - 1).figure().stream())
                        .anyMatch(figure -> figure.value().orElse(0) > 0);
    }

    /** What it is, for whoever cannot see it. */
    public String description() {
        return "Chart with " + kind.name().toLowerCase(Locale.ROOT) + "s; its numbers are those of the table above it.";
    }

    private boolean takes(FigureTable.Line line) {
        return !line.total() && (only.isEmpty() || line.label().equalsIgnoreCase(only));
    }
}
