package crossfoot.report.plan;

import java.util.List;

/** A part of a report. */
public sealed interface Block {

    /**
     * A heading: of a chapter (1), of a section (2), within one (3).
     *
     * @param listed whether the contents name it
     */
    record Heading(int level, String text, boolean listed) implements Block {

        /** A heading of a chapter or a section, which the contents name. */
        Heading(int level, String text) {
            this(level, text, true);
        }
    }

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A point of a list. */
    record Bullet(String text) implements Block {}

    /**
     * What somebody wrote.
     *
     * @param text their words
     * @param source who or where it is from, or ""
     */
    record Quotation(String text, String source) implements Block {}

    /** Small print under a table. */
    record Note(String text) implements Block {}

    /**
     * A table.
     *
     * @param id the id of the table of figures that it shows
     * @param caption what it shows, without a number
     * @param headings the headings of its columns; the first names the lines
     * @param rows its lines
     */
    record Grid(String id, String caption, List<String> headings, List<Row> rows) implements Block {
        public Grid {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        /** Whether a column holds numbers, and so is set to the right; a total of lines of words is none. */
        public boolean numbers(int column) {
            boolean totalsAlone = rows.stream().allMatch(Row::total);
            return column > 0
                    && rows.stream()
                            .filter(row -> totalsAlone || !row.total())
                            .anyMatch(row -> row.cells().get(column).number());
        }
    }

    /**
     * A line of a table.
     *
     * @param total whether it sums up lines above
     * @param cells one a heading
     */
    record Row(boolean total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text what it shows
     * @param number whether it is a figure
     */
    record Cell(String text, boolean number) {}

    /**
     * A chart.
     *
     * @param title its title
     * @param description what it shows, for whoever cannot see it
     * @param line whether it is a line through months, and not bars
     * @param categories what stands under each place
     * @param series its series, at least one
     */
    record Chart(String title, String description, boolean line, List<String> categories, List<Series> series)
            implements Block {
        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * A series of a chart.
     *
     * @param name its name
     * @param limit whether it is a limit, drawn thin and dashed
     * @param values a value for each category; NaN where there is none to show
     */
    record Series(String name, boolean limit, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
