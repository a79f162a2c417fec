package crossfoot.service.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.caselog.CaseLog;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.rules.Assessment;
import crossfoot.rules.SoundLog;
import crossfoot.rules.finding.Finding;
import crossfoot.service.http.Answer;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What an add-in sends is judged as the workbook that holds the same. */
class SentTablesTest {

    private static final List<String> WRONG =
            List.of("", "#REF!", "=1+1", "Nowhere", "31/03/2025", "45000", "2027-01-01", "Yes ", "a\u0001b", "-5");
    private static final Set<Column> LEFT_OUT = Set.of(CaseColumn.NOTES, CaseColumn.PROVIDER);
    private static final TableSource LISTS = name -> MasterSchema.inputTables().stream()
            .filter(schema -> schema.name().equalsIgnoreCase(name))
            .findFirst()
            .map(schema -> table(schema, DefaultTables.rows(schema)));

    private static CaseLog sentCases(Map<String, Object> more, Object ref, Object received) throws Exception {
        Map<String, Object> table = new LinkedHashMap<>(more);
        table.put("headers", List.of("Ref", "Received"));
        table.put("rows", List.of(List.of(ref, received)));
        byte[] json = new ObjectMapper().writeValueAsBytes(Map.of("tables", Map.of("CaseLog", table)));
        return Casebook.read(SentTables.read(new Answer.Bytes(json)).over(LISTS))
                .cases();
    }

    @Example
    void a_moment_is_the_day_in_the_councils_time_zone() throws Exception {
        Map<String, String> days = Map.of(
                "2025-04-01", "2025-04-01",
                "2025-03-31T23:00:00.000Z", "2025-04-01",
                "2025-01-31T23:59:59Z", "2025-01-31",
                "2025-04-01T00:00:00+01:00", "2025-04-01",
                "2025-04-01T00:30:00+03:00", "2025-03-31",
                "2025-04-01T23:30:00", "2025-04-01");
        for (Map.Entry<String, String> day : days.entrySet()) {
            assertThat(sentCases(Map.of(), "A-1", day.getKey()).at(0).date(CaseColumn.RECEIVED))
                    .as(day.getKey())
                    .contains(LocalDate.parse(day.getValue()));
        }
        assertThat(sentCases(Map.of(), "A-1", "2025-13-01T00:00:00Z").at(0).date(CaseColumn.RECEIVED))
                .isEmpty();
    }

    @Example
    void days_that_a_workbook_counts_from_1904_are_the_same_days_whatever_comes_first() throws Exception {
        for (Object day : List.of("2025-04-01", 44_286)) {
            assertThat(sentCases(Map.of("dates1904", true), "A-1", day).at(0).date(CaseColumn.RECEIVED))
                    .contains(LocalDate.of(2025, 4, 1));
        }
    }

    @Example
    void a_number_is_the_ref_that_its_format_shows() throws Exception {
        Map<String, Object> formats = Map.of("formats", Map.of("Ref", List.of("\"ASC-\"0000")));
        assertThat(sentCases(formats, 42, "2025-04-01").at(0).ref()).isEqualTo("ASC-0042");
        assertThat(sentCases(Map.of(), 42, "2025-04-01").at(0).ref()).isEqualTo("42");
    }

