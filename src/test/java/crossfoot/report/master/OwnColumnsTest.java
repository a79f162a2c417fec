package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns of the team's own in the tables that a refresh rewrites. */
class OwnColumnsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 20);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2025-06-20T09:00:00Z"), "tester", "test");

    private static List<Object> line(Object... cells) {
        return Arrays.asList(cells);
    }

    private static PlainWorkbook master() {
        PlainWorkbook workbook = new PlainWorkbook();
        for (TableSchema schema : MasterSchema.inputTables()) {
            if (!schema.equals(MasterSchema.CASE_LOG) && !schema.equals(MasterSchema.LEARNING)) {
                List<List<Object>> rows = new ArrayList<>();
                for (List<String> row : DefaultTables.rows(schema)) {
                    rows.add(new ArrayList<>(row));
                }
                workbook.with(
                        schema.name(),
                        schema.name(),
                        new CellAddress(4, 1),
                        schema.columns().stream().map(column -> column.header()).toList(),
                        schema.name().equals("Settings") ? rows : List.of());
            }
        }
        return workbook;
    }

    private static List<List<String>> rows(Workbook workbook, String name, String... headers) {
        Table table = workbook.table(name).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (String header : headers) {
                for (int column = 0; column < table.columns().size(); column++) {
                    if (table.columns().get(column).header().equals(header)) {
                        cells.add(table.cell(row, column).shown());
                    }
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Workbook refreshed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refresh.of(Workbook.open("own.xlsx", bytes), AS_OF, STAMP).writeTo(out);
        return Workbook.open("own.xlsx", out.toByteArray());
    }

    /** A case without a Feedback type: one finding of rule C01 on that column each. */
    private static byte[] withChecks(List<List<Object>> checks) {
        return master().with(
                        "Case log",
                        "CaseLog",
                        new CellAddress(4, 1),
                        List.of("Ref", "Procedure", "Feedback type", "Received"),
                        List.of(
                                line("A-1", "Corporate", null, LocalDate.of(2025, 6, 2)),
                                line("A-2", "Corporate", null, LocalDate.of(2025, 6, 2))))
                .with(
                        "Checks",
                        "Checks",
                        new CellAddress(4, 1),
                        List.of("Ours", "Rule", "Ref", "Seen by", "Column", "Severity", "Where"),
                        checks)
                .bytes();
    }

    @Test
    void what_is_written_beside_a_finding_follows_it() throws IOException {
        Workbook after = refreshed(withChecks(List.of(
                line("asked", "C01", "A-2", "KA", "Feedback type", "error", "x"),
                line(null, "C01", "A-1", "JM", "Feedback type", "error", "y"))));
        assertThat(rows(after, "Checks", "Ours", "Rule", "Ref", "Seen by", "Column"))
                .contains(
                        List.of("", "C01", "A-1", "JM", "Feedback type"),
                        List.of("asked", "C01", "A-2", "KA", "Feedback type"));
        assertThat(after.table("KeptNotes")).isEmpty();
    }

    @Test
    void what_was_written_beside_a_finding_that_left_is_kept() throws IOException {
        Workbook after = refreshed(withChecks(List.of(
                line("asked", "C01", "A-9", 7, "Received", "error", "x"),
                line("told", "C01", "A-1", null, "Feedback type", "error", "y"))));
        assertThat(rows(after, "KeptNotes", "When", "Table", "Key", "Column", "Note"))
                .containsExactly(
                        List.of("2025-06-20 10:00:00", "Checks", "C01, A-9, Received", "Ours", "asked"),
                        List.of("2025-06-20 10:00:00", "Checks", "C01, A-9, Received", "Seen by", "7"));
        assertThat(rows(after, "Checks", "Ours", "Ref")).contains(List.of("told", "A-1"), List.of("", "A-2"));
        assertThat(after.sheets()).contains("Kept notes");
    }

    @Test
    void more_notes_are_put_under_those_that_are_kept_already() throws IOException {
        PlainWorkbook master = master();
        byte[] bytes = master.with(
                        "Case log",
                        "CaseLog",
                        new CellAddress(4, 1),
                        List.of("Ref", "Procedure", "Feedback type", "Received"),
                        List.of(line("A-1", "Corporate", null, LocalDate.of(2025, 6, 2))))
                .with(
                        "Worklist",
                        "Worklist",
                        new CellAddress(4, 1),
                        List.of("Due", "What", "Action", "Ref"),
                        List.of(line(null, "Respond", "rang", "A-1"), line(null, "Respond", "wrote", "A-1")))
                .with(
                        "Kept notes",
                        "KeptNotes",
                        new CellAddress(4, 1),
                        List.of("When", "Table", "Key", "Column", "Note"),
                        List.of(line("before", "Worklist", "k", "c", "n")))
                .bytes();
        assertThat(rows(refreshed(bytes), "KeptNotes", "Key", "Note"))
                .containsExactly(List.of("k", "n"), List.of("A-1, Respond", "rang"), List.of("A-1, Respond", "wrote"));
    }

    /** A log with two findings and one duty, and one more of Crossfoot's tables with remarks right under it. */
    private static Workbook withRemarksUnder(String table, List<String> headers, List<List<Object>> rows, int under) {
        return Workbook.open(
                "own.xlsx",
                master().with(
                                "Case log",
                                "CaseLog",
                                new CellAddress(4, 1),
                                List.of("Ref", "Procedure", "Feedback type", "Received"),
                                List.of(
                                        line("A-1", "Corporate", null, LocalDate.of(2025, 6, 2)),
                                        line("A-2", "Corporate", null, LocalDate.of(2025, 6, 2))))
                        .with(table, table, new CellAddress(4, 1), headers, rows, under)
                        .bytes());
    }

    static Stream<Arguments> ownedTables() {
        return Stream.of(
                Arguments.of("Checks", List.of("Severity", "Rule", "Where", "Ref", "Column")),
                Arguments.of("Worklist", List.of("Due", "What", "Ref")),
                Arguments.of("ChangeLog", List.of("When", "Who", "What", "Detail", "Hash")),
                Arguments.of("DashboardHeadlines", List.of("Headline", "This year to date")));
    }

    @ParameterizedTest
    @MethodSource("ownedTables")
    void what_is_typed_under_a_table_that_has_to_grow_is_kept(String table, List<String> headers) throws IOException {
        Workbook master =
                withRemarksUnder(table, headers, List.of(line("old"), line("ask Jo", null), line(null, 45_000)), 2);
        Refresh refresh = Refresh.of(master, AS_OF, STAMP);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        refresh.writeTo(out);
        Workbook after = Workbook.open("own.xlsx", out.toByteArray());

        assertThat(SchemaCheck.faults(out.toByteArray())).isEmpty();
        int size = after.table(table).orElseThrow().size();
        assertThat(rows(after, "KeptNotes", "Table", "Key", "Column", "Note"))
                .contains(List.of(table, "under the table: " + table + "!A6", headers.get(0), "ask Jo"));
        assertThat(refresh.kept()).isEqualTo(size == 2 ? "1 note moved to Kept notes" : "2 notes moved to Kept notes");
        assertThat(rows(after, table, headers.get(0)).toString()).doesNotContain("ask Jo");
        assertThat(rows(after, "ChangeLog", "Detail").toString()).contains(refresh.kept());
        assertThat(Refresh.of(after, AS_OF, STAMP).changes()).isFalse();
    }

    @Test
    void what_is_typed_under_the_kept_notes_becomes_a_note_too() throws IOException {
        byte[] bytes = master().with(
                        "Case log",
                        "CaseLog",
                        new CellAddress(4, 1),
                        List.of("Ref", "Procedure", "Feedback type", "Received"),
                        List.of(line("A-1", "Corporate", null, LocalDate.of(2025, 6, 2))))
                .with(
                        "Worklist",
                        "Worklist",
                        new CellAddress(4, 1),
                        List.of("Due", "What", "Action", "Ref"),
                        List.of(line(null, "Respond", "rang", "A-1")))
                .with(
                        "Kept notes",
                        "KeptNotes",
                        new CellAddress(4, 1),
                        List.of("When", "Table", "Key", "Column", "Note"),
                        List.of(line("before", "Worklist", "k", "c", "n"), line("one"), line("two"), line("three")),
                        3)
                .bytes();
        assertThat(rows(refreshed(bytes), "KeptNotes", "Table", "Note"))
                .containsExactly(
                        List.of("Worklist", "n"),
                        List.of("Worklist", "rang"),
                        List.of("KeptNotes", "one"),
                        List.of("KeptNotes", "two"),
                        List.of("KeptNotes", "three"));
    }
}
