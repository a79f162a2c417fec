package crossfoot.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which counts follow from others by adding and subtracting. A count is a row of numbers: how often it counts each case. A
 * hidden count can be worked out if some multiple of its row is a sum of multiples of rows that are shown. All reckoning is
 * modulo a large prime, where every relation between whole numbers holds too: none is missed.
 */
final class Relations {

    private static final long PRIME = 2_147_483_647L;

    private final int size;
    /** Every relation: multiples of counts that together come to nothing; one row each, one column a count. */
    private final List<long[]> relations = new ArrayList<>();

    /** The relations between counts, each given by how often it counts each case. */
    Relations(List<Map<Object, Integer>> counts) {
        this.size = counts.size();
        Map<Object, Integer> columns = new HashMap<>();
        counts.forEach(count -> count.keySet().forEach(unit -> columns.putIfAbsent(unit, columns.size())));
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long[] row = new long[columns.size() + size];
            counts.get(i).forEach((unit, times) -> row[Objects.requireNonNull(columns.get(unit))] = times);
            row[columns.size() + i] = 1;
            rows.add(row);
        }
        for (long[] row : reduced(rows, columns.size())) {
            long[] relation = new long[size];
            System.arraycopy(row, columns.size(), relation, 0, size);
            relations.add(relation);
        }
    }

    /** Clears columns one after the other; the rows that are left have nothing in any of them. */
    private static List<long[]> reduced(List<long[]> rows, int columns) {
        List<long[]> left = new ArrayList<>(rows);
        for (int column = 0; column < columns; column++) {
            int pivot = first(left, column);
            if (pivot >= 0) {
                long[] row = left.remove(pivot);
                clear(left, row, column);
            }
        }
        return left;
    }

    private static int first(List<long[]> rows, int column) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i)[column] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static void clear(List<long[]> rows, long[] pivot, int column) {
        long inverse = inverse(pivot[column]);
        for (long[] row : rows) {
            if (row[column] != 0) {
                long factor = PRIME - row[column] * inverse % PRIME;
                for (int i = column; i < row.length; i++) {
                    if (pivot[i] != 0) {
                        row[i] = (row[i] + factor * pivot[i]) % PRIME;
                    }
                }
            }
        }
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }

    /**
     * What gives hidden counts away.
     *
     * @param hidden the places of the hidden counts
     * @return for each relation that has exactly one hidden count in it, the shown counts in it
     */
    List<BitSet> disclosures(BitSet hidden) {
        int[] columns = hidden.stream().toArray();
        List<long[]> rows = new ArrayList<>();
        relations.forEach(relation -> rows.add(relation.clone()));
        return solved(rows, columns).stream()
                .filter(row -> Arrays.stream(columns)
                                .filter(column -> row[column] != 0)
                                .count()
                        == 1)
                .map(row -> shown(row, hidden))
                .toList();
    }

    /** Whether any hidden count can be worked out. */
    boolean givesAway(BitSet hidden) {
        int[] columns = hidden.stream().toArray();
        List<long[]> rows = new ArrayList<>();
        for (long[] relation : relations) {
            rows.add(
                    Arrays.stream(columns).mapToLong(column -> relation[column]).toArray());
        }
        return solved(rows, IntStream.range(0, columns.length).toArray()).stream()
                .anyMatch(
                        row -> Arrays.stream(row).filter(number -> number != 0).count() == 1);
    }

    /** Solves for columns one after the other: each row that comes of it is the only one with its own column in it. */
    private static List<long[]> solved(List<long[]> rows, int[] columns) {
        List<long[]> solved = new ArrayList<>();
        for (int column : columns) {
            int pivot = first(rows, column);
            if (pivot >= 0) {
                long[] row = rows.remove(pivot);
                clearAll(rows, row, column);
                clearAll(solved, row, column);
                solved.add(row);
            }
        }
        return solved;
    }

    private static void clearAll(List<long[]> rows, long[] pivot, int column) {
        long inverse = inverse(pivot[column]);
        for (long[] row : rows) {
            if (row[column] != 0) {
                long factor = PRIME - row[column] * inverse % PRIME;
                for (int i = 0; i < row.length; i++) {
                    if (pivot[i] != 0) {
                        row[i] = (row[i] + factor * pivot[i]) % PRIME;
                    }
                }
            }
        }
    }

    private BitSet shown(long[] row, BitSet hidden) {
        BitSet shown = new BitSet(size);
        for (int i = 0; i < size; i++) {
            if (row[i] != 0 && !hidden.get(i)) {
                shown.set(i);
            }
        }
        return shown;
    }
}