    /** The same rows under a table of a workbook are told in {@code RowsUnderTablesTest}. */
    @Example
    void what_stands_under_a_table_is_taken_or_told() throws Exception {
        List<Object> formula = Arrays.asList("Total", null, null, Map.of("formula", 4));
        byte[] json = new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "tables",
                        Map.of(
                                "CaseLog",
                                Map.of(
                                        "under",
                                        Map.of(
                                                "firstRow", 6,
                                                "sheetRows", List.of(6, 7, 9, 10),
                                                "formats",
                                                        Map.of("Ref", Arrays.asList("\"ASC-\"0000", null, null, null)),
                                                "rows",
                                                        List.of(
                                                                enquiry(42, "2025-06-02"),
                                                                enquiry("A-3", "2025-06-01T23:30:00Z"),
                                                                enquiry("A-9", 45_810),
                                                                formula)),
                                        "headers",
                                        List.of("Ref", "Procedure", "Feedback type", "Received"),
                                        "rows",
                                        List.of(enquiry("A-1", "2025-06-02"))))));
        Casebook book = Casebook.read(SentTables.read(new Answer.Bytes(json)).over(LISTS));

        assertThat(book.cases().size()).isEqualTo(3);
        assertThat(book.cases().at(1).ref()).isEqualTo("ASC-0042");
        assertThat(book.cases().at(2).date(CaseColumn.RECEIVED)).contains(LocalDate.of(2025, 6, 2));
        assertThat(Assessment.ofTables(book, Vantage.on(LocalDate.of(2025, 6, 20)))
                        .findings())
                .filteredOn(finding ->
                        finding.rule().equals("S08") || finding.rule().equals("S09"))
                .extracting(finding -> finding.rule() + " " + finding.row() + " " + finding.value())
                .containsExactly("S08 6 ASC-0042", "S09 9 A-9");
    }

    private static List<Object> enquiry(Object ref, Object received) {
        return List.of(ref, "Adult social care", "Enquiry", received);
    }

    @Property(tries = 30)
    void tables_of_any_log_give_the_findings_of_the_workbook_that_holds_them(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        SoundLog log = SoundLog.of(60, seed);
        List<List<String>> cases = new ArrayList<>();
        log.cases().forEach(row -> cases.add(damaged(random, MasterSchema.CASE_LOG, row)));
        List<List<String>> learning = new ArrayList<>();
        log.learning().forEach(row -> learning.add(damaged(random, MasterSchema.LEARNING, row)));
        Map<String, Table> logs = Map.of(
                "caselog", table(MasterSchema.CASE_LOG, cases), "learning", table(MasterSchema.LEARNING, learning));
        TableSource workbook =
                name -> Optional.ofNullable(logs.get(name.toLowerCase())).or(() -> LISTS.table(name));

        byte[] json = new ObjectMapper()
                .writeValueAsBytes(Map.of(
                        "asOf",
                        SoundLog.AS_OF.toString(),
                        "tables",
                        Map.of(
                                "CaseLog", sent(random, MasterSchema.CASE_LOG, cases),
                                "Learning", sent(random, MasterSchema.LEARNING, learning))));
        SentTables tables = SentTables.read(new Answer.Bytes(json));
        Casebook ofJson = Casebook.read(tables.over(LISTS));

        List<Finding> expected = findings(Assessment.of(Casebook.read(workbook), SoundLog.AS_OF));
        assertThat(expected).isNotEmpty();
        assertThat(findings(Assessment.ofTables(ofJson, Vantage.on(tables.asOf().orElseThrow()))))
                .isEqualTo(expected);
    }

    private static List<Finding> findings(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> !finding.rule().equals("S07"))
                .toList();
    }

    private static List<String> damaged(Random random, TableSchema schema, Map<? extends Column, String> row) {
        List<String> cells = new ArrayList<>();
        for (Column column : schema.inputs()) {
            boolean damage = random.nextInt(40) == 0 && !LEFT_OUT.contains(column);
            cells.add(
                    damage ? WRONG.get(random.nextInt(WRONG.size())) : row.containsKey(column) ? row.get(column) : "");
        }
        return cells;
    }

    /** The rows as an add-in sends them: columns in any order, dates as serials or as text, nothing as null or as "". */
    private static Map<String, Object> sent(Random random, TableSchema schema, List<List<String>> rows) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < schema.inputs().size(); i++) {
            if (!LEFT_OUT.contains(schema.inputs().get(i))) {
                order.add(i);
            }
        }
        Collections.shuffle(order, random);
        List<List<Object>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            List<Object> line = new ArrayList<>();
            order.forEach(place -> line.add(sent(random, schema.inputs().get(place), row.get(place))));
            cells.add(line);
        }
        Map<String, Object> table = new LinkedHashMap<>();
        List<String> headers =
                order.stream().map(place -> schema.inputs().get(place).header()).toList();
        if (random.nextBoolean()) {
            table.put("rows", cells);
        }
        table.put("headers", headers);
        table.put("rows", cells);
        return table;
    }

    private static Object sent(Random random, Column column, String text) {
        if (text.isEmpty()) {
            return random.nextBoolean() ? null : "";
        }
        return cell(column, text) instanceof Cell.Number number && random.nextBoolean() ? number.value() : text;
    }

    private static Table table(TableSchema schema, List<List<String>> rows) {
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < schema.inputs().size(); i++) {
            TableColumn.Builder column =
                    new TableColumn.Builder(schema.inputs().get(i).header());
            for (List<String> row : rows) {
                column.add(cell(schema.inputs().get(i), row.get(i)));
            }
            columns.add(column.build());
        }
        return new Table(schema.name(), schema.sheet(), new CellAddress(4, 1), DateSystem.FROM_1900, columns);
    }

    private static Cell cell(Column column, String text) {
        if (column.type() == ColumnType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Cell.number(DateSystem.FROM_1900.serial(LocalDate.parse(text)));
        }
        return text.startsWith("#") ? new Cell.Failure(text, false) : Cell.text(text);
    }
}
