package crossfoot.report.pack;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names under which a template finds one table. */
public final class TableNames {

    /** Tables whose last columns are as many as the log has years or outcomes, and the most columns that a template shows. */
    private static final Map<String, Integer> MOST_HEADINGS = Map.of("T01", 18, "T24", 20);

    private final FigureTable table;
    private final NoteNumbers notes;

    TableNames(FigureTable table, NoteNumbers notes) {
        this.table = table;
        this.notes = notes;
    }

    /** The names and their values. */
    Map<String, Object> values(String source) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", table.id());
        values.put("title", CellText.of(table.id() + ": " + table.title() + notes.marks(table, wholeTableNotes())));
        values.put("source", CellText.of(source));
        values.put("base", CellText.of(table.base()));
        values.put("notes", notesLine());
        for (int i = 0; i < table.headings().size(); i++) {
            values.put("heading" + (i + 1), CellText.of(table.headings().get(i)));
        }
        for (int i = table.headings().size(); i < columns(table); i++) {
            values.put("heading" + (i + 1), "");
        }
        values.put("lines", lines());
        return values;
    }

    /** The names that a line has. */
    static List<String> lineNames(FigureTable table) {
        List<String> names = new ArrayList<>(List.of("label", "total"));
        IntStream.range(1, columns(table)).forEach(place -> names.add("cell" + place));
        return names;
    }

    /** How many columns a template may show of a table: those that this pack has not stay empty, and are taken off. */
    public static int columns(FigureTable table) {
        return Math.max(table.headings().size(), MOST_HEADINGS.getOrDefault(FigureTable.listed(table.id()), 0));
    }

    /** Notes that no cell refers to are about the whole table. */
    private List<Integer> wholeTableNotes() {
        List<Integer> referred = table.lines().stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.notes().stream())
                .toList();
        return IntStream.rangeClosed(1, table.notes().size())
                .boxed()
                .filter(place -> !referred.contains(place))
                .toList();
    }

    private String notesLine() {
        String marks = table.notes().stream().map(notes::mark).collect(Collectors.joining(", "));
        String shorthand = Mark.all().stream()
                .filter(mark -> mark.isIn(table))
                .map(Mark::symbol)
                .collect(Collectors.joining(", "));
        String both = marks + (marks.isEmpty() || shorthand.isEmpty() ? "" : ", ") + shorthand;
        return both.isEmpty()
                ? "This worksheet contains one table, without notes."
                : "This worksheet contains one table. The worksheet Notes explains " + both + ".";
    }

    private List<Map<String, Object>> lines() {
        if (table.lines().isEmpty()) {
            Map<String, Object> none = new LinkedHashMap<>();
            none.put("label", "None");
            none.put("total", false);
            IntStream.range(1, columns(table)).forEach(i -> none.put("cell" + i, Shorthand.NOT_APPLICABLE.symbol()));
            return List.of(none);
        }
        return table.lines().stream().map(this::line).toList();
    }

    private Map<String, Object> line(FigureTable.Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Integer> places =
                line.cells().stream().flatMap(cell -> cell.notes().stream()).toList();
        // A mark would turn a number into text, so that a line's marks stand at its label.
        values.put("label", CellText.of(line.label() + notes.marks(table, places)));
        values.put("total", line.total());
        for (int i = 0; i < line.cells().size(); i++) {
            values.put("cell" + (i + 1), value(line.cells().get(i)));
        }
        for (int i = line.cells().size() + 1; i < columns(table); i++) {
            values.put("cell" + i, "");
        }
        return values;
    }

    /** What a cell shows where it has no number; its number's display otherwise. */
    public static String shown(FigureTable.FigureCell cell) {
        String text = cell.figure().map(Figure::display).orElse(cell.text());
        return text.isBlank() ? Shorthand.NOT_APPLICABLE.symbol() : text;
    }

    private static Object value(FigureTable.FigureCell cell) {
        Optional<Figure> figure = cell.figure().filter(found -> found.value().isPresent());
        return figure.isPresent() ? figure.get().value().getAsDouble() : CellText.of(shown(cell));
    }
}
