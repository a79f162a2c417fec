package crossfoot.service.calls;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.service.http.Problem;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one table of JSON into the form in which a workbook's tables are read, straight from the stream. */
final class SentTable {

    private static final int DEFAULT_HEADER_ROW = 4;

    private final TableSchema schema;
    private final List<String> headers = new ArrayList<>();
    private final Map<String, List<String>> formats = new HashMap<>();
    private Optional<SentRows> rows = Optional.empty();
    private Optional<TokenBuffer> under = Optional.empty();
    private Optional<TokenBuffer> early = Optional.empty();
    private DateSystem dates = DateSystem.FROM_1900;
    private String sheet;
    private int firstRow = DEFAULT_HEADER_ROW + 1;
    private int firstColumn = 1;

    SentTable(TableSchema schema) {
        this.schema = schema;
        this.sheet = schema.sheet();
    }

    /** Reads from the start of the table's object to its end. */
    Table read(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String part = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (part) {
                case "headers" -> readHeaders(parser, value);
                case "rows" -> readOrKeepRows(parser);
                case "sheet" -> sheet = text(parser, value);
                case "firstRow" -> firstRow = place(parser, value, 2, CellAddress.LAST_ROW);
                case "firstColumn" -> firstColumn = place(parser, value, 1, CellAddress.LAST_COLUMN);
                case "formats" -> readFormats(parser, value, formats);
                case "under" -> keepUnder(parser);
                case "dates1904" -> dates = value == JsonToken.VALUE_TRUE ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                default -> throw wrong("has a part that the service does not know");
            }
        }
        if (headers.isEmpty()) {
            throw wrong("has no headers");
        }
        if (early.isPresent()) {
            JsonParser kept = early.get().asParser();
            kept.nextToken();
            readRows(kept);
        }
        Table table = table();
        if (under.isEmpty()) {
            return table;
        }
        JsonParser kept = under.get().asParser();
        kept.nextToken();
        return table.withUnder(new SentUnder(this).read(kept, table.sheetRow(0) + table.size()));
    }

    private void keepUnder(JsonParser parser) throws IOException {
        require(under.isEmpty(), "has what stands under it twice");
        TokenBuffer kept = new TokenBuffer(parser);
        kept.copyCurrentStructure(parser);
        under = Optional.of(kept);
    }

    private void readHeaders(JsonParser parser, JsonToken value) throws IOException {
        require(value == JsonToken.START_ARRAY && headers.isEmpty(), "has headers that are no list, or has them twice");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            headers.add(text(parser, parser.currentToken()));
            require(headers.size() <= CellAddress.LAST_COLUMN, "has more columns than a sheet");
        }
    }

    /** Rows that come before their headers are kept until the headers are known. */
    private void readOrKeepRows(JsonParser parser) throws IOException {
        require(rows.isEmpty() && early.isEmpty(), "has its rows twice");
        if (headers.isEmpty()) {
            TokenBuffer kept = new TokenBuffer(parser);
            kept.copyCurrentStructure(parser);
            early = Optional.of(kept);
        } else {
            readRows(parser);
        }
    }

    private void readRows(JsonParser parser) throws IOException {
        SentRows read = new SentRows(this, headers, false);
        read.read(parser);
        require(firstRow + read.size() - 1 <= CellAddress.LAST_ROW, "has more rows than a sheet");
        rows = Optional.of(read);
    }

    /** The number formats of some columns, by their headers: a code a row, null for General. */
    void readFormats(JsonParser parser, JsonToken value, Map<String, List<String>> formats) throws IOException {
        require(value == JsonToken.START_OBJECT && formats.isEmpty(), "has formats that are none, or has them twice");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            List<String> codes = new ArrayList<>();
            formats.put(Texts.key(parser.currentName()), codes);
            require(parser.nextToken() == JsonToken.START_ARRAY, "has formats that are no list");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                codes.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : text(parser, parser.currentToken()));
            }
        }
    }

    private Table table() {
        SentRows sent = rows.orElseGet(() -> new SentRows(this, headers, false));
        return new Table(
                schema.name(),
                sheet,
                new CellAddress(firstRow - 1, firstColumn),
                dates,
                complete(sent.columns(formats)));
    }

    /** The columns as a workbook has them: days in columns of dates, and blank ones that may be left out. */
    List<TableColumn> complete(List<TableColumn> sent) {
        List<TableColumn> built = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (TableColumn column : sent) {
            String key = Texts.key(column.header());
            keys.add(key);
            boolean holdsDates = schema.columns().stream()
                    .anyMatch(
                            each -> each.type() == ColumnType.DATE && each.key().equals(key));
            built.add(holdsDates ? column.mapped(cell -> SentDay.local(cell, dates)) : column);
        }
        int size = built.get(0).size();
        boolean owned = schema.columns().stream().allMatch(Column::computed);
        for (Column column : schema.columns()) {
            if (!keys.contains(column.key()) && column.mayBeLeftOut() && !owned) {
                built.add(TableColumn.of(column.header(), new int[size], size == 0 ? List.of() : List.of(Cell.BLANK)));
            }
        }
        return built;
    }

    /** The headers, in their order. */
    List<String> headers() {
        return headers;
    }

    int place(JsonParser parser, JsonToken value, int least, int most) throws IOException {
        require(value == JsonToken.VALUE_NUMBER_INT, "names a row or column by what is no whole number");
        int place = parser.getValueAsInt();
        require(place >= least && place <= most, "names a row or column that is on no sheet");
        return place;
    }

    private String text(JsonParser parser, JsonToken value) throws IOException {
        require(value == JsonToken.VALUE_STRING, "has a header or a sheet's name that is no text");
        return parser.getText();
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    Problem.Unanswerable wrong(String what) {
        return Problem.request(
                        "The table " + schema.name() + " " + what + ".",
                        "Send each table as {\"headers\":[…],\"rows\":[[…]]}, every row as long as the headers.")
                .unanswerable();
    }
}
