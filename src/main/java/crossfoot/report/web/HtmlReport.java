package crossfoot.report.web;

import crossfoot.report.pack.PackRequest;
import crossfoot.report.plan.Block;
import crossfoot.report.plan.Report;
import crossfoot.report.plan.ReportPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a pack's report as one page that needs nothing else: headings in order, tables with their headers told, charts as
 * drawings with the table behind each.
 */
public final class HtmlReport {

    private final Report report;
    private final StringBuilder page = new StringBuilder();
    private int headings;
    private int tables;
    private int charts;
    private boolean list;

    private HtmlReport(Report report) {
        this.report = report;
    }

    /** Writes it; nothing is written before it is whole. */
    public static void write(PackRequest request, OutputStream out) throws IOException {
        HtmlReport html = new HtmlReport(ReportPlan.of(request));
        html.compose();
        out.write(html.page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void compose() throws IOException {
        page.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.text(report.title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append(
                        "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<header>\n");
        if (!report.council().isBlank()) {
            page.append("<p class=\"council\">")
                    .append(Markup.text(report.council()))
                    .append("</p>\n");
        }
        page.append("<h1>").append(Markup.text(report.title())).append("</h1>\n");
        page.append("<p>").append(Markup.text(report.days())).append("</p>\n</header>\n");
        contents();
        page.append("<main id=\"report\">\n");
        report.blocks().forEach(this::write);
        close();
        page.append("</main>\n</body>\n</html>\n");
    }

    private static String style() throws IOException {
        try (InputStream style = HtmlReport.class.getResourceAsStream("/web/report.css")) {
            if (style == null) {
                throw new IllegalStateException("the class path has no web/report.css");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void contents() {
        page.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        int heading = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading named) {
                heading++;
                if (named.listed()) {
                    page.append("<li class=\"level")
                            .append(named.level())
                            .append("\"><a href=\"#h")
                            .append(heading);
                    page.append("\">").append(Markup.text(named.text())).append("</a></li>\n");
                }
            }
        }
        page.append("</ul>\n</nav>\n");
    }

    private void write(Block block) {
        if (block instanceof Block.Bullet bullet) {
            page.append(list ? "" : "<ul>\n");
            list = true;
            page.append("<li>").append(Markup.text(bullet.text())).append("</li>\n");
            return;
        }
        close();
        if (block instanceof Block.Heading heading) {
            int level = heading.level() + 1;
            page.append("<h%d id=\"h%d\">%s</h%d>\n".formatted(level, ++headings, Markup.text(heading.text()), level));
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", "", paragraph.text());
        } else if (block instanceof Block.Note note) {
            element("p", "note", note.text());
        } else if (block instanceof Block.Quotation quotation) {
            page.append("<blockquote><p>“")
                    .append(Markup.text(quotation.text()))
                    .append("”</p></blockquote>\n");
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Chart chart) {
            chart(chart);
        }
    }

    private void close() {
        page.append(list ? "</ul>\n" : "");
        list = false;
    }

    private void element(String name, String style, String text) {
        page.append("<").append(name);
        page.append(style.isEmpty() ? "" : " class=\"" + style + "\"").append(">");
        page.append(Markup.text(text)).append("</").append(name).append(">\n");
    }

    private void grid(Block.Grid grid) {
        String id = "t" + ++tables;
        page.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
                .append(id)
                .append("\">\n");
        page.append("<table>\n<caption id=\"")
                .append(id)
                .append("\">Table ")
                .append(tables)
                .append(": ");
        page.append(Markup.text(grid.caption() + " (" + grid.id() + ")")).append("</caption>\n<thead><tr>");
        for (int column = 0; column < grid.headings().size(); column++) {
            cell("th scope=\"col\"", grid.headings().get(column), grid.numbers(column));
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Block.Row row : grid.rows()) {
            page.append(row.total() ? "<tr class=\"total\">" : "<tr>");
            for (int column = 0; column < row.cells().size(); column++) {
                cell(
                        column == 0 ? "th scope=\"row\"" : "td",
                        row.cells().get(column).text(),
                        grid.numbers(column));
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n</div>\n");
    }

    private void cell(String tag, String text, boolean number) {
        page.append("<").append(tag).append(number ? " class=\"number\">" : ">").append(Markup.text(text));
        page.append("</").append(tag, 0, 2).append(">");
    }

    private void chart(Block.Chart chart) {
        String id = "c" + ++charts;
        page.append("<figure>\n<figcaption>Chart ").append(charts).append(": ");
        page.append(Markup.text(chart.title())).append("</figcaption>\n").append(SvgChart.of(chart, id));
        page.append("\n<details><summary>Numbers of chart ").append(charts).append("</summary>\n<table>\n<thead><tr>");
        cell("th scope=\"col\"", chart.line() ? "Month" : "Line", false);
        chart.series().forEach(series -> cell("th scope=\"col\"", series.name(), true));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : SvgChart.rows(chart)) {
            page.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell(column == 0 ? "th scope=\"row\"" : "td", row.get(column), column > 0);
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n</details>\n</figure>\n");
    }
}
