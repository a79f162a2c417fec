package crossfoot.service.calls;

import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.service.http.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year, in the form of {@code figures --json} and of the service.
 *
 * @param year the reporting year
 * @param procedure the procedure, or all
 * @param asOf the as-of date, year-month-day
 * @param figures every figure
 */
public record FiguresAnswer(String year, String procedure, String asOf, List<Line> figures) {

    /**
     * A figure.
     *
     * @param id its id
     * @param label what it is
     * @param value the full value; null where it is undefined
     * @param unit what the value is
     * @param display the value as shown
     * @param refs the Refs that it counts
     * @param procedure the procedure within which it is counted; "" where it is of all
     */
    public record Line(
            String id,
            String label,
            @Nullable Double value,
            String unit,
            String display,
            List<String> refs,
            String procedure) {

        static Line of(Figure figure, String procedure) {
            return new Line(
                    figure.id(),
                    figure.label(),
                    value(figure.value()),
                    figure.unit().word(),
                    figure.display(),
                    figure.refs(),
                    FigureBooks.ofCouncil(figure) ? "" : procedure);
        }

        private static @Nullable Double value(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /**
     * The figures and the tables that show them.
     *
     * @param year the reporting year
     * @param procedure the procedure, or all
     * @param asOf the as-of date, year-month-day
     * @param figures every figure
     * @param tables the tables
     */
    record WithTables(String year, String procedure, String asOf, List<Line> figures, List<ShownTable> tables) {}

    /**
     * A table as a page shows it.
     *
     * @param id its id
     * @param title its title
     * @param base what it counts
     * @param headings the headings
     * @param lines the lines
     * @param notes the notes, from 1
     */
    record ShownTable(
            String id, String title, String base, List<String> headings, List<ShownLine> lines, List<String> notes) {

        static ShownTable of(FigureTable table) {
            return new ShownTable(
                    table.id(),
                    table.title(),
                    table.base(),
                    table.headings(),
                    table.lines().stream().map(ShownLine::of).toList(),
                    table.notes());
        }
    }

    /**
     * A line of a table.
     *
     * @param label its label
     * @param total whether it is a total
     * @param cells what stands in it
     */
    record ShownLine(String label, boolean total, List<ShownCell> cells) {

        static ShownLine of(FigureTable.Line line) {
            return new ShownLine(
                    line.label(),
                    line.total(),
                    line.cells().stream().map(ShownCell::of).toList());
        }
    }

    /**
     * A cell of a table.
     *
     * @param text what is shown
     * @param figure the id of the figure, or ""
     * @param notes the notes that it refers to
     */
    record ShownCell(String text, String figure, List<Integer> notes) {

        static ShownCell of(FigureTable.FigureCell entry) {
            return new ShownCell(
                    entry.figure().map(Figure::display).orElse(entry.text()),
                    entry.figure().map(Figure::id).orElse(""),
                    entry.notes());
        }
    }

    public FiguresAnswer {
        figures = List.copyOf(figures);
    }

    /** The figures of some books. */
    public static FiguresAnswer of(FigureBooks books) {
        FigureBook first = books.first();
        return new FiguresAnswer(
                first.period().label(),
                books.procedure(),
                first.assessment().asOf().toString(),
                books.books().stream()
                        .flatMap(book -> books.figures(book).stream().map(figure -> Line.of(figure, book.procedure())))
                        .toList());
    }

    static WithTables withTables(FigureBooks books) {
        FiguresAnswer plain = of(books);
        return new WithTables(
                plain.year,
                plain.procedure,
                plain.asOf,
                plain.figures,
                books.books().stream()
                        .flatMap(book -> book.tables().stream()
                                .filter(table -> !books.told(book, table.id()))
                                .map(ShownTable::of))
                        .toList());
    }

    TextTable table() {
        boolean several =
                figures.stream().map(line -> line.procedure).distinct().count() > 1;
        List<String> headings = new ArrayList<>(List.of("Figure", "Label", "Value", "Unit", "Shown", "Refs"));
        if (several) {
            // Only then do ids not tell, and queries of one procedure keep the columns that they know.
            headings.add("Procedure");
        }
        return new TextTable(
                headings, figures.stream().map(line -> cells(line, several)).toList());
    }

    private static List<Object> cells(Line line, boolean several) {
        List<Object> cells = new ArrayList<>(List.of(
                line.id,
                line.label,
                line.value == null ? "" : line.value,
                line.unit,
                line.display,
                String.join("; ", line.refs)));
        if (several) {
            cells.add(line.procedure);
        }
        return cells;
    }
}
