package crossfoot.report.web;

import crossfoot.report.plan.Block;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A chart as a drawing of the page: its bars have their numbers, its shades differ in grey too. */
final class SvgChart {

    private static final List<String> SHADES = List.of("#1f3a5f", "#e09a4e", "#7a8b99");
    private static final int WIDTH = 720;
    private static final int LABELS = 230;
    private static final int BAR = 18;
    private static final int GAP = 8;
    private static final int LINE_HEIGHT = 280;
    private static final int LEFT = 40;
    private static final int BOTTOM = 34;

    private final Block.Chart chart;
    private final StringBuilder svg = new StringBuilder();
    private final double most;

    private SvgChart(Block.Chart chart) {
        this.chart = chart;
        this.most = Math.max(
                1,
                chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .filter(value -> !value.isNaN())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
    }

    /**
     * Draws a chart.
     *
     * @param id what tells its parts from those of other charts
     */
    static String of(Block.Chart chart, String id) {
        SvgChart drawn = new SvgChart(chart);
        int legend = chart.series().size() > 1 ? 26 : 0;
        int height = (chart.line()
                        ? LINE_HEIGHT
                        : drawn.bandHeight() * chart.categories().size() + GAP)
                + legend;
        drawn.svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">"
                .formatted(WIDTH, height, id, id));
        drawn.svg.append("<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>"
                .formatted(id, Markup.text(chart.title()), id, Markup.text(chart.description())));
        if (chart.line()) {
            drawn.lines();
        } else {
            drawn.bars();
        }
        drawn.legend(height - 8);
        return drawn.svg.append("</svg>").toString();
    }

    private int bandHeight() {
        return chart.series().size() * BAR + GAP;
    }

    private void bars() {
        for (int i = 0; i < chart.categories().size(); i++) {
            int top = GAP + i * bandHeight();
            int middle = top + chart.series().size() * BAR / 2 + 4;
            text(LABELS - 8, middle, "end", chart.categories().get(i));
            for (int j = 0; j < chart.series().size(); j++) {
                double value = chart.series().get(j).values().get(i);
                if (!Double.isNaN(value)) {
                    double width = value / most * (WIDTH - LABELS - 50);
                    int y = top + j * BAR;
                    svg.append(number(
                            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                            LABELS, y, width, BAR - 3, SHADES.get(j % SHADES.size())));
                    text((int) (LABELS + width + 5), y + BAR - 6, "start", shown(value));
                }
            }
        }
    }

    private void lines() {
        double step =
                (double) (WIDTH - LEFT - 20) / Math.max(1, chart.categories().size() - 1);
        for (int i = 0; i < chart.categories().size(); i++) {
            text(
                    (int) (LEFT + i * step),
                    LINE_HEIGHT - 10,
                    "middle",
                    chart.categories().get(i));
        }
        for (int tick = 0; tick <= 4; tick++) {
            double value = most * tick / 4;
            svg.append(number(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d5dbe1\"/>",
                    LEFT, WIDTH - 20, height(value), height(value)));
        }
        text(LEFT - 6, (int) height(most) + 4, "end", shown(Math.rint(most)));
        text(LEFT - 6, (int) height(0) + 4, "end", "0");
        int shade = 0;
        for (Block.Series series : chart.series()) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < series.values().size(); i++) {
                if (!series.values().get(i).isNaN()) {
                    points.append(number(
                            "%.1f,%.1f ",
                            LEFT + i * step, height(series.values().get(i))));
                }
            }
            String stroke = series.limit() ? "#6b6b6b" : SHADES.get(shade++ % SHADES.size());
            svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s points=\"%s\"/>"
                    .formatted(
                            stroke,
                            series.limit() ? "1" : "2.5",
                            series.limit() ? " stroke-dasharray=\"6 4\"" : "",
                            points.toString().strip()));
        }
    }

    private double height(double value) {
        return LINE_HEIGHT - BOTTOM - value / most * (LINE_HEIGHT - BOTTOM - 14);
    }

    private void legend(int y) {
        List<Block.Series> told = chart.series();
        if (told.size() < 2) {
            return;
        }
        int x = chart.line() ? LEFT : LABELS;
        int shade = 0;
        for (Block.Series series : told) {
            String fill = series.limit() ? "#6b6b6b" : SHADES.get(shade++ % SHADES.size());
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"%d\" fill=\"%s\"/>"
                    .formatted(x, series.limit() ? y - 5 : y - 11, series.limit() ? 2 : 12, fill));
            text(x + 20, y, "start", series.name());
            x += 40 + series.name().length() * 7;
        }
    }

    private void text(int x, int y, String anchor, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, Markup.text(words)));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : number("%.1f", value);
    }

    /** The rows of the table behind a chart: a category, and its value in each series. */
    static List<List<String>> rows(Block.Chart chart) {
        return IntStream.range(0, chart.categories().size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(chart.categories().get(i)),
                                chart.series().stream().map(series -> {
                                    double value = series.values().get(i);
                                    return Double.isNaN(value) ? "[c]" : shown(value);
                                }))
                        .toList())
                .toList();
    }
}
