package crossfoot.workbook.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A column of a table, dictionary-encoded: a code a row into the distinct cells of the column. */
public final class TableColumn {

    private final String header;
    private final Codes codes;
    private final List<Cell> distinct;

    private TableColumn(String header, Codes codes, List<Cell> distinct) {
        this.header = header;
        this.codes = codes;
        this.distinct = distinct;
    }

    /** A code a row, in two bytes where they will do, as they do for nearly every column of the largest log. */
    private static final class Codes {

        private static final int[] NONE = {};

        private final char[] small;
        private final int[] large;
        private final int size;

        /** @param below what no code reaches */
        Codes(int[] codes, int below) {
            size = codes.length;
            if (below > Character.MAX_VALUE) {
                small = new char[0];
                large = codes;
                return;
            }
            small = new char[size];
            large = NONE;
            for (int row = 0; row < size; row++) {
                small[row] = (char) codes[row];
            }
        }

        int at(int row) {
            return large == NONE ? small[row] : large[row];
        }

        boolean same(Codes other) {
            boolean same = size == other.size;
            for (int row = 0; row < size && same; row++) {
                same = at(row) == other.at(row);
            }
            return same;
        }
    }

    /** A column of codes into distinct cells. */
    public static TableColumn of(String header, int[] codes, List<Cell> distinct) {
        return new TableColumn(header, new Codes(codes, distinct.size()), List.copyOf(distinct));
    }

    /** The header, as the workbook spells it. */
    public String header() {
        return header;
    }

    /** The number of rows. */
    public int size() {
        return codes.size;
    }

    /** The code of a row, an index into {@link #distinct}. */
    public int code(int row) {
        return codes.at(row);
    }

    /** The distinct cells, in order of first appearance. */
    public List<Cell> distinct() {
        return distinct;
    }

    /** The cell of a row. */
    public Cell cell(int row) {
        return distinct.get(codes.at(row));
    }

    /** This column with the first cells of another one under its own. */
    TableColumn followedBy(TableColumn other, int rows) {
        Builder longer = new Builder(header);
        for (int row = 0; row < size(); row++) {
            longer.add(cell(row));
        }
        for (int row = 0; row < rows; row++) {
            longer.add(other.cell(row));
        }
        return longer.build();
    }

    /** Whether another column holds the same cells in the same rows, whatever its header. */
    public boolean sameCells(TableColumn other) {
        return codes.same(other.codes) && distinct.equals(other.distinct);
    }

    /** The same cells without the formats of their numbers. */
    public TableColumn unformatted() {
        return distinct.stream().noneMatch(TableColumn::formatted)
                ? this
                : mapped(cell ->
                        cell instanceof Cell.Number number ? new Cell.Number(number.value(), number.formula()) : cell);
    }

    /** The same column with other cells, each distinct one asked for once. */
    public TableColumn mapped(UnaryOperator<Cell> other) {
        Builder mapped = new Builder(header);
        int[] codeOf = distinct.stream()
                .mapToInt(cell -> mapped.codeOf(other.apply(cell)))
                .toArray();
        if (mapped.distinct.size() == distinct.size()) {
            return new TableColumn(header, codes, List.copyOf(mapped.distinct));
        }
        for (int row = 0; row < size(); row++) {
            mapped.addCode(codeOf[code(row)]);
        }
        return mapped.build();
    }

    private static boolean formatted(Cell cell) {
        return cell instanceof Cell.Number number && !number.format().isEmpty();
    }

    /** Collects a column cell by cell. */
    public static final class Builder {
        private final String header;
        private final Map<Cell, Integer> known = new HashMap<>();
        private final List<Cell> distinct = new ArrayList<>();
        private int[] codes = new int[16];
        private int size;

        /** Starts an empty column. */
        public Builder(String header) {
            this.header = header;
        }

        /** Adds the next row's cell. */
        public Builder add(Cell cell) {
            return addCode(codeOf(cell));
        }

        /** The code of a cell, made known to the column where it is new: for readers that repeat codes. */
        public int codeOf(Cell cell) {
            return known.computeIfAbsent(cell, added -> {
                distinct.add(added);
                return distinct.size() - 1;
            });
        }

        /** Adds the next row by a code that {@link #codeOf} gave. */
        public Builder addCode(int code) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size + (size >> 1) + 16);
            }
            codes[size++] = code;
            return this;
        }

        /** How many rows there are so far. */
        public int size() {
            return size;
        }

        /** The column of all that was added. */
        public TableColumn build() {
            return of(header, Arrays.copyOf(codes, size), distinct);
        }
    }
}
