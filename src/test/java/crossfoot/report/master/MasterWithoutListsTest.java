package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.workbook.SchemaCheck;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A missing list is a finding, never a reason to stop: only what needs the list goes unchecked. */
class MasterWithoutListsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-06-30T09:00:00Z"), "tester", "test");

    static Stream<String> tables() {
        return MasterSchema.inputTables().stream()
                .filter(table -> !table.equals(MasterSchema.CASE_LOG) && !MasterSchema.mayBeMissing(table))
                .map(TableSchema::name);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_master_without_one_table_is_refreshed(String missing) throws IOException {
        assertRefreshed(master(name -> !name.equals(missing)), missing);
    }

    @Test
    void a_master_of_a_case_log_alone_is_refreshed() throws IOException {
        assertRefreshed(master(name -> false), "Procedures");
    }

    @Test
    void a_master_of_a_case_log_alone_has_no_procedure_to_count() throws IOException {
        Refresh refresh = Refresh.of(Workbook.open("bare.xlsx", master(name -> false)), AS_OF, STAMP);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FigureBook.of(refresh.assessment(), ReportingYear.of(AS_OF, MonthDay.of(4, 1)), "Corporate"))
                .withMessage(
                        "The master has no procedures to count: put back its tables Procedures and FeedbackTypes.");
    }

    private static void assertRefreshed(byte[] master, String missing) throws IOException {
        Refresh refresh = Refresh.of(Workbook.open("bare.xlsx", master), AS_OF, STAMP);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        refresh.writeTo(out);

        assertThat(refresh.assessment().findings())
                .anyMatch(finding ->
                        finding.rule().equals("S01") && finding.message().contains(missing));
        assertThat(SchemaCheck.faults(out.toByteArray())).isEmpty();
        Workbook refreshed = Workbook.open("refreshed.xlsx", out.toByteArray());
        assertThat(refreshed.tables()).contains("Checks", "Worklist", "ChangeLog", "DashboardFlow");
        assertThat(Refresh.of(refreshed, AS_OF, STAMP).changes()).isFalse();
    }

    private interface Kept {
        boolean keeps(String table);
    }

    private static byte[] master(Kept kept) throws IOException {
        PlainWorkbook workbook = new PlainWorkbook();
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (!schema.equals(MasterSchema.CASE_LOG) && kept.keeps(schema.name())) {
                List<List<Object>> rows = new ArrayList<>();
                if (!schema.equals(MasterSchema.LEARNING)) {
                    DefaultTables.rows(schema).forEach(row -> rows.add(new ArrayList<>(row)));
                }
                workbook.with(
                        "Sheet of " + schema.name(),
                        schema.name(),
                        new CellAddress(3, 2),
                        schema.columns().stream().map(Column::header).toList(),
                        rows);
            }
        }
        List<String> headers = Arrays.stream(CaseColumn.values())
                .filter(column -> !column.computed())
                .map(CaseColumn::header)
                .toList();
        return workbook.with("Log", "CaseLog", new CellAddress(4, 2), headers, List.of(row(headers)))
                .bytes();
    }

    private static List<Object> row(List<String> headers) {
        List<Object> row = new ArrayList<>();
        for (String header : headers) {
            row.add(
                    switch (header) {
                        case "Ref" -> "B-1";
                        case "Procedure" -> "Corporate";
                        case "Feedback type" -> "Stage 1 complaint";
                        case "Received" -> LocalDate.of(2025, 6, 2);
                        default -> null;
                    });
        }
        return row;
    }
}
