package crossfoot.figures.figure;

import crossfoot.workbook.cells.ChartDesign;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chart that is drawn under a table.
 *
 * @param rank which group of lines with one label it shows, by how much they count: 1 for the largest; 0 for all lines
 *     before the first total
 * @param kind bars, columns or a line
 * @param category the place of the cell that names a line, or 0 for its label
 * @param values the places of the cells that it shows, from 1
 * @param title its title, which the year follows; that of a group ends with the group's label
 */
public record ChartPlan(int rank, ChartDesign.Kind kind, int category, List<Integer> values, String title) {

    public ChartPlan {
        values = List.copyOf(values);
    }

    /** Bars of all lines before the first total, of the cells at some places. */
    public static ChartPlan bars(String title, Integer... places) {
        return new ChartPlan(0, ChartDesign.Kind.BAR, 0, List.of(places), title);
    }

    /** Bars of the lines with one label, the largest group of them or another by its rank, named by the cell at a place. */
    public static ChartPlan barsOfGroup(int rank, String title, int category, Integer... places) {
        return new ChartPlan(rank, ChartDesign.Kind.BAR, category, List.of(places), title);
    }

    /** A line of all lines before the first total. */
    public static ChartPlan lines(String title, Integer... places) {
        return new ChartPlan(0, ChartDesign.Kind.LINE, 0, List.of(places), title);
    }

    /** Its title over a table. */
    public String titleOver(FigureTable shown) {
        return title + group(shown).map(label -> ": " + label).orElse("");
    }

    /** The label of the group that it shows; none where it shows all lines, or the table has no such group. */
    private Optional<String> group(FigureTable shown) {
        if (rank == 0) {
            return Optional.empty();
        }
        Map<String, Double> sizes = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (FigureTable.Line line : shown.lines()) {
            if (!line.total()) {
                sizes.merge(line.label(), size(line), Double::sum);
                lines.merge(line.label(), 1, Integer::sum);
            }
        }
        return sizes.entrySet().stream()
                .filter(group -> lines.getOrDefault(group.getKey(), 0) > 1)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .skip(rank - 1L)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private double size(FigureTable.Line line) {
        int place = values.get(0) - 1;
        return place < line.cells().size()
                ? line.cells()
                        .get(place)
                        .figure()
                        .map(figure -> figure.value().orElse(0))
                        .orElse(0.0)
                : 0;
    }

    /** The first of the table's lines that it shows. */
    public int first(FigureTable shown) {
        Optional<String> group = group(shown);
        int first = 0;
        while (first < shown.lines().size() && !takes(shown.lines().get(first), group)) {
            first++;
        }
        return first;
    }

    /** How many lines it shows from the first on. */
    public int count(FigureTable shown) {
        Optional<String> group = group(shown);
        int first = first(shown);
        int end = first;
        while (end < shown.lines().size() && takes(shown.lines().get(end), group)) {
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

    private boolean takes(FigureTable.Line line, Optional<String> group) {
        return !line.total() && (rank == 0 || group.filter(line.label()::equals).isPresent());
    }
}
