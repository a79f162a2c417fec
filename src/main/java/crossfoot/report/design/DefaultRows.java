package crossfoot.report.design;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The default rows of a steward's table as entries: dates as dates, numbers as numbers. */
public final class DefaultRows {

    private DefaultRows() {}

    /** All default rows of a table. */
    public static List<List<Entry>> of(TableSchema schema) {
        return of(schema, DefaultTables.rows(schema));
    }

    /** Rows of texts, one for each input column of a table, as entries. */
    public static List<List<Entry>> of(TableSchema schema, List<List<String>> texts) {
        List<List<Entry>> rows = new ArrayList<>();
        for (List<String> row : texts) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < schema.inputs().size(); i++) {
                entries.add(entry(schema.inputs().get(i), row.get(i)));
            }
            rows.add(entries);
        }
        return rows;
    }

    private static Entry entry(Column column, String text) {
        if (text.isEmpty()) {
            return Entry.BLANK;
        }
        if (column.type() == ColumnType.DATE) {
            return new Entry.Date(LocalDate.parse(text));
        }
        return column.type() == ColumnType.NUMBER ? new Entry.Number(Double.parseDouble(text)) : Entry.text(text);
    }
}
