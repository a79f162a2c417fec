package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.xml.ByteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the columns of one table against what they have to hold. */
final class TableComparison {

    private final int rows;
    private final boolean rightHeaders;
    private final List<Optional<ColumnComparison>> columns = new ArrayList<>();

    /** @param headers those of the table there, of so many rows */
    TableComparison(ExpectedCells expected, List<String> headers, int rows, SharedTexts texts) {
        this.rows = rows;
        Optional<List<Optional<TableColumn>>> wanted = expected.columns(headers);
        this.rightHeaders = wanted.isPresent();
        for (int column = 0; column < headers.size(); column++) {
            columns.add(
                    wanted.isEmpty()
                            ? Optional.empty()
                            : wanted.get().get(column).map(cells -> new ColumnComparison(cells, texts)));
        }
    }

    /** Looks at the cell of a row and column, both from 0. */
    void take(int row, int column, CellScan cell) {
        Optional<ColumnComparison> comparison = columns.get(column);
        if (comparison.isPresent()) {
            comparison.get().take(row, cell);
        }
    }

    /** Whether the table holds what it has to. */
    boolean held() {
        return rightHeaders && columns.stream().flatMap(Optional::stream).allMatch(column -> column.held(rows));
    }

    /**
     * Holds the cells of one column of a table against those that it has to hold, while its sheet streams by: nothing is
     * collected. How a number is shown does not matter.
     */
    private static final class ColumnComparison {

        private final TableColumn expected;
        private final SharedTexts texts;
        private int matched;
        private boolean same = true;

        ColumnComparison(TableColumn expected, SharedTexts texts) {
            this.expected = expected;
            this.texts = texts;
        }

        /** Looks at the cell of a row, from 0. */
        void take(int row, CellScan cell) {
            if (!same || cell.kind() == CellScan.Kind.BLANK && !cell.formula()) {
                return;
            }
            Cell wanted = row < expected.size() ? expected.cell(row) : Cell.BLANK;
            if (wanted instanceof Cell.Blank) {
                same = showsNothing(cell);
                return;
            }
            same = wanted.formula() == cell.formula() && holds(wanted, cell);
            matched++;
        }

        /** A text of no characters is an empty cell. */
        private boolean showsNothing(CellScan cell) {
            return !cell.formula()
                    && switch (cell.kind()) {
                        case SHARED -> texts.shows(cell.shared(), "");
                        case TEXT -> cell.value().length() == 0;
                        default -> false;
                    };
        }

        private boolean holds(Cell wanted, CellScan cell) {
            return switch (cell.kind()) {
                case BLANK -> wanted instanceof Cell.Text text && text.value().isEmpty();
                case NUMBER ->
                    wanted instanceof Cell.Number number && Double.compare(number.value(), cell.number()) == 0;
                case LOGICAL -> wanted instanceof Cell.Logical logical && logical.value() == (cell.number() != 0);
                case SHARED -> wanted instanceof Cell.Text text && texts.shows(cell.shared(), text.value());
                case TEXT -> wanted instanceof Cell.Text text && same(cell.value(), text.value());
                case FAILURE -> wanted instanceof Cell.Failure failure && same(cell.value(), failure.code());
            };
        }

        private static boolean same(ByteText there, String wanted) {
            return TextPool.same(there.bytes(), 0, there.length(), wanted);
        }

        /**
         * Whether every cell was there that has to be, and no other: each came once, so counting them is enough.
         *
         * @param rows how many rows the table there has
         */
        boolean held(int rows) {
            if (!same || rows != expected.size()) {
                return false;
            }
            boolean[] blank = new boolean[expected.distinct().size()];
            for (int code = 0; code < blank.length; code++) {
                blank[code] = expected.distinct().get(code) instanceof Cell.Blank;
            }
            int filled = 0;
            for (int row = 0; row < rows; row++) {
                filled += blank[expected.code(row)] ? 0 : 1;
            }
            return filled == matched;
        }
    }
}
