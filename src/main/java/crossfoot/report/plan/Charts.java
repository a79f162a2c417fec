package crossfoot.report.plan;

import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.report.pack.PackTables;
import crossfoot.workbook.cells.ChartDesign;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The charts of a table: bars from the largest down, months as a line with its limits. */
final class Charts {

    private static final List<String> LIMITS = List.of("upper-limit", "centre", "lower-limit");
    private static final Map<String, String> LIMIT_NAMES = Map.of(
            "upper-limit", "Upper limit",
            "centre", "Average",
            "lower-limit", "Lower limit");

    private final Map<String, Figure> figures;
    private final String period;

    Charts(List<Figure> figures, String period) {
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity(), (one, other) -> one));
        this.period = period;
    }

    /** A figure of the report, by its id. */
    Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    List<Block.Chart> of(FigureTable table) {
        return PackTables.charts(table.id()).stream()
                .filter(plan -> plan.applies(table))
                .map(plan -> chart(table, plan))
                // One bar says no more than its number.
                .filter(chart -> chart.categories().size() > 1)
                .toList();
    }

    private Block.Chart chart(FigureTable table, ChartPlan plan) {
        boolean line = plan.kind() == ChartDesign.Kind.LINE;
        int first = plan.first(table);
        List<Line> lines = new ArrayList<>(table.lines().subList(first, first + plan.count(table)));
        int leading = plan.values().get(0);
        if (!line) {
            lines.removeIf(each -> plan.values().stream().allMatch(place -> value(each, place) == 0));
            lines.sort(Comparator.comparingDouble((Line each) -> value(each, leading))
                    .reversed());
        }
        List<String> categories = lines.stream()
                .map(each -> plan.category() == 0
                        ? line ? month(each.label()) : each.label()
                        : each.cells().get(plan.category() - 1).text())
                .toList();
        List<Block.Series> series = new ArrayList<>();
        for (int place : plan.values()) {
            series.add(new Block.Series(
                    table.headings().get(place),
                    false,
                    lines.stream().map(each -> value(each, place)).toList()));
        }
        if (line) {
            addLimits(table, leading, lines, series);
        }
        String title = plan.titleOver(table) + ", " + period;
        return new Block.Chart(title, description(title, line, categories, series), line, categories, series);
    }

    /** The centre line and the limits of the first series, where the table has them. */
    private void addLimits(FigureTable table, int leading, List<Line> lines, List<Block.Series> series) {
        String last = lines.stream()
                .flatMap(each -> each.cells().get(leading - 1).figure().stream())
                .map(figure -> figure.id().substring(figure.id().lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
        for (String limit : LIMITS) {
            Figure figure = figures.get(table.id().toLowerCase(Locale.ROOT) + "/" + limit + "/" + last);
            if (figure != null && figure.value().isPresent()) {
                series.add(new Block.Series(
                        LIMIT_NAMES.getOrDefault(limit, limit),
                        true,
                        Collections.nCopies(lines.size(), figure.value().getAsDouble())));
            }
        }
    }

    /** A month in three letters, so that twelve stand side by side. */
    private static String month(String label) {
        return label.matches("\\p{L}{4,} \\d{4}") ? label.substring(0, 3) : label;
    }

    private static double value(Line line, int place) {
        return line.cells()
                .get(place - 1)
                .figure()
                .map(figure -> figure.value().orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    private static String description(String title, boolean line, List<String> categories, List<Block.Series> series) {
        String values = series.stream()
                .filter(each -> !each.limit())
                .map(each -> each.name() + ": "
                        + IntStream.range(0, categories.size())
                                .filter(i -> !each.values().get(i).isNaN())
                                .mapToObj(i -> categories.get(i) + " "
                                        + shown(each.values().get(i)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return (line ? "Line chart. " : "Bar chart. ") + title + ". " + values + ".";
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
