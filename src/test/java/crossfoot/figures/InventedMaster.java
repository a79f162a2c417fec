package crossfoot.figures;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.report.sample.SampleLog;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A master of the default lists and clocks with cases of a test's own, built without a file. */
final class InventedMaster {

    static final String ADULTS = "Adult social care";
    static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private final List<List<String>> cases = new ArrayList<>();
    private final List<List<String>> learning = new ArrayList<>();

    InventedMaster() {
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (schema != MasterSchema.CASE_LOG && schema != MasterSchema.LEARNING) {
                tables.put(schema.name(), new ArrayList<>(DefaultTables.rows(schema)));
            }
        }
        tables.get("PublishedFigures").clear();
        setting("First full year", "2024-25");
    }

    /** The published figures that come with Crossfoot, and every row of a sample. */
    InventedMaster sample(SampleLog sample) {
        tables.get("PublishedFigures").addAll(DefaultTables.rows(MasterSchema.PUBLISHED_FIGURES));
        sample.cases().forEach(row -> cases.add(texts(row, CaseColumn.values().length)));
        sample.learning().forEach(row -> learning.add(texts(row, LearningColumn.values().length)));
        return setting("First full year", sample.firstFullYear());
    }

    private static List<String> texts(List<Entry> entries, int columns) {
        List<String> texts = blank(columns);
        for (int i = 0; i < entries.size(); i++) {
            texts.set(i, text(entries.get(i)));
        }
        return texts;
    }

    private static String text(Entry entry) {
        if (entry instanceof Entry.Text text) {
            return text.value();
        }
        return entry instanceof Entry.Date date ? date.value().toString() : "";
    }

    static ReportingYear year(int startYear) {
        return new ReportingYear(startYear, MonthDay.of(4, 1));
    }

    /** A case: headers and values by turns; Adult social care unless it says otherwise. */
    InventedMaster row(String... headersAndValues) {
        List<String> row = blank(CaseColumn.values().length);
        row.set(CaseColumn.PROCEDURE.ordinal(), ADULTS);
        fill(row, List.of(CaseColumn.values()), headersAndValues);
        cases.add(row);
        return this;
    }

    /** An adult social care case. */
    InventedMaster adult(String ref, String type, String received, String responded, String... more) {
        List<String> cells = new ArrayList<>(
                List.of("Ref", ref, "Feedback type", type, "Received", received, "Responded", responded));
        cells.addAll(Arrays.asList(more));
        return row(cells.toArray(new String[0]));
    }

    /** A row of Learning. */
    InventedMaster lesson(String... headersAndValues) {
        List<String> row = blank(LearningColumn.values().length);
        fill(row, List.of(LearningColumn.values()), headersAndValues);
        learning.add(row);
        return this;
    }

    InventedMaster published(String year, String figure, String value) {
        tables.get("PublishedFigures").add(List.of(year, "", figure, value, "a report", ""));
        return this;
    }

    InventedMaster setting(String name, String value) {
        tables.get("Settings").removeIf(row -> row.get(0).equals(name));
        tables.get("Settings").add(List.of(name, value, ""));
        return this;
    }

    /** Adds a row to a list or to the timescales. */
    InventedMaster entry(String table, String... cells) {
        tables.get(table).add(List.of(cells));
        return this;
    }

    /** What becomes of a cell of a table under a header. */
    @FunctionalInterface
    interface CellChange {
        String of(String table, String header, String text);
    }

    /** The same master with every cell changed. */
    InventedMaster mapped(CellChange change) {
        InventedMaster changed = new InventedMaster();
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (schema != MasterSchema.CASE_LOG && schema != MasterSchema.LEARNING) {
                changed.tables.put(
                        schema.name(), mapped(schema.name(), schema.inputs(), tables.get(schema.name()), change));
            }
        }
        changed.cases.addAll(mapped("CaseLog", List.of(CaseColumn.values()), cases, change));
        changed.learning.addAll(mapped("Learning", List.of(LearningColumn.values()), learning, change));
        return changed;
    }

    private static List<List<String>> mapped(
            String table, List<? extends Column> columns, List<List<String>> rows, CellChange change) {
        List<List<String>> mapped = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(change.of(table, columns.get(i).header(), row.get(i)));
            }
            mapped.add(cells);
        }
        return mapped;
    }

    Assessment assess() {
        return assess(AS_OF);
    }

    Assessment assess(LocalDate asOf) {
        return Assessment.of(Casebook.read(this::table), asOf);
    }

    FigureBook book(int startYear) {
        return bookOf(year(startYear));
    }

    FigureBook bookOf(ReportingYear year) {
        return FigureBook.of(assess(), year, ADULTS);
    }

    private Optional<Table> table(String name) {
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (schema.name().equals(name)) {
                return Optional.of(table(schema));
            }
        }
        return Optional.empty();
    }

    private Table table(TableSchema schema) {
        if (schema == MasterSchema.CASE_LOG) {
            return table(schema, schema.columns(), cases);
        }
        return schema == MasterSchema.LEARNING
                ? table(schema, schema.columns(), learning)
                : table(schema, schema.inputs(), tables.get(schema.name()));
    }

    private static Table table(TableSchema schema, List<? extends Column> columns, List<List<String>> rows) {
        List<TableColumn> built = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TableColumn.Builder builder = new TableColumn.Builder(columns.get(i).header());
            for (List<String> row : rows) {
                builder.add(cell(columns.get(i).type(), row.get(i)));
            }
            built.add(builder.build());
        }
        return new Table(schema.name(), schema.sheet(), new CellAddress(4, 1), DateSystem.FROM_1900, built);
    }

    private static Cell cell(ColumnType type, String text) {
        if (type == ColumnType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Cell.number(DateSystem.FROM_1900.serial(LocalDate.parse(text)));
        }
        return type == ColumnType.NUMBER && text.matches("-?[\\d.]+")
                ? Cell.number(Double.parseDouble(text))
                : Cell.text(text);
    }

    private static List<String> blank(int cells) {
        return new ArrayList<>(Collections.nCopies(cells, ""));
    }

    private static void fill(List<String> row, List<? extends Column> columns, String... headersAndValues) {
        for (int i = 0; i < headersAndValues.length; i += 2) {
            row.set(place(columns, headersAndValues[i]), headersAndValues[i + 1]);
        }
    }

    private static int place(List<? extends Column> columns, String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column " + header);
    }
}
