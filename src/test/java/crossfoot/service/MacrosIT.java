package crossfoot.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.service.MacroOffice.Job;
import crossfoot.service.MacroOffice.Outcome;
import crossfoot.service.calls.Exports;
import crossfoot.workbook.LibreOffice;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The macro that refreshes, run from the button to the end under LibreOffice's VBA support against the real service; and that every macro compiles. */
class MacrosIT {

    @TempDir
    private static Path folder;

    private static MacroDesk desk;

    private Path master;

    @BeforeAll
    static void start() throws Exception {
        desk = MacroDesk.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
    }

    @BeforeEach
    void make_a_master() throws IOException {
        master = desk.newMaster();
    }

    @Test
    void refresh_brings_the_grey_columns_of_the_open_workbook_up_to_date() throws Exception {
        byte[] saved = Files.readAllBytes(master);
        List<String> before = logs(Workbook.open(master));
        List<String> expected = logs(refreshed(master));
        Outcome outcome = refresh(Map.of("answer", "no"));
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
        Outcome outcome = refresh(Map.of("answer", "yes"));
        assertThat(outcome.open()).hasSize(2).contains(outcome.front());
        Path copy = Path.of(URI.create(outcome.front()));
        assertThat(copy.getFileName().toString()).startsWith("crossfoot-refreshed-");
        assertThat(Files.list(desk.temporary())).containsExactly(copy);
        assertThat(cells(Workbook.open(copy), "Checks"))
                .isEqualTo(cells(refreshed(master), "Checks"))
                .contains("Rule 4: D01", "Ref 4: ASC-3");
        assertThat(refresh(Map.of("answer", "no")).open()).hasSize(1);
        assertThat(desk.temporary()).as("the next run deletes the copy").isEmptyDirectory();
    }

    @Test
    void a_workbook_with_macros_of_its_own_keeps_them_in_the_refreshed_copy() throws Exception {
        master = Files.move(master, master.resolveSibling("master.xlsm"));
        List<String> expected = logs(refreshed(master));
        Outcome outcome = refresh(Map.of("answer", "yes"));
        assertThat(logs(Workbook.open(outcome.workbook()))).isEqualTo(expected);
        Path copy = Path.of(URI.create(outcome.front()));
        assertThat(copy.getFileName().toString()).matches("crossfoot-refreshed-[0-9-]+\\.xlsm");
        assertThat(Workbook.open(copy).notices()).anyMatch(notice -> notice.contains("macros"));
        assertThat(logs(Workbook.open(copy))).isEqualTo(expected);
    }

    @Test
    void a_grey_column_that_is_missing_is_added_and_its_text_stays_text() throws Exception {
        OfficerEdit.change(master, workbook -> {
            OfficerEdit.replace(workbook, "Case log", "Escalated to", "Went on to");
            workbook.getTable("CaseLog").updateHeaders();
            OfficerEdit.replace(workbook, "Case log", "ASC-3", "0012");
            OfficerEdit.fill(workbook, "Case log", "0012", "Linked ref", "ASC-1");
        });
        Outcome outcome = refresh(Map.of("answer", "no"));
        assertThat(logs(Workbook.open(outcome.workbook())))
                .containsExactlyInAnyOrderElementsOf(logs(refreshed(master)))
                .contains("Went on to 1: ", "Escalated to 1: 0012");
    }

    @Test
    void a_key_is_asked_for_once_and_kept_in_the_users_file() throws Exception {
        Path kept = folder.resolve("asked-token");
        Map<String, String> lines = Map.of("CROSSFOOT_TOKEN_FILE", kept.toString(), "answer", "no");
        Map<String, String> first = new HashMap<>(lines);
        first.put("typed1", RunningService.TOKEN.secret());
        master = refresh(first).workbook();
        assertThat(kept).content().isEqualToIgnoringNewLines(RunningService.TOKEN.secret());
        assertThat(refresh(lines).said()).startsWith("Refreshed. Cells brought up to date: 0.");
    }

