package crossfoot.caselog.schema;

import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A table with its columns found by header, and its rows without the blank ones. Rows are counted from 0 over the rows
 * that are rows: one whose input cells are all empty is none.
 */
public final class BoundTable {

    private final TableSchema schema;
    private final Table table;
    private final Map<String, Integer> places;
    private final int[] rows;

    private BoundTable(TableSchema schema, Table table, Map<String, Integer> places, int[] rows) {
        this.schema = schema;
        this.table = table;
        this.places = places;
        this.rows = rows;
    }

    /** Binds a table to its schema. Of two columns with one header the first is used. */
    public static BoundTable of(TableSchema schema, Table table) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            places.putIfAbsent(Texts.key(table.columns().get(i).header()), i);
        }
        return new BoundTable(schema, table, places, filledRows(schema, table, places));
    }

    /** Which rows have any input: asked a column at a time, since a distinct value says it for all its rows. */
    private static int[] filledRows(TableSchema schema, Table table, Map<String, Integer> places) {
        boolean[] filled = new boolean[table.size()];
        for (Column column : schema.inputs()) {
            Integer place = places.get(column.key());
            if (place != null) {
                markFilled(table, place, filled);
            }
        }
        int count = 0;
        int[] rows = new int[table.size()];
        for (int row = 0; row < filled.length; row++) {
            if (filled[row]) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static void markFilled(Table table, int place, boolean[] filled) {
        var column = table.columns().get(place);
        boolean[] holds = new boolean[column.distinct().size()];
        for (int code = 0; code < holds.length; code++) {
            holds[code] = !column.distinct().get(code).empty();
        }
        for (int row = 0; row < filled.length; row++) {
            filled[row] |= holds[column.code(row)];
        }
    }

    /** What the table ought to be. */
    public TableSchema schema() {
        return schema;
    }

    /** The table as read. */
    public Table table() {
        return table;
    }

    /** The number of rows that are rows. */
    public int size() {
        return rows.length;
    }

    /** The data row of the table, from 0, at which row {@code row} stands. */
    public int tableRow(int row) {
        return rows[row];
    }

    /** The row at each data row of the table, counted over the rows that are rows; -1 where there is none. */
    public int[] indexes() {
        int[] indexes = new int[table.size()];
        Arrays.fill(indexes, -1);
        for (int i = 0; i < rows.length; i++) {
            indexes[rows[i]] = i;
        }
        return indexes;
    }

    /** The row that Excel shows. */
    public int sheetRow(int row) {
        return table.sheetRow(rows[row]);
    }

    /** The place of a column in the table, from 0; empty where the table lacks it. */
    public OptionalInt place(Column column) {
        Integer place = places.get(column.key());
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Whether the table has a column. */
    public boolean has(Column column) {
        return places.containsKey(column.key());
    }

    /** The address of a cell such as {@code Case log!K37}; of the row's first cell where the column is missing. */
    public String where(int row, Column column) {
        return table.sheet() + "!" + table.address(rows[row], place(column).orElse(0));
    }

    /** The values of a column, interpreted once a distinct value; all blank where the table lacks the column. */
    public Values values(Column column) {
        OptionalInt place = place(column);
        return place.isEmpty()
                ? Values.blank()
                : Values.of(table.columns().get(place.getAsInt()), table.dates(), column.type());
    }

    /** The cell of a data row of the table as it was typed, in the form that its column gives it; "" without the column. */
    public String typed(int tableRow, Column column) {
        OptionalInt place = place(column);
        return place.isEmpty()
                ? ""
                : Values.typed(table.cell(tableRow, place.getAsInt()), table.dates(), column.type());
    }

    /** The columns of the contract that are missing, in order. */
    public List<Column> missing() {
        List<Column> missing = new ArrayList<>();
        for (Column column : schema.columns()) {
            if (!places.containsKey(column.key())) {
                missing.add(column);
            }
        }
        return missing;
    }
}
