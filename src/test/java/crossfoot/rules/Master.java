package crossfoot.rules;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small master for tests: the default lists, and a case log and learning rows written as tables of text, columns
 * separated by {@code |}. A cell of a date column that reads as an ISO date is a date; any other cell is text.
 */
final class Master {

    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private final Map<String, Table> tables = new HashMap<>();

    private Master() {
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (schema != MasterSchema.CASE_LOG && schema != MasterSchema.LEARNING) {
                tables.put(schema.name().toLowerCase(), table(schema, DefaultTables.rows(schema)));
            }
        }
        tables.put("caselog", table(MasterSchema.CASE_LOG, List.of()));
        tables.put("learning", table(MasterSchema.LEARNING, List.of()));
    }

    /** A master with the default lists and nothing logged. */
    static Master empty() {
        return new Master();
    }

    /** A master with these cases: a line of headers, then a line a case. */
    static Master cases(String text) {
        return empty().withCases(text);
    }

    Master withCases(String text) {
        tables.put("caselog", parsed(MasterSchema.CASE_LOG, text));
        return this;
    }

    Master withLearning(String text) {
        tables.put("learning", parsed(MasterSchema.LEARNING, text));
        return this;
    }

    Master with(Table table) {
        tables.put(table.name().toLowerCase(), table);
        return this;
    }

    Master without(String name) {
        tables.remove(name.toLowerCase());
        return this;
    }

    /** The rows of a default table with lines added; cells in the order of the schema, separated by |. */
    Master withMore(TableSchema schema, String... lines) {
        List<List<String>> rows = new ArrayList<>(DefaultTables.rows(schema));
        for (String line : lines) {
            rows.add(padded(line, schema.inputs().size()));
        }
        return with(table(schema, rows));
    }

    /** A table with these lines only. */
    Master withOnly(TableSchema schema, String... lines) {
        return with(table(
                schema,
                Arrays.stream(lines)
                        .map(line -> padded(line, schema.inputs().size()))
                        .toList()));
    }

    private static List<String> padded(String line, int size) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.trim());
        }
        while (cells.size() < size) {
            cells.add("");
        }
        return cells;
    }

    Casebook casebook() {
        return Casebook.read(name -> Optional.ofNullable(tables.get(name.toLowerCase())));
    }

    Assessment assess() {
        return Assessment.of(casebook(), AS_OF);
    }

    Assessment assess(String asOf) {
        return Assessment.of(casebook(), LocalDate.parse(asOf));
    }

    /** The findings on the case log and learning as {@code D01 row Column}, rows counted from 1. */
    List<String> findings() {
        return shown(assess());
    }

    /** The findings of some families only. */
    List<String> findings(String families) {
        return shown(assess(), families);
    }

    /** The findings of some families only, so that a rule that is added elsewhere breaks no test. */
    static List<String> shown(Assessment assessment, String families) {
        return shown(assessment).stream()
                .filter(finding -> families.indexOf(finding.charAt(0)) >= 0)
                .toList();
    }

    static List<String> shown(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> !finding.rule().equals("S07"))
                .map(finding -> finding.rule() + " " + Math.max(0, finding.row() - FIRST_ROW + 1) + " "
                        + (finding.column().isEmpty() ? finding.table() : finding.column()))
                .toList();
    }

    private static final int FIRST_ROW = 5;

    static Table parsed(TableSchema schema, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> headers = padded(lines.get(0), 0);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            places.put(headers.get(i), i);
        }
        List<String> known = schema.columns().stream().map(Column::header).toList();
        if (!known.containsAll(headers)) {
            throw new IllegalArgumentException("No such column among " + headers);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = padded(line, headers.size());
            List<String> row = new ArrayList<>();
            for (Column column : schema.columns()) {
                if (!column.computed()) {
                    Integer place = places.get(column.header());
                    row.add(place == null ? "" : cells.get(place));
                }
            }
            rows.add(row);
        }
        return table(schema, rows);
    }

    /** A table with a text for each input column. */
    static Table table(TableSchema schema, List<List<String>> rows) {
        List<TableColumn> columns = new ArrayList<>();
        List<? extends Column> inputs = schema.inputs();
        for (int c = 0; c < inputs.size(); c++) {
            TableColumn.Builder column = new TableColumn.Builder(inputs.get(c).header());
            for (List<String> row : rows) {
                column.add(cell(inputs.get(c), row.get(c)));
            }
            columns.add(column.build());
        }
        return new Table(schema.name(), schema.sheet(), new CellAddress(4, 1), DateSystem.FROM_1900, columns);
    }

    /** A cell: a date, an error, {@code =>text} for a formula's result, {@code ~number~format}, or text. */
    static Cell cell(Column column, String text) {
        if (column.type() == ColumnType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Cell.number(DateSystem.FROM_1900.serial(LocalDate.parse(text)));
        }
        if (text.startsWith("#")) {
            return new Cell.Failure(text, false);
        }
        if (text.startsWith("~")) {
            String[] parts = text.substring(1).split("~");
            return new Cell.Number(Double.parseDouble(parts[0]), false, parts[1]);
        }
        if (text.startsWith("=>")) {
            return new Cell.Text(text.substring(2), true);
        }
        return Cell.text(text.replace("␣", " ").replace("⍽", "\u00a0").replace("\\u0001", "\u0001"));
    }

    /** The columns of both logs by their headers. */
    static Optional<Column> column(String header) {
        return Arrays.<Column>stream(CaseColumn.values())
                .filter(column -> column.header().equals(header))
                .findFirst()
                .or(() -> Arrays.<Column>stream(LearningColumn.values())
                        .filter(column -> column.header().equals(header))
                        .findFirst());
    }
}
