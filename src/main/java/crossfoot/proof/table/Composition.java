package crossfoot.proof.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which lines a total line may be the sum of. */
enum Composition {
    /** The lines since the total before it. */
    BLOCK,
    /** All lines above. */
    ABOVE,
    /** The totals above and the lines since the last of them. */
    SUBTOTALS,
    /** The lines below, up to the next total. */
    BELOW,
    /** All lines of the table. */
    EVERY;

    /** The rows that make a total in this way, in a table whose rows are of these kinds. */
    List<Integer> rows(TableView table, int total) {
        return switch (this) {
            case BLOCK -> lines(table, lastTotal(table, total) + 1, total);
            case ABOVE -> lines(table, 0, total);
            case SUBTOTALS -> subtotals(table, total);
            case BELOW -> lines(table, total + 1, nextTotal(table, total));
            case EVERY -> lines(table, 0, table.height());
        };
    }

    /** All ways that give different rows, at least two of them. */
    static Set<List<Integer>> of(TableView table, int total) {
        Set<List<Integer>> ways = new LinkedHashSet<>();
        for (Composition way : values()) {
            List<Integer> rows = way.rows(table, total);
            if (rows.size() > 1) {
                ways.add(rows);
            }
        }
        return ways;
    }

    private static List<Integer> lines(TableView table, int from, int to) {
        List<Integer> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (table.rowKinds().get(row) == LineKind.LINE) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Integer> subtotals(TableView table, int total) {
        List<Integer> rows = new ArrayList<>();
        int last = lastTotal(table, total);
        for (int row = 0; row <= last; row++) {
            if (table.rowKinds().get(row) == LineKind.TOTAL) {
                rows.add(row);
            }
        }
        rows.addAll(lines(table, last + 1, total));
        return rows;
    }

    private static int lastTotal(TableView table, int before) {
        for (int row = before - 1; row >= 0; row--) {
            if (table.rowKinds().get(row) == LineKind.TOTAL) {
                return row;
            }
        }
        return -1;
    }

    private static int nextTotal(TableView table, int after) {
        for (int row = after + 1; row < table.height(); row++) {
            if (table.rowKinds().get(row) == LineKind.TOTAL) {
                return row;
            }
        }
        return table.height();
    }
}