    @Test
    void a_second_refresh_finds_nothing_to_change() throws Exception {
        master = refresh(Map.of("answer", "no")).workbook();
        assertThat(refresh(Map.of("answer", "no")).said()).startsWith("Refreshed. Cells brought up to date: 0.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            another token      | The case log service does not accept the token in {token}. Nothing was changed. Delete that file, try again, and type the key that the service has now.
            no token           | The token of the case log service cannot be read from {token}. Nothing was changed. Start the service on this computer, or type the key when you are asked.
            nobody there       | The case log service cannot be reached. Nothing was changed. See that it is running at {nobody}, then try again.
            no CaseLog         | This workbook has no Excel table named CaseLog, so nothing was sent. Open the master.
            newer workbook     | workbook.xlsx has a Schema version that this Crossfoot does not know (it knows 2); install a newer Crossfoot, or correct the setting. Nothing was changed. Put the workbook right as the sentence says, and send it again.
            """)
    void a_failure_is_told_in_a_sentence_and_changes_nothing(String failure, String sentence) throws Exception {
        Map<String, String> lines = new HashMap<>();
        Path otherToken = folder.resolve("other-token");
        Files.deleteIfExists(otherToken);
        switch (failure) {
            case "another token" -> Files.writeString(otherToken, "a-token-of-somebody-else");
            case "nobody there" -> lines.put("CROSSFOOT_ADDRESS", MacroDesk.nobody());
            case "no CaseLog" -> OfficerEdit.writeWorkbookWithoutLog(master);
            case "newer workbook" ->
                OfficerEdit.change(
                        master, workbook -> OfficerEdit.replaceRightOf(workbook, "Start", "Schema version", "99"));
            default -> assertThat(failure).isEqualTo("no token");
        }
        if (failure.endsWith("token")) {
            lines.put("CROSSFOOT_TOKEN_FILE", otherToken.toString());
        }
        byte[] before = Files.readAllBytes(master);
        Outcome outcome = refresh(lines);
        assertThat(outcome.said())
                .isEqualTo(sentence.replace("{token}", otherToken.toString())
                        .replace("{nobody}", lines.getOrDefault("CROSSFOOT_ADDRESS", "")));
        LibreOffice.assertSameTables(Workbook.open(master), Workbook.open(outcome.workbook()));
        assertThat(master).hasBinaryContent(before);
        assertOnlyTheMasterIsLeft(outcome);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a page         | What answers at {other} is not the case log service. Nothing was changed. Correct CROSSFOOT_ADDRESS, or ask IT whether a proxy stands between.
            another master | The refresh stopped: the rows of CaseLog in the answer are not those of the open workbook.\\r\\nNothing was changed.
            """)
    void what_answers_wrongly_is_not_taken_over(String answer, String sentence) throws Exception {
        Path other = desk.newMaster();
        OfficerEdit.change(other, workbook -> OfficerEdit.replace(workbook, "Case log", "ASC-2", "ASC-22"));
        byte[] body = answer.equals("a page") ? "<html>Log in first".getBytes(UTF_8) : Files.readAllBytes(other);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Outcome outcome = refresh(Map.of("CROSSFOOT_ADDRESS", address));
            assertThat(outcome.said())
                    .isEqualTo(sentence.replace("{other}", address).translateEscapes());
            LibreOffice.assertSameTables(Workbook.open(master), Workbook.open(outcome.workbook()));
            assertOnlyTheMasterIsLeft(outcome);
        } finally {
            server.stop(0);
        }
    }

    /** LibreOffice leaves out what follows a mistake: each module must be known up to a function at its end. */
    @Test
    void every_macro_compiles_and_knows_crossfoots_columns_and_packs() throws Exception {
        Map<String, String> modules = MacroOffice.modules();
        modules.replaceAll(
                (name, code) -> code + "Function EndOf" + name + "()\nEndOf" + name + " = 1\nEnd Function\n");
        String ends =
                modules.keySet().stream().map(name -> "EndOf" + name + "()").collect(Collectors.joining(" + "));
        modules.put(
                "Asked",
                """
                Option VBASupport 1
                Function Answers() As String
                    Answers = ENDS & vbTab & WindowsVariable("CROSSFOOT_TEST_FOLDER") & vbTab & CrossfootPacks() & vbTab & _
                        CrossfootColumns("CaseLog") & vbTab & CrossfootColumns("Learning") & vbTab & _
                        CrossfootSentence("{""detail"":""The log \\""A\\"" is empty\\u002e"",""remedy"":""Send it.""}") & vbTab & _
                        CrossfootSentence("<html>no service of ours</html>")
                End Function
                """
                        .replace("ENDS", ends));
        Outcome outcome = desk.office().run(new Job(master, modules, "Asked.Answers", Map.of()));
        assertThat(outcome.gave().split("\t"))
                .containsExactly(
                        String.valueOf(modules.size() - 1),
                        folder.toString(),
                        String.join("|", Exports.packs()),
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

    private Outcome refresh(Map<String, String> lines) throws Exception {
        return desk.press("CrossfootRefresh.RefreshWithCrossfoot", master, lines);
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
        assertThat(desk.temporary()).isEmptyDirectory();
    }
}
