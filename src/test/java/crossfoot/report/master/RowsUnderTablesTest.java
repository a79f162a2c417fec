package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.SchemaCheck;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed or pasted under a table by a program that does not make the table longer. */
class RowsUnderTablesTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 20);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-06-20T09:00:00Z"), "tester", "test");
    private static final List<String> CASES =
            List.of("Ref", "Procedure", "Feedback type", "Received", "Ours", "Responded");

    private static List<Object> line(Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Object> enquiry(String ref) {
        return line(ref, "Adult social care", "Enquiry", LocalDate.of(2025, 6, 2), null);
    }

    /** A master whose last rows of one table stand under it. */
    private static Workbook master(TableSchema changed, List<List<Object>> rows, int under) {
        PlainWorkbook workbook = new PlainWorkbook();
        for (TableSchema schema : MasterSchema.inputTables()) {
            List<String> headers = schema.equals(MasterSchema.CASE_LOG)
                    ? CASES
                    : schema.inputs().stream().map(column -> column.header()).toList();
            if (schema.equals(changed)) {
                workbook.with(schema.name(), schema.name(), new CellAddress(4, 2), headers, rows, under);
            } else if (schema.equals(MasterSchema.CASE_LOG)) {
                workbook.with(schema.name(), schema.name(), new CellAddress(4, 2), headers, List.of(enquiry("A-1")));
            } else {
                workbook.with(schema.name(), schema.name(), new CellAddress(4, 2), headers, defaults(schema));
            }
        }
        return Workbook.open("under.xlsx", workbook.bytes());
    }

    private static List<List<Object>> defaults(TableSchema schema) {
        List<List<Object>> rows = new ArrayList<>();
        if (!schema.equals(MasterSchema.LEARNING) && !schema.equals(MasterSchema.CASE_LOG)) {
            for (List<String> row : DefaultTables.rows(schema)) {
                rows.add(new ArrayList<>(row.stream()
                        .map(text -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? (Object) LocalDate.parse(text) : text)
                        .toList()));
            }
        }
        return rows;
    }

    private static List<Finding> found(Workbook workbook, String rule) {
        return Assessment.of(Casebook.read(workbook::table), AS_OF).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static Workbook refreshed(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refresh.of(workbook, AS_OF, STAMP).writeTo(out);
        assertThat(SchemaCheck.faults(out.toByteArray())).isEmpty();
        return Workbook.open("under.xlsx", out.toByteArray());
    }

    private static String cell(Workbook workbook, String name, int row, String header) {
        Table table = workbook.table(name).orElseThrow();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).header().equals(header)) {
                return table.cell(row, column).shown();
            }
        }
        throw new AssertionError("No column " + header);
    }

    @Test
    void rows_right_under_the_log_are_counted_told_and_put_in() throws IOException {
        Workbook workbook = master(MasterSchema.CASE_LOG, List.of(enquiry("A-1"), enquiry("A-2"), enquiry("A-3")), 2);
        Finding told = found(workbook, "S08").get(0);
        assertThat(told.row()).isEqualTo(6);
        assertThat(told.column()).isEqualTo("Ref");
        assertThat(told.value()).isEqualTo("A-2");
        assertThat(told.message())
                .isEqualTo(
                        "2 rows stand directly under the table CaseLog and are taken as rows of it: CaseLog!B6 (A-2),"
                                + " CaseLog!B7 (A-3). Refresh puts them in.");
        assertThat(Casebook.read(workbook::table).cases().size()).isEqualTo(3);

        Workbook after = refreshed(workbook);
        assertThat(after.table("CaseLog").orElseThrow().size()).isEqualTo(3);
        assertThat(cell(after, "CaseLog", 2, "Check")).isEqualTo("OK");
        assertThat(cell(after, "CaseLog", 2, "Status")).isEqualTo("Recorded");
        assertThat(cell(after, "ChangeLog", 0, "Detail")).contains("2 rows under CaseLog put in");
        assertThat(found(after, "S08")).isEmpty();
        assertThat(Refresh.of(after, AS_OF, STAMP).changes()).isFalse();
    }

    @Test
    void filled_rows_elsewhere_under_the_log_are_told_with_their_cells() {
        Workbook workbook = master(
                MasterSchema.CASE_LOG,
                List.of(
                        enquiry("A-1"),
                        enquiry("A-2"),
                        line(null, "Adult social care", "Enquiry", LocalDate.of(2025, 6, 2), null),
                        enquiry("A-4"),
                        line(),
                        line(null, null, null, null, "a remark"),
                        enquiry("A-7")),
                6);
        assertThat(found(workbook, "S08")).extracting(Finding::row).containsExactly(6);
        Finding told = found(workbook, "S09").get(0);
        assertThat(found(workbook, "S09")).hasSize(1);
        assertThat(told.row()).isEqualTo(7);
        assertThat(told.column()).isEqualTo("Ref");
        assertThat(told.value())
                .as("what the first column holds, as the finding's column says")
                .isEmpty();
        assertThat(told.message()).contains("CaseLog!C7 (Adult social care), CaseLog!B8 (A-4), CaseLog!B11 (A-7).");
        assertThat(Casebook.read(workbook::table).cases().size()).isEqualTo(2);
    }

    @Test
    void a_remark_under_the_log_is_nothing_to_tell() {
        Workbook workbook = master(
                MasterSchema.CASE_LOG, List.of(enquiry("A-1"), line(null, null, null, null, "Printed on Monday")), 1);
        assertThat(found(workbook, "S08")).isEmpty();
        assertThat(found(workbook, "S09")).isEmpty();
    }

    static List<TableSchema> stewardTables() {
        return MasterSchema.inputTables().stream()
                .filter(schema -> !defaults(schema).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stewardTables")
    void the_last_row_of_any_table_counts_though_it_stands_under_it(TableSchema schema) throws IOException {
        Workbook workbook = master(schema, defaults(schema), 1);
        assertThat(found(workbook, "S08")).extracting(Finding::table).containsExactly(schema.name());
        Workbook after = refreshed(workbook);
        assertThat(after.table(schema.name()).orElseThrow().size())
                .isGreaterThanOrEqualTo(defaults(schema).size());
        assertThat(found(after, "S08")).isEmpty();
    }

    @Test
    void a_reason_of_all_procedures_is_known_by_its_name() {
        List<List<Object>> rows = new ArrayList<>(defaults(ListTable.REASONS.schema()));
        rows.add(line(null, "Something new", null, null, null, null, null));
        Workbook workbook = master(ListTable.REASONS.schema(), rows, 1);
        assertThat(found(workbook, "S08")).hasSize(1);
    }
}
