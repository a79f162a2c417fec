package crossfoot.service.calls;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.RowsUnder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands under a table of JSON, in its columns: {@code {"firstRow":9,"sheetRows":[9,11],"rows":[[…],[…]]}}. A cell whose
 * value a formula gives is {@code {"formula":value}}; rows without anything in them are left out.
 */
final class SentUnder {

    private final SentTable table;
    private final SentRows rows;
    private final List<Integer> sheetRows = new ArrayList<>();
    private final Map<String, List<String>> formats = new HashMap<>();

    SentUnder(SentTable table) {
        this.table = table;
        this.rows = new SentRows(table, table.headers(), true);
    }

    /**
     * Reads from the start of the object to its end.
     *
     * @param firstFree the row of the sheet behind the table's last row, where it has no totals
     */
    RowsUnder read(JsonParser parser, int firstFree) throws IOException {
        table.require(parser.currentToken() == JsonToken.START_OBJECT, "has something under it that is no object");
        int firstRow = firstFree;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String part = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (part) {
                case "firstRow" -> firstRow = table.place(parser, value, firstFree, CellAddress.LAST_ROW + 1);
                case "sheetRows" -> readSheetRows(parser, value);
                case "rows" -> rows.read(parser);
                case "formats" -> table.readFormats(parser, value, formats);
                default -> throw table.wrong("has a part under it that the service does not know");
            }
        }
        table.require(sheetRows.size() == rows.size(), "has rows under it that are not as many as their sheetRows");
        table.require(sheetRows.isEmpty() || sheetRows.get(0) >= firstRow, "has rows under it that stand in the table");
        return new RowsUnder(firstRow, sheetRows, table.complete(rows.columns(formats)), true);
    }

    private void readSheetRows(JsonParser parser, JsonToken value) throws IOException {
        table.require(value == JsonToken.START_ARRAY && sheetRows.isEmpty(), "has sheetRows that are no list");
        int last = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            last = table.place(parser, parser.currentToken(), last + 1, CellAddress.LAST_ROW);
            sheetRows.add(last);
        }
    }
}
