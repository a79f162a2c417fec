package crossfoot.service.calls;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.TableColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of JSON, each a list of as many cells as there are headers, on their way into columns. */
final class SentRows {

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

    private final SentTable table;
    private final boolean formulas;
    private final List<TableColumn.Builder> columns = new ArrayList<>();
    private int rows;

    /**
     * @param table the table that says what is wrong with them
     * @param formulas whether a cell may say that a formula gives its value
     */
    SentRows(SentTable table, List<String> headers, boolean formulas) {
        this.table = table;
        this.formulas = formulas;
        headers.forEach(header -> columns.add(new TableColumn.Builder(header)));
    }

    /** Reads from the start of the list to its end. */
    void read(JsonParser parser) throws IOException {
        table.require(parser.currentToken() == JsonToken.START_ARRAY, "has rows that are no list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows++;
            table.require(parser.currentToken() == JsonToken.START_ARRAY, "has a row that is no list: row " + rows);
            int cells = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                table.require(cells < columns.size(), "has more cells than headers in row " + rows);
                columns.get(cells).add(cell(parser));
                cells++;
            }
            table.require(cells == columns.size(), "has fewer cells than headers in row " + rows);
        }
    }

    int size() {
        return rows;
    }

    private Cell cell(JsonParser parser) throws IOException {
        if (!formulas || parser.currentToken() != JsonToken.START_OBJECT) {
            return cell(parser, false);
        }
        boolean named = parser.nextToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals("formula");
        table.require(named, "has a cell with a part that the service does not know");
        parser.nextToken();
        Cell cell = cell(parser, true);
        table.require(parser.nextToken() == JsonToken.END_OBJECT, "has a cell with more than one value");
        return cell;
    }

    private Cell cell(JsonParser parser, boolean formula) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> formula ? new Cell.Text("", true) : Cell.BLANK;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getDoubleValue(), formula);
            case VALUE_TRUE, VALUE_FALSE -> new Cell.Logical(parser.getBooleanValue(), formula);
            case VALUE_STRING -> typed(parser.getText(), formula);
            default -> throw table.wrong("has a cell that is no text, number, true, false or null");
        };
    }

    private Cell number(double value, boolean formula) {
        table.require(Double.isFinite(value), "has a number that is too large");
        return new Cell.Number(value, formula);
    }

    private static Cell typed(String text, boolean formula) {
        if (EXCEL_ERRORS.contains(text)) {
            return new Cell.Failure(text, formula);
        }
        return formula ? new Cell.Text(text, true) : Cell.text(text);
    }

    /** The columns, numbers with the formats that were sent for them. */
    List<TableColumn> columns(Map<String, List<String>> formats) {
        return columns.stream()
                .map(column -> formatted(column.build(), formats))
                .toList();
    }

    private TableColumn formatted(TableColumn column, Map<String, List<String>> formats) {
        List<String> codes = formats.getOrDefault(Texts.key(column.header()), List.of());
        if (codes.isEmpty()) {
            return column;
        }
        table.require(codes.size() == column.size(), "has formats that are not as many as rows");
        TableColumn.Builder formatted = new TableColumn.Builder(column.header());
        for (int row = 0; row < codes.size(); row++) {
            formatted.add(
                    column.cell(row) instanceof Cell.Number number
                            ? new Cell.Number(number.value(), number.formula(), codes.get(row))
                            : column.cell(row));
        }
        return formatted.build();
    }
}
