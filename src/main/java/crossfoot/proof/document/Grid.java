package crossfoot.proof.document;

import java.util.List;

/**
 * A table as it stands: rows of cell texts, all of one width; a cell that spans several columns stands in the first.
 *
 * @param addresses what to call each cell for people ("B7"), by row and column, or no rows where its labels say it better
 */
public record Grid(List<List<String>> rows, List<List<String>> addresses, String source) implements Block {

    public Grid {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows = rows.stream().map(row -> widened(row, width)).toList();
        addresses = addresses.stream().map(List::copyOf).toList();
    }

    /** A table of which only the texts are known. */
    public static Grid of(List<List<String>> rows, String source) {
        return new Grid(rows, List.of(), source);
    }

    private static List<String> widened(List<String> row, int width) {
        String[] cells = row.toArray(new String[0]);
        String[] wide = java.util.Arrays.copyOf(cells, width);
        java.util.Arrays.fill(wide, cells.length, width, "");
        return List.of(wide);
    }

    /** How many columns. */
    public int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }
}
