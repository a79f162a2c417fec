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

    private static final Set<String> EXCEL_ERRORS = Set.of(
            "#REF!",
            "#N/A",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "#FIELD!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#CONNECT!",
            "#BUSY!",
            "#EXTERNAL!",
            "#PYTHON!");

    private static final int DEFAULT_HEADER_ROW = 4;

    private final TableSchema schema;
    private final List<TableColumn.Builder> columns = new ArrayList<>();
    private final List<Boolean> holdsDates = new ArrayList<>();
    private final Map<String, List<String>> formats = new HashMap<>();
    private Optional<TokenBuffer> early = Optional.empty();
    private DateSystem dates = DateSystem.FROM_1900;
    private String sheet;
    private int firstRow = DEFAULT_HEADER_ROW + 1;
    private int firstColumn = 1;
    private boolean rowsRead;

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
                case "formats" -> readFormats(parser, value);
                case "dates1904" -> dates = value == JsonToken.VALUE_TRUE ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
                default -> throw wrong("has a part that the service does not know");
            }
        }
        if (columns.isEmpty()) {
            throw wrong("has no headers");
        }
        if (early.isPresent()) {
            JsonParser kept = early.get().asParser();
            kept.nextToken();
            readRows(kept);
        }
        return table();
    }

    private void readHeaders(JsonParser parser, JsonToken value) throws IOException {
        require(value == JsonToken.START_ARRAY && columns.isEmpty(), "has headers that are no list, or has them twice");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String header = text(parser, parser.currentToken());
            columns.add(new TableColumn.Builder(header));
            holdsDates.add(schema.columns().stream()
                    .anyMatch(column ->
                            column.type() == ColumnType.DATE && column.key().equals(Texts.key(header))));
            require(columns.size() <= CellAddress.LAST_COLUMN, "has more columns than a sheet");
        }
    }

    /** Rows that come before their headers are kept until the headers are known. */
    private void readOrKeepRows(JsonParser parser) throws IOException {
        require(!rowsRead && early.isEmpty(), "has its rows twice");
        if (columns.isEmpty()) {
            TokenBuffer kept = new TokenBuffer(parser);
            kept.copyCurrentStructure(parser);
            early = Optional.of(kept);
        } else {
            readRows(parser);
        }
    }

    private void readRows(JsonParser parser) throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY, "has rows that are no list");
        rowsRead = true;
        int rows = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows++;
            require(parser.currentToken() == JsonToken.START_ARRAY, "has a row that is no list: row " + rows);
            require(firstRow + rows - 1 <= CellAddress.LAST_ROW, "has more rows than a sheet");
            int cells = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(cells < columns.size(), "has more cells than headers in row " + rows);
                columns.get(cells).add(cell(parser));
                cells++;
            }
            require(cells == columns.size(), "has fewer cells than headers in row " + rows);
        }
    }

    private Cell cell(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new Cell.Logical(parser.getBooleanValue(), false);
            case VALUE_STRING -> typed(parser.getText());
            default -> throw wrong("has a cell that is no text, number, true, false or null");
        };
    }

    private Cell number(double value) {
        require(Double.isFinite(value), "has a number that is too large");
        return Cell.number(value);
    }

    private static Cell typed(String text) {
        return EXCEL_ERRORS.contains(text) ? new Cell.Failure(text, false) : Cell.text(text);
    }

    /** The number formats of some columns, by their headers: a code a row, null for General. */
    private void readFormats(JsonParser parser, JsonToken value) throws IOException {
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

    private TableColumn formatted(TableColumn column) {
        List<String> codes = formats.getOrDefault(Texts.key(column.header()), List.of());
        if (codes.isEmpty()) {
            return column;
        }
        require(codes.size() == column.size(), "has formats that are not as many as rows");
        TableColumn.Builder formatted = new TableColumn.Builder(column.header());
        for (int row = 0; row < codes.size(); row++) {
            formatted.add(
                    column.cell(row) instanceof Cell.Number number
                            ? new Cell.Number(number.value(), false, codes.get(row))
                            : column.cell(row));
        }
        return formatted.build();
    }

    private Table table() {
        List<TableColumn> built = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = formatted(columns.get(i).build());
            built.add(holdsDates.get(i) ? column.mapped(cell -> SentDay.local(cell, dates)) : column);
        }
        int size = built.get(0).size();
        boolean owned = schema.columns().stream().allMatch(Column::computed);
        Set<String> sent = new HashSet<>();
        built.forEach(column -> sent.add(Texts.key(column.header())));
        for (Column column : schema.columns()) {
            if (!sent.contains(column.key()) && column.mayBeLeftOut() && !owned) {
                built.add(blank(column.header(), size));
            }
        }
        return new Table(schema.name(), sheet, new CellAddress(firstRow - 1, firstColumn), dates, built);
    }

    private static TableColumn blank(String header, int size) {
        TableColumn.Builder column = new TableColumn.Builder(header);
        for (int row = 0; row < size; row++) {
            column.add(Cell.BLANK);
        }
        return column.build();
    }

    private int place(JsonParser parser, JsonToken value, int least, int most) throws IOException {
        require(value == JsonToken.VALUE_NUMBER_INT, "has a firstRow or firstColumn that is no whole number");
        int place = parser.getValueAsInt();
        require(place >= least && place <= most, "has a firstRow or firstColumn that is on no sheet");
        return place;
    }

    private String text(JsonParser parser, JsonToken value) throws IOException {
        require(value == JsonToken.VALUE_STRING, "has a header or a sheet's name that is no text");
        return parser.getText();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private Problem.Unanswerable wrong(String what) {
        return Problem.request(
                        "The table " + schema.name() + " " + what + ".",
                        "Send each table as {\"headers\":[…],\"rows\":[[…]]}, every row as long as the headers.")
                .unanswerable();
    }
}
