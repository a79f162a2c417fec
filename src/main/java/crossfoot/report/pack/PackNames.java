package crossfoot.report.pack;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every name that a template may use, with its value for one pack: maps, lists, texts, numbers and booleans only, so that
 * an expression can reach nothing else.
 */
public final class PackNames {

    /** The name under which officers find the rows behind each figure. */
    public static final String LINEAGE = "lineage";

    /** What stands before a worksheet's name where its number of printed pages belongs, until the pack is filled. */
    public static final String PAGES_OF = "p. ";

    private static final String CONTENTS = "contents";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Set<String> absentTables;

    public PackNames(PackRequest request) {
        List<FigureTable> tables = request.tables();
        NoteNumbers notes = new NoteNumbers(tables);
        values.put("pack", pack(request));
        list(CONTENTS, List.of("sheet", "title", "pages"), contents(tables, request.audience()));
        list("notes", List.of("mark", "tables", "text"), notes(tables, notes));
        for (FigureTable table : tables) {
            values.put(table.id(), new TableNames(table, notes).values(source(request)));
            members.put(table.id() + ".lines", TableNames.lineNames(table));
        }
        values.put("figure", displays(request.content().figures()));
        if (request.audience() == Audience.OFFICER) {
            list(
                    LINEAGE,
                    List.of("id", "label", "value", "refs"),
                    Lineage.rows(figuresOf(tables, request.content().figures())));
        }
        Set<String> absent = new LinkedHashSet<>(request.pack().tables());
        tables.forEach(table -> absent.remove(table.id()));
        this.absentTables = Set.copyOf(absent);
    }

    /** The values by name, for a fill: a copy, since JXLS adds its own. */
    public Map<String, Object> values() {
        return new LinkedHashMap<>(values);
    }

    /** Keeps of the contents the sheets that a template has; all, where it has none of them. */
    public void keepContents(Collection<String> sheets) {
        List<?> kept = items(CONTENTS).stream()
                .filter(item -> item instanceof Map<?, ?> entry && sheets.contains(entry.get("sheet")))
                .toList();
        if (!kept.isEmpty()) {
            values.put(CONTENTS, kept);
        }
    }

    /** Whether a sheet that uses this name is left out of the pack: a table or a list that this pack has not. */
    public boolean leavesOut(String root) {
        return absentTables.contains(root) || (root.equals(LINEAGE) && !values.containsKey(LINEAGE));
    }

    /** The names of an item of a list; empty where there is no such list. */
    public List<String> members(String listPath) {
        return members.getOrDefault(listPath, List.of());
    }

    /** The number of items of a list. */
    public int size(String listPath) {
        return items(listPath).size();
    }

    /** Whether a path such as {@code T08.title} names a value that a cell can show. */
    public boolean isValue(List<String> path) {
        return path.size() == 2
                && values.get(path.get(0)) instanceof Map<?, ?> map
                && map.containsKey(path.get(1))
                && !(map.get(path.get(1)) instanceof List);
    }

    private List<?> items(String listPath) {
        String[] path = listPath.split("\\.", 2);
        Object root = values.get(path[0]);
        Object found = path.length == 2 && root instanceof Map<?, ?> map ? map.get(path[1]) : root;
        return found instanceof List<?> items ? items : List.of();
    }

    private void list(String name, List<String> names, List<Map<String, Object>> items) {
        values.put(name, items);
        members.put(name, names);
    }

    private static Map<String, Object> pack(PackRequest request) {
        PackContent content = request.content();
        Map<String, Object> pack = new LinkedHashMap<>();
        pack.put("title", CellText.of(request.title()));
        pack.put("council", CellText.of(council(content)));
        pack.put("procedure", CellText.of(content.procedure()));
        pack.put("year", content.period().label());
        pack.put("yearBefore", content.period().plusYears(-1).label());
        pack.put("yearStart", day(content.period().firstDay()));
        pack.put("yearEnd", day(content.period().lastDay()));
        pack.put("asOf", day(content.asOf()));
        pack.put("audience", request.audience().word());
        pack.put("source", CellText.of(source(request)));
        return pack;
    }

    private static String council(PackContent content) {
        return content.council().isBlank() ? "The council" : content.council();
    }

    /** A day as it is written out. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The sentence that names the source. */
    public static String source(PackRequest request) {
        PackContent content = request.content();
        return "Source: " + council(content) + ", feedback and complaints log as at " + day(content.asOf()) + ".";
    }

    private static List<Map<String, Object>> contents(List<FigureTable> tables, Audience audience) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(entry("Notes", "Notes and shorthand"));
        for (FigureTable table : tables) {
            rows.add(entry(table.id(), CellText.of(table.title())));
        }
        if (audience == Audience.OFFICER) {
            rows.add(entry("Refs", "The rows behind each figure (officers only)"));
        }
        return rows;
    }

    private static Map<String, Object> entry(String sheet, String title) {
        return Map.of("sheet", sheet, "title", title, "pages", PAGES_OF + sheet);
    }

    private static List<Map<String, Object>> notes(List<FigureTable> tables, NoteNumbers numbers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String note : numbers.notes()) {
            rows.add(Map.of(
                    "mark",
                    numbers.mark(note),
                    "tables",
                    String.join(", ", numbers.tables(note)),
                    "text",
                    CellText.of(note)));
        }
        for (Mark mark : Mark.all()) {
            List<String> using =
                    tables.stream().filter(mark::isIn).map(FigureTable::id).toList();
            String where = using.isEmpty() ? "None in this pack" : String.join(", ", using);
            rows.add(Map.of("mark", mark.symbol(), "tables", where, "text", mark.meaning()));
        }
        return rows;
    }

    private static List<Figure> figuresOf(List<FigureTable> tables, List<Figure> figures) {
        Set<String> shown = tables.stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> cell.figure().stream())
                .map(Figure::id)
                .collect(Collectors.toSet());
        return figures.stream().filter(figure -> shown.contains(figure.id())).toList();
    }

    private static Map<String, Object> displays(List<Figure> figures) {
        Map<String, Object> displays = new LinkedHashMap<>();
        figures.forEach(figure -> displays.put(figure.id(), CellText.of(figure.display())));
        return displays;
    }
}
