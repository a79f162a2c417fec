package crossfoot.intake.source;

import crossfoot.intake.words.Totals;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A grid with its headers found, and what each of its rows is.
 *
 * @param grid the grid
 * @param header where its headers stand
 * @param names the name of each column
 * @param totals tells labels of sums
 */
record HeadedGrid(Grid grid, HeaderRows header, List<HeaderNames.Name> names, Totals totals) {

    private static final int HALF = 2;
    private static final Pattern BRACKETED = Pattern.compile("\\s*\\(.*\\)\\s*", Pattern.DOTALL);

    HeadedGrid {
        names = List.copyOf(names);
    }

    static HeadedGrid of(Grid grid, HeaderRows header, Totals totals) {
        return new HeadedGrid(grid, header, HeaderNames.of(grid, header), totals);
    }

    /** The same grid with other names for its columns. */
    HeadedGrid withNames(List<HeaderNames.Name> others) {
        return new HeadedGrid(grid, header, others, totals);
    }

    /** What a row, from 0, is. */
    RowKind kind(int row) {
        int filled = grid.filled(row);
        if (filled == 0) {
            return RowKind.BLANK;
        }
        if (row <= header.last() || repeatsHeader(row) || instructs(row)) {
            return RowKind.HEADER;
        }
        return filled <= (names.size() + 1) / HALF && labelsTotal(row) ? RowKind.TOTAL : RowKind.DATA;
    }

    /** Whether a row right below the headers says in brackets how to fill each column: (dd/mm/yyyy). */
    private boolean instructs(int row) {
        return header.present()
                && row == header.last() + 1
                && grid.columns().stream()
                        .map(column -> column.value(row))
                        .filter(value -> !value.blank())
                        .allMatch(value -> value.isText()
                                && BRACKETED.matcher(value.text()).matches());
    }

    private boolean repeatsHeader(int row) {
        if (!header.present()) {
            return false;
        }
        int same = 0;
        for (GridColumn column : grid.columns()) {
            SourceValue value = column.value(row);
            if (!value.blank()) {
                if (!value.isText() || column.code(row) != column.code(header.last())) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }

    /** Whether a cell labels a sum, and nothing but numbers stands beside it. */
    private boolean labelsTotal(int row) {
        boolean label = false;
        for (GridColumn column : grid.columns()) {
            SourceValue value = column.value(row);
            if (value.isText() && totals.label(value.text())) {
                label = true;
            } else if (value.kind() == SourceValue.Kind.DAY
                    || value.isText()
                            && crossfoot.intake.words.TypedNumber.of(value.text())
                                    .isEmpty()) {
                return false;
            }
        }
        return label;
    }

    /** How many rows are data. */
    int dataRows() {
        int count = 0;
        for (int row = header.last() + 1; row < grid.rows(); row++) {
            count += kind(row) == RowKind.DATA ? 1 : 0;
        }
        return count;
    }
}
