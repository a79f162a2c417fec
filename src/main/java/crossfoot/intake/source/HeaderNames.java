package crossfoot.intake.source;

import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a grid's columns: one header row, two joined, or the column's letter where it has no header. */
final class HeaderNames {

    private HeaderNames() {}

    /** A name and which of the columns of that name it is, from 1. */
    record Name(String header, int occurrence) {}

    static List<Name> of(Grid grid, HeaderRows rows) {
        List<Name> names = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            String header = header(grid, rows, column);
            names.add(new Name(header, seen.merge(Texts.key(header), 1, Integer::sum)));
        }
        return List.copyOf(names);
    }

    private static String header(Grid grid, HeaderRows rows, int column) {
        List<String> parts = new ArrayList<>();
        for (int row = rows.first(); rows.present() && row <= rows.last(); row++) {
            String text = Texts.clean(grid.value(row, column).text());
            String part = text.isEmpty() && row < rows.last() ? group(grid, row, rows.last(), column) : text;
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "Column " + CellAddress.letters(column + 1) : String.join(" ", parts);
    }

    /** The group that a column belongs to: the merged area above it, or where nothing is merged the name to its left. */
    private static String group(Grid grid, int row, int below, int column) {
        List<Grid.Span> spans =
                grid.spans().stream().filter(span -> span.row() == row).toList();
        for (Grid.Span span : spans) {
            if (column >= span.first() && column <= span.last()) {
                return Texts.clean(grid.value(row, span.first()).text());
            }
        }
        if (!spans.isEmpty()) {
            return "";
        }
        for (int left = column; left >= 0 && !grid.value(below, left).blank(); left--) {
            if (!grid.value(row, left).blank()) {
                return Texts.clean(grid.value(row, left).text());
            }
        }
        return "";
    }
}
