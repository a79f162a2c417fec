package crossfoot.caselog.schema;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was typed or pasted under a table that staff or a steward fill: rows right under it that fill its key are rows of
 * it, and other filled rows are not read.
 *
 * @param schema the table
 * @param taken the rows right under it that are rows of it, top to bottom
 * @param unread the rows that are not read, top to bottom
 */
public record RowsUnderneath(TableSchema schema, List<Row> taken, List<Row> unread) {

    /**
     * A row under a table.
     *
     * @param cell the cell by which it is known: its key, or the first that is filled
     * @param typed what that cell shows
     * @param first what its cell in the table's first column shows; "" where it is empty
     */
    public record Row(CellAddress cell, String typed, String first) {}

    /** Words that begin a line of totals that somebody made by hand. */
    private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "sum", "average", "count");

    /** So many filled cells make a row, though its key is empty; fewer are a remark. */
    private static final int CELLS_OF_A_ROW = 2;

    public RowsUnderneath {
        taken = List.copyOf(taken);
        unread = List.copyOf(unread);
    }

    /** Looks at what stands under a table. */
    public static RowsUnderneath of(TableSchema schema, Table table) {
        return new Reading(schema, table).read();
    }

    /** Whether there is anything to tell. */
    public boolean any() {
        return !taken.isEmpty() || !unread.isEmpty();
    }

    private static final class Reading {
        private final TableSchema schema;
        private final Table table;
        private final RowsUnder under;
        private final List<Integer> keys;
        private final List<Integer> inputs;

        Reading(TableSchema schema, Table table) {
            this.schema = schema;
            this.table = table;
            this.under = table.under();
            List<String> headers = table.columns().stream()
                    .map(column -> Texts.key(column.header()))
                    .toList();
            this.keys = places(headers, keyHeaders());
            this.inputs = places(
                    headers,
                    new LinkedHashSet<>(
                            schema.inputs().stream().map(Column::header).toList()));
        }

        /** The first column; of a list the one with its entries too, since reasons may be of all procedures. */
        private Set<String> keyHeaders() {
            Set<String> headers = new LinkedHashSet<>();
            headers.add(schema.columns().get(0).header());
            for (ListTable list : ListTable.values()) {
                if (list.schema().equals(schema)) {
                    headers.add(list.valueHeader());
                }
            }
            return headers;
        }

        private static List<Integer> places(List<String> headers, Set<String> wanted) {
            return wanted.stream()
                    .map(header -> headers.indexOf(Texts.key(header)))
                    .filter(place -> place >= 0)
                    .toList();
        }

        RowsUnderneath read() {
            int direct = under.directly();
            List<Row> taken = new ArrayList<>();
            while (taken.size() < direct && isKeyed(taken.size())) {
                taken.add(row(taken.size()));
            }
            List<Row> unread = new ArrayList<>();
            for (int row = taken.size(); row < under.size(); row++) {
                if (isKeyed(row) || (row < direct && isFilled(row))) {
                    unread.add(row(row));
                }
            }
            return new RowsUnderneath(schema, taken, unread);
        }

        private Row row(int row) {
            int column = firstFilled(row);
            return new Row(
                    new CellAddress(under.sheetRows().get(row), table.corner().column() + column),
                    shown(row, column),
                    keys.isEmpty() ? "" : shown(row, keys.get(0)));
        }

        private String shown(int row, int column) {
            return under.cell(row, column).displayed(table.dates());
        }

        private boolean isKeyed(int row) {
            return keys.stream().map(place -> under.cell(row, place)).anyMatch(Reading::typed) && !isTotal(row);
        }

        private static boolean typed(Cell cell) {
            return !cell.empty() && !cell.formula();
        }

        private boolean isTotal(int row) {
            boolean named = keys.stream()
                    .map(place -> Texts.key(under.cell(row, place).shown()).replace(":", ""))
                    .anyMatch(TOTALS::contains);
            return named
                    && inputs.stream().anyMatch(place -> under.cell(row, place).formula());
        }

        private boolean isFilled(int row) {
            return inputs.stream()
                            .filter(place -> typed(under.cell(row, place)))
                            .count()
                    >= CELLS_OF_A_ROW;
        }

        private int firstFilled(int row) {
            return keys.stream()
                    .filter(place -> typed(under.cell(row, place)))
                    .findFirst()
                    .or(() -> inputs.stream()
                            .filter(place -> typed(under.cell(row, place)))
                            .findFirst())
                    .orElse(0);
        }
    }
}
