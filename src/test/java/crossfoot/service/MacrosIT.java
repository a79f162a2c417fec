package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Column;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.TableSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.service.MacroOffice.Job;
import crossfoot.service.MacroOffice.Outcome;
import crossfoot.workbook.LibreOffice;
import crossfoot.workbook.Table;
import crossfoot.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The macros, run from the button to the end under LibreOffice's VBA support against the real service. */
class MacrosIT {

    private static final String REFRESH = "CrossfootRefresh.RefreshWithCrossfoot";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static MacroOffice office;
    private static Path token;
    private static Path temporary;

    private Path master;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(Files.createDirectory(folder.resolve("served")));
        office = MacroOffice.start(folder);
        temporary = Files.createDirectory(folder.resolve("temporary"));
        token = Files.writeString(folder.resolve("token"), RunningService.TOKEN.secret() + "\n");
    }

    @AfterAll
    static void stop() throws Exception {
        office.close();
        service.close();
    }

    @BeforeEach
    void make_a_master() throws IOException {
        master = folder.resolve("master.xlsx");
        RunningService.writeMaster(master);
    }

    @Test
    void refresh_brings_the_grey_columns_of_the_open_workbook_up_to_date() throws Exception {
        byte[] saved = Files.readAllBytes(master);
        List<String> before = logs(Workbook.open(master));
        List<String> expected = logs(refreshed(master));
        Outcome outcome = run(REFRESH, Map.of("answer", "no"));
        assertThat(logs(Workbook.open(outcome.workbook()))).isEqualTo(expected);
        long changed = IntStream.range(0, before.size())
                .filter(at -> !before.get(at).equals(expected.get(at)))
                .count();
        assertThat(outcome.said().lines())
                .containsExactly(
                        "Refreshed. Cells brought up to date: " + changed + ".",
                        "",
                        "Checks, Worklist and Dashboard are up to date in the refreshed copy. Show it?");
        assertThat(changed).isPositive();
        assertThat(master).hasBinaryContent(saved);
        assertOnlyTheMasterIsLeft(outcome);
    }

    @Test
    void the_refreshed_copy_that_is_shown_holds_the_findings() throws Exception {
        Outcome outcome = run(REFRESH, Map.of("answer", "yes"));
        assertThat(outcome.open()).hasSize(2).contains(outcome.front());
        Path copy = Path.of(URI.create(outcome.front()));
        assertThat(copy.getFileName().toString()).startsWith("crossfoot-refreshed-");
        assertThat(Files.list(temporary)).containsExactly(copy);
        assertThat(cells(Workbook.open(copy), "Checks"))
                .isEqualTo(cells(refreshed(master), "Checks"))
                .contains("Rule 4: D01", "Ref 4: ASC-3");
        assertThat(run(REFRESH, Map.of("answer", "no")).open()).hasSize(1);
        assertThat(temporary).as("the next run deletes the copy").isEmptyDirectory();
    }

    @Test
    void a_grey_column_that_is_missing_is_added() throws Exception {
        change(workbook -> {
            XSSFTable log = workbook.getTable("CaseLog");
            replace(cell(log.getXSSFSheet(), "Status"), "How it stands");
            log.updateHeaders();
        });
        Outcome outcome = run(REFRESH, Map.of("answer", "no"));
        assertThat(logs(Workbook.open(outcome.workbook())))
                .containsExactlyInAnyOrderElementsOf(logs(refreshed(master)))
                .contains("How it stands 1: ", "Status 1: Answered in time");
    }

    @Test
    void a_second_refresh_finds_nothing_to_change() throws Exception {
        master = run(REFRESH, Map.of("answer", "no")).workbook();
        assertThat(run(REFRESH, Map.of("answer", "no")).said()).startsWith("Refreshed. Cells brought up to date: 0.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            another token      | The case log service does not accept the token in {token}. Nothing was changed. Start the service with --token-file and that name.
            no token           | The token of the case log service cannot be read from {token}. Nothing was changed. Start the service with --token-file and that name.
            nobody there       | The case log service cannot be reached. Nothing was changed. See that it is running at {nobody}, then try again.
            no CaseLog         | This workbook has no Excel table named CaseLog, so nothing was sent. Open the master.
            newer workbook     | workbook.xlsx has a Schema version that this Crossfoot does not know (it knows 1); install a newer Crossfoot, or correct the setting. Nothing was changed. Put the workbook right as the sentence says, and send it again.
            """)
    void a_failure_is_told_in_a_sentence_and_changes_nothing(String failure, String sentence) throws Exception {
        Map<String, String> lines = new HashMap<>();
        Path otherToken = folder.resolve("other-token");
        Files.deleteIfExists(otherToken);
        switch (failure) {
            case "another token" -> Files.writeString(otherToken, "a-token-of-somebody-else");
            case "nobody there" -> lines.put("CROSSFOOT_ADDRESS", nobody());
            case "no CaseLog" -> writeWorkbookWithoutLog();
            case "newer workbook" ->
                change(workbook -> {
                    Cell name = cell(workbook.getSheet("Start"), "Schema version");
                    replace(name.getRow().getCell(name.getColumnIndex() + 1), "99");
                });
            default -> assertThat(failure).isEqualTo("no token");
        }
        if (failure.endsWith("token")) {
            lines.put("CROSSFOOT_TOKEN_FILE", otherToken.toString());
        }
        byte[] before = Files.readAllBytes(master);
        Outcome outcome = run(REFRESH, lines);
        assertThat(outcome.said())
                .isEqualTo(sentence.replace("{token}", otherToken.toString())
                        .replace("{nobody}", lines.getOrDefault("CROSSFOOT_ADDRESS", "")));
        LibreOffice.assertSameTables(Workbook.open(master), Workbook.open(outcome.workbook()));
        assertThat(master).hasBinaryContent(before);
        assertOnlyTheMasterIsLeft(outcome);
    }

    @Test
    void every_macro_compiles_and_knows_the_columns_that_are_crossfoots() throws Exception {
        Map<String, String> modules = MacroOffice.modules();
        modules.put(
                "Asked",
                """
                Option VBASupport 1
                Function Answers() As String
                    Answers = WindowsVariable("CROSSFOOT_TEST_FOLDER") & vbTab & _
                        CrossfootColumns("CaseLog") & vbTab & CrossfootColumns("Learning") & vbTab & _
                        CrossfootSentence("{""detail"":""The log \\""A\\"" is empty\\u002e"",""remedy"":""Send it.""}") & vbTab & _
                        CrossfootSentence("<html>no service of ours</html>")
                End Function
                """);
        Outcome outcome = office.run(new Job(master, modules, "Asked.Answers", Map.of()));
        assertThat(outcome.gave().split("\t"))
                .containsExactly(
                        folder.toString(),
                        computed(MasterSchema.CASE_LOG),
                        computed(MasterSchema.LEARNING),
                        "The log \"A\" is empty. Nothing was changed. Send it.",
                        "The case log service failed. Nothing was changed. Try again.");
    }

    private static String computed(TableSchema schema) {
        return schema.columns().stream()
                .filter(Column::computed)
                .map(Column::header)
                .collect(Collectors.joining("|"));
    }

    /** Runs a macro on the master. */
    private Outcome run(String macro, Map<String, String> lines) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "CROSSFOOT_ADDRESS", service.address().toString(),
                "CROSSFOOT_TOKEN_FILE", token.toString(),
                "TEMP", temporary.toString()));
        all.putAll(lines);
        return office.run(new Job(master, MacroOffice.modulesWithStandIn(), macro, all));
    }

    /** What the command gives for the same file on the same day. */
    private static Workbook refreshed(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refresh.of(
                        Workbook.open(file),
                        LocalDate.ofInstant(RunningService.CLOCK.instant(), RunningService.CLOCK.getZone()),
                        new RefreshStamp(RunningService.CLOCK.instant(), "test", "test"))
                .writeTo(out);
        return Workbook.open("refreshed.xlsx", out.toByteArray());
    }

    /** Each cell of the two logs. */
    private static List<String> logs(Workbook workbook) {
        return Stream.of(MasterSchema.CASE_LOG, MasterSchema.LEARNING)
                .flatMap(schema -> cells(workbook, schema.name()).stream())
                .toList();
    }

    /** Each cell of a table, such as {@code Status 1: Closed}. */
    private static List<String> cells(Workbook workbook, String name) {
        Table table = workbook.table(name).orElseThrow();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cells.add(table.columns().get(column).header() + " " + (row + 1) + ": "
                        + table.cell(row, column).shown());
            }
        }
        return cells;
    }

    private void assertOnlyTheMasterIsLeft(Outcome outcome) {
        assertThat(outcome.open()).containsExactly(outcome.front()).allMatch(address -> Path.of(URI.create(address))
                .equals(master));
        assertThat(temporary).isEmptyDirectory();
    }

    /** Changes the master as a user of Excel could. */
    private void change(Consumer<XSSFWorkbook> how) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(master))) {
            how.accept(workbook);
            try (OutputStream out = Files.newOutputStream(master)) {
                workbook.write(out);
            }
        }
    }

    private void writeWorkbookWithoutLog() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(master)) {
            workbook.createSheet("Shopping").createRow(0).createCell(0).setCellValue("Milk");
            workbook.write(out);
        }
    }

    private static Cell cell(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static void replace(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    /** An address at which nobody listens. */
    private static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
