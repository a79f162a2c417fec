package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.SchemaCheck;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A master that another program wrote: columns shuffled, columns of its own, no computed column, no style. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignMasterTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 15);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2026-10-15T09:00:00Z"), "tester", "test");

    private final Random chance = new Random(20261015);
    private final List<Map<String, Object>> cases = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private byte[] refreshedBytes = new byte[0];
    private Workbook refreshed = null;

    @BeforeAll
    void refreshIt() throws IOException {
        List<List<String>> types = DefaultTables.rows(ListTable.FEEDBACK_TYPES.schema());
        for (int i = 0; i < 600; i++) {
            cases.add(randomCase(i, types.get(i % types.size())));
        }
        Arrays.stream(CaseColumn.values())
                .filter(column -> !column.computed())
                .forEach(column -> headers.add(column.header()));
        headers.add("Our own colour");
        headers.add("Hours spent");
        Collections.shuffle(headers, chance);
        refreshedBytes = refreshed(foreign());
        refreshed = Workbook.open("foreign.xlsx", refreshedBytes);
    }

    private static byte[] refreshed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refresh.of(Workbook.open("foreign.xlsx", bytes), AS_OF, STAMP).writeTo(out);
        return out.toByteArray();
    }

    private Map<String, Object> randomCase(int number, List<String> type) {
        Map<String, Object> row = new HashMap<>();
        row.put("Ref", "F-" + number);
        row.put("Procedure", type.get(0));
        row.put("Feedback type", type.get(1));
        LocalDate received = LocalDate.of(2023, 1, 1).plusDays(chance.nextInt(1300));
        row.put("Received", received);
        row.put("Our own colour", number % 3 == 0 ? "<mauve & grey>" : null);
        row.put("Hours spent", chance.nextInt(40) / 4.0);
        if (type.get(1).equals("Stage 3 panel") && chance.nextInt(3) > 0) {
            row.put("Panel held", received.plusDays(20));
            row.put("Findings issued", received.plusDays(24));
        }
        LocalDate responded = received.plusDays(24L + chance.nextInt(220));
        if (chance.nextInt(4) > 0 && !responded.isAfter(AS_OF)) {
            row.put("Responded", responded);
        }
        if (chance.nextInt(4) == 0) {
            LocalDate agreed = received.plusDays(chance.nextInt(40));
            row.put("Extension agreed", agreed.isAfter(AS_OF) ? AS_OF : agreed);
            row.put("Extended to", received.plusDays(5L + chance.nextInt(250)));
        }
        return row;
    }

    private byte[] foreign() {
        PlainWorkbook workbook = new PlainWorkbook();
        int sheet = 0;
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (!schema.equals(MasterSchema.CASE_LOG)) {
                workbook.with(
                        "Sheet " + ++sheet,
                        schema.name(),
                        new CellAddress(2 + sheet % 5, 1 + sheet % 3),
                        schema.columns().stream().map(Column::header).toList(),
                        schema.equals(MasterSchema.LEARNING) ? List.of() : defaults(schema));
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : cases) {
            rows.add(new ArrayList<>(headers.stream().map(row::get).toList()));
        }
        return workbook.with("Alles", "caselog", new CellAddress(7, 3), headers, rows)
                .bytes();
    }

    private static List<List<Object>> defaults(TableSchema schema) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> row : DefaultTables.rows(schema)) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(typed(row.get(i), schema.columns().get(i).type()));
            }
            rows.add(values);
        }
        return rows;
    }

    private static Object typed(String text, ColumnType type) {
        if (text.isEmpty()) {
            return null;
        }
        return type == ColumnType.DATE
                ? LocalDate.parse(text)
                : type == ColumnType.NUMBER ? (Object) Double.valueOf(text) : text;
    }

    @Test
    void every_computed_date_is_what_counting_day_by_day_gives() {
        CaseLog log = Casebook.read(refreshed::table).cases();
        assertThat(log.size()).isEqualTo(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            Map<String, Object> row = cases.get(i);
            String ref = (String) row.get("Ref");
            Optional<LocalDate> target = DayByDay.end(row, "Target");
            assertThat(date(log, i, CaseColumn.ACKNOWLEDGE_BY)).as(ref).isEqualTo(DayByDay.end(row, "Acknowledge"));
            assertThat(date(log, i, CaseColumn.RESPOND_BY))
                    .as(ref + row)
                    .isEqualTo(target.map(
                            day -> extended(row, day) ? extendedTo(row).orElseThrow() : day));
            assertThat(date(log, i, CaseColumn.FINAL_LIMIT)).as(ref + row).isEqualTo(finalLimit(row));
        }
    }

    private static Optional<LocalDate> date(CaseLog log, int index, CaseColumn column) {
        return log.at(index).date(column);
    }

    private static Optional<LocalDate> extendedTo(Map<String, Object> row) {
        return Optional.ofNullable((LocalDate) row.get("Extended to"));
    }

    private static boolean extended(Map<String, Object> row, LocalDate target) {
        if (extendedTo(row).isEmpty()) {
            return false;
        }
        LocalDate to = extendedTo(row).get();
        return !((LocalDate) row.get("Extension agreed")).isAfter(target)
                && to.isAfter(target)
                && DayByDay.end(row, "Extended").map(most -> !to.isAfter(most)).orElse(true);
    }

    private static Optional<LocalDate> finalLimit(Map<String, Object> row) {
        Optional<LocalDate> limit = DayByDay.end(row, "Limit");
        boolean moved = limit.isPresent()
                && extendedTo(row).isPresent()
                && extendedTo(row).get().isAfter(limit.get())
                && !((LocalDate) row.get("Extension agreed")).isAfter(limit.get());
        return moved ? extendedTo(row) : limit.or(() -> DayByDay.end(row, "Extended"));
    }

    @Test
    void every_count_of_working_days_is_what_counting_day_by_day_gives() {
        CaseLog log = Casebook.read(refreshed::table).cases();
        for (int i = 0; i < cases.size(); i++) {
            Map<String, Object> row = cases.get(i);
            LocalDate received = (LocalDate) row.get("Received");
            LocalDate end = (LocalDate) row.getOrDefault("Responded", AS_OF);
            assertThat(log.at(i).cell(CaseColumn.WORKING_DAYS_TAKEN).shown())
                    .isEqualTo(Integer.toString(DayByDay.workingDays(received, end)));
            Optional<LocalDate> respondBy = date(log, i, CaseColumn.RESPOND_BY);
            String left = row.containsKey("Responded")
                    ? ""
                    : respondBy
                            .map(day -> Integer.toString(
                                    day.isBefore(AS_OF)
                                            ? -DayByDay.workingDays(day, AS_OF)
                                            : DayByDay.workingDays(AS_OF, day)))
                            .orElse("");
            assertThat(log.at(i).cell(CaseColumn.WORKING_DAYS_LEFT).shown()).isEqualTo(left);
        }
    }

    @Test
    void every_status_follows_from_the_dates() {
        CaseLog log = Casebook.read(refreshed::table).cases();
        for (int i = 0; i < cases.size(); i++) {
            assertThat(log.at(i).text(CaseColumn.STATUS))
                    .as(cases.get(i).toString())
                    .isEqualTo(status(cases.get(i)));
        }
    }

    private static String status(Map<String, Object> row) {
        LocalDate responded = (LocalDate) row.get("Responded");
        Optional<LocalDate> target = DayByDay.end(row, "Target");
        if (target.isEmpty()) {
            boolean hasClock = row.get("Feedback type").equals("Stage 3 panel");
            return responded != null ? "Closed" : hasClock ? "Open" : "Recorded";
        }
        boolean extended = extended(row, target.get());
        LocalDate by = extended ? extendedTo(row).orElseThrow() : target.get();
        if (responded != null) {
            return !responded.isAfter(target.get())
                    ? "Answered in time"
                    : !responded.isAfter(by) ? "Answered in extended time" : "Answered late";
        }
        return AS_OF.isAfter(by) ? "Overdue" : DayByDay.workingDays(AS_OF, by) <= 5 ? "Due soon" : "Open";
    }

    @Test
    void columns_of_its_own_come_back_untouched() {
        Table table = refreshed.table("CaseLog").orElseThrow();
        for (String own : List.of("Our own colour", "Hours spent")) {
            int place = headers.indexOf(own);
            assertThat(table.columns().get(place).header()).isEqualTo(own);
            for (int i = 0; i < cases.size(); i++) {
                Object value = cases.get(i).get(own);
                assertThat(table.cell(i, place))
                        .isEqualTo(
                                value == null
                                        ? Cell.BLANK
                                        : value instanceof Number number
                                                ? Cell.number(number.doubleValue())
                                                : Cell.text(value.toString()));
            }
        }
    }

    @Test
    void it_gets_the_sheets_that_it_lacked_and_every_part_is_valid() throws IOException {
        assertThat(refreshed.tables())
                .containsAll(Stream.of("Checks", "Worklist", "ChangeLog", "DashboardFlow")
                        .toList());
        assertThat(SchemaCheck.faults(refreshedBytes)).isEmpty();
    }

    @Test
    void a_sheet_of_its_own_named_dashboard_stays_beside_crossfoots() throws IOException {
        byte[] bytes = refreshed(new PlainWorkbook()
                .with("Dashboard", "CaseLog", new CellAddress(2, 2), headers, List.of())
                .bytes());

        assertThat(Workbook.open("foreign.xlsx", bytes).sheets()).contains("Dashboard", "Dashboard 2");
        assertThat(SchemaCheck.faults(bytes)).isEmpty();
        assertThat(part(bytes, "xl/charts/chart1.xml"))
                .contains("Dashboard 2")
                .doesNotContain("Dashboard!", "Dashboard'!");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals(name)) {
                entry = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_second_refresh_on_the_same_day_changes_nothing() {
        assertThat(Refresh.of(refreshed, AS_OF, STAMP).changes()).isFalse();
    }
}
