package crossfoot.proof.reading;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows and cells of a table as a reader meets them; a table inside a cell is text of that cell. */
final class TableRows {

    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<Integer>> origins = new ArrayList<>();
    private int depth;
    private int spanned;

    void open() {
        depth++;
    }

    /** Whether the outermost table ends here. */
    boolean close() {
        depth--;
        return depth == 0;
    }

    boolean isOpen() {
        return depth > 0;
    }

    void row() {
        if (depth == 1) {
            rows.add(new ArrayList<>());
            origins.add(new ArrayList<>());
        }
    }

    void cell() {
        if (depth == 1 && !rows.isEmpty()) {
            add();
            spanned = 0;
        }
    }

    private void add() {
        last(rows).add("");
        last(origins).add(-1);
    }

    /** The cell that was begun spans so many columns. */
    void span(int columns) {
        for (int more = 1; depth == 1 && !rows.isEmpty() && more < Math.min(columns, 200); more++) {
            add();
            spanned++;
        }
    }

    /** Text of the cell that was begun: the first of those that it spans. */
    void text(String words, int origin) {
        if (rows.isEmpty() || last(rows).isEmpty() || words.isBlank()) {
            return;
        }
        int at = begun();
        List<String> row = last(rows);
        row.set(at, row.get(at).isEmpty() ? words.strip() : row.get(at) + " " + words.strip());
        if (last(origins).get(at) < 0) {
            last(origins).set(at, origin);
        }
    }

    private int begun() {
        return Math.max(0, last(rows).size() - 1 - spanned);
    }

    List<List<String>> rows() {
        return rows.stream().map(List::copyOf).toList();
    }

    /** The paragraph of the file that each cell's text begins with; −1 for an empty cell. */
    List<List<Integer>> origins() {
        return origins.stream().map(List::copyOf).toList();
    }

    void clear() {
        rows.clear();
        origins.clear();
        depth = 0;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
