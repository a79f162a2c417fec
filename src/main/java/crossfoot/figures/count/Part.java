package crossfoot.figures.count;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A line of a table that splits cases by what stands in a column.
 *
 * @param label the entry as the list spells it, or as the first row does where no list has it
 * @param path the entry as a part of ids
 * @param rows the cases
 * @param series what the line follows through the years
 * @param listed whether the list has the entry; nobody can record what it has not
 */
public record Part(String label, String path, Selection rows, Series series, boolean listed) {

    /** A line that is no entry of a list, such as one for a type or a group. */
    public Part(String label, String path, Selection rows) {
        this(label, path, rows, Series.unbroken(), true);
    }

    /** The label of cases with nothing in the column. */
    public static final String NOT_RECORDED = "Not recorded";

    private static final Set<String> TAKEN = Set.of(
            "total",
            "not-recorded",
            "not-published",
            "in-time",
            "in-extended-time",
            "late",
            "group",
            "investigated",
            "well-founded",
            "cases",
            "went-on-to-formal");

    /**
     * Splits cases: a line for each entry of the list that may be used in the year, is used, or is kept; then one for each
     * text that is used though no list has it (a finding says so on its row); then Not recorded where something is blank.
     * Every case is in a line, so that every table adds up.
     *
     * @param kept says of the part of an id whether its line stands though nothing is counted, for the years before
     */
    public static List<Part> split(
            Scope scope, Selection rows, CaseColumn column, List<Listed> list, Predicate<String> kept) {
        Map<String, Selection> groups = new LinkedHashMap<>(rows.by(column));
        Map<String, String> labels = new HashMap<>();
        groups.forEach((key, group) -> labels.put(key, group.text(column)));
        return lines(scope, groups, labels, list, kept);
    }

    /** Splits cases by each entry of a column that holds several: a case may stand in several lines. */
    public static List<Part> splitEntries(Scope scope, Selection rows, CaseColumn column, List<Listed> list) {
        Map<String, String> labels = new HashMap<>();
        return lines(scope, new LinkedHashMap<>(rows.byEntry(column, labels)), labels, list, path -> false);
    }

    private static List<Part> lines(
            Scope scope,
            Map<String, Selection> groups,
            Map<String, String> labels,
            List<Listed> list,
            Predicate<String> kept) {
        Selection none = scope.rows().none();
        List<Part> parts = new ArrayList<>();
        Set<String> paths = new HashSet<>(TAKEN);
        for (Listed entry : list) {
            String path = free(entry.name(), paths);
            Selection group = groups.remove(Texts.key(entry.name()));
            if (group != null || entry.inYear() || kept.test(path)) {
                parts.add(new Part(entry.name(), path, group == null ? none : group, entry.series(), true));
            }
        }
        Selection blank = groups.remove("");
        groups.forEach((key, group) -> {
            String label = labels.getOrDefault(key, key);
            parts.add(new Part(label, free(label, paths), group, Series.unbroken(), false));
        });
        if (blank != null || scope.everyEntry()) {
            Selection rows = blank == null ? none : blank;
            parts.add(new Part(NOT_RECORDED, FigureId.part(NOT_RECORDED), rows));
        }
        return parts;
    }

    /** Two labels that give one part of an id, or a label such as Total, get a number behind it. */
    static String free(String label, Set<String> paths) {
        String path = FigureId.part(label);
        String free = path.isEmpty() ? "other-text" : path;
        for (int i = 2; !paths.add(free); i++) {
            free = path + "-" + i;
        }
        return free;
    }
}
