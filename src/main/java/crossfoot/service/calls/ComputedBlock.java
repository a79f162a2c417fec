package crossfoot.service.calls;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.report.master.OwnedCells;
import crossfoot.service.http.TextTable;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The computed columns of a log as a block to write back: a row for each row of the table, blank ones included, in the
 * table's order. A date is the serial number of the table's date system, so that it can be written into a cell as it is; an
 * empty cell is "".
 *
 * @param headers the computed columns
 * @param dates those of them that hold dates
 * @param firstRow the row that Excel shows for the first row of the block
 * @param rows the cells, each a text or a number
 */
record ComputedBlock(List<String> headers, List<String> dates, int firstRow, List<List<Object>> rows) {

    ComputedBlock {
        headers = List.copyOf(headers);
        dates = List.copyOf(dates);
        rows = List.copyOf(rows);
    }

    static ComputedBlock of(OwnedCells computed) {
        Table table = computed.bound().table();
        List<? extends Column> columns = computed.columns();
        List<IntFunction<Entry>> values = new ArrayList<>();
        columns.forEach(column -> values.add(computed.values(column)));
        List<List<Object>> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            rows.add(values.stream()
                    .map(value -> cell(value.apply(at), table.dates()))
                    .toList());
        }
        return new ComputedBlock(
                columns.stream().map(Column::header).toList(),
                columns.stream()
                        .filter(column -> column.type() == ColumnType.DATE)
                        .map(Column::header)
                        .toList(),
                table.sheetRow(0),
                rows);
    }

    private static Object cell(Entry entry, DateSystem dates) {
        if (entry instanceof Entry.Text text) {
            return text.value();
        }
        if (entry instanceof Entry.Number number) {
            return plain(number.value());
        }
        return entry instanceof Entry.Date date ? plain(dates.serial(date.value())) : "";
    }

    private static Object plain(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    /** As text: the row that Excel shows, then the cells. */
    TextTable table() {
        List<List<Object>> lines = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            lines.add(Stream.concat(Stream.of((Object) (firstRow + row)), rows.get(row).stream())
                    .toList());
        }
        return new TextTable(Stream.concat(Stream.of("Row"), headers.stream()).toList(), lines);
    }
}
