package crossfoot.report.pack;

import crossfoot.figures.figure.FigureTable;
import crossfoot.workbook.cells.ChartDesign;
import java.util.List;
import java.util.Locale;

/**
 * A chart that a pack draws under a table.
 *
 * @param table the table's id
 * @param only the label of the lines that it shows, or "" for all lines before the first total
 * @param kind bars, columns or a line
 * @param category the place of the cell that names a line, or 0 for its label
 * @param values the places of the cells that it shows, from 1
 * @param title its title, which the year follows
 */
record ChartPlan(String table, String only, ChartDesign.Kind kind, int category, List<Integer> values, String title) {

    /** All of them, in the order of the tables. */
    static final List<ChartPlan> ALL = List.of(
            new ChartPlan("T02", "", ChartDesign.Kind.BAR, 0, List.of(2, 3), "Cases received and responded to"),
            new ChartPlan("T03", "", ChartDesign.Kind.BAR, 0, List.of(1), "Themes of MP enquiries"),
            new ChartPlan("T09", "Charging", ChartDesign.Kind.BAR, 1, List.of(2), "Complaints about charging"),
            new ChartPlan(
                    "T09", "Care Assessment", ChartDesign.Kind.BAR, 1, List.of(2), "Complaints about care assessment"),
            new ChartPlan("T10", "", ChartDesign.Kind.BAR, 0, List.of(1), "Outcomes"),
            new ChartPlan("T16", "", ChartDesign.Kind.BAR, 0, List.of(1, 2), "Escalation"),
            new ChartPlan("T19", "", ChartDesign.Kind.LINE, 0, List.of(1, 2), "Cases by month"));

    ChartPlan {
        values = List.copyOf(values);
    }

    /** The first of the table's lines that it shows. */
    int first(FigureTable shown) {
        int first = 0;
        while (first < shown.lines().size() && !takes(shown.lines().get(first))) {
            first++;
        }
        return first;
    }

    /** How many lines it shows from the first on. */
    int count(FigureTable shown) {
        int first = first(shown);
        int end = first;
        while (end < shown.lines().size() && takes(shown.lines().get(end))) {
            end++;
        }
        return end - first;
    }

    /** Whether the table has something to draw. */
    boolean applies(FigureTable shown) {
        int widest = values.stream().mapToInt(Integer::intValue).max().orElse(0);
        int first = first(shown);
        return shown.id().equals(table)
                && widest < shown.headings().size()
                && count(shown) > 1
                && shown.lines().subList(first, first + count(shown)).stream()
                        .flatMap(line -> line.cells().get(values.get(0) - 1).figure().stream())
                        .anyMatch(figure -> figure.value().orElse(0) > 0);
    }

    /** What it is, for whoever cannot see it. */
    String description() {
        return "Chart with " + kind.name().toLowerCase(Locale.ROOT) + "s; its numbers are those of the table above it.";
    }

    private boolean takes(FigureTable.Line line) {
        return !line.total() && (only.isEmpty() || line.label().equalsIgnoreCase(only));
    }
}
