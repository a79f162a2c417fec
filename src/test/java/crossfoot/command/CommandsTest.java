package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands answer, on real files: output, exit codes, and sentences for what cannot be done. */
class CommandsTest {

    @TempDir
    private Path folder;

    private Path sample;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void copyTheSample() throws IOException {
        sample = folder.resolve("sample.xlsx");
        Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), sample);
    }

    private Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void new_writes_a_master_without_errors_and_never_over_a_file_that_is_there() throws IOException {
        Path master = folder.resolve("new.xlsx");
        assertThat(run("new", master, "--council", "Fenshire County Council").code())
                .isZero();
        assertThat(run("check", master).code()).isZero();
        byte[] before = Files.readAllBytes(master);
        Run second = run("new", master);
        assertThat(second.code()).isEqualTo(5);
        assertThat(second.err()).contains("is there already").doesNotContain("Exception");
        assertThat(Files.readAllBytes(master)).isEqualTo(before);
    }

    @Test
    void proof_tells_what_does_not_hold_and_says_so_by_its_exit_code() throws IOException {
        Path sound = Files.writeString(folder.resolve("sound.md"), "Of the 48 reviews, 14 (29%) were late.");
        Path wrong = Files.writeString(folder.resolve("wrong.md"), "Of the 48 reviews, 14 (31%) were late.");
        assertThat(run("proof", sound).code()).isZero();
        Run found = run("proof", wrong, "--json");
        assertThat(found.code()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(found.out())
                        .at("/findings/0/rule")
                        .asText())
                .isEqualTo("F02");
        assertThat(run("proof", wrong, "--year", "2024-25").code()).isEqualTo(2);
        Run unreadable = run("proof", Files.writeString(folder.resolve("picture.png"), "x"));
        assertThat(unreadable.code()).isEqualTo(3);
        assertThat(unreadable.err()).contains(".docx").doesNotContain("Exception");
    }

    @Test
    void proof_compares_with_the_log() throws IOException {
        Path report = Files.writeString(
                folder.resolve("report.md"), "# Feedback 2024-25\n\nIn 2024-25 we received 231 formal complaints.\n");
        Run run = run("proof", report, "--master", sample, "--year", "2024-25");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("F09").contains("the log gives 222").contains("t01/formal-complaint/received");
    }

    @Test
    void proof_compares_a_report_of_a_quarter_with_the_quarter() throws IOException {
        Path report = Files.writeString(
                folder.resolve("quarter.md"),
                "# Feedback\n\nWe received 9,231 formal complaints.\n\nIn 2024-25 we received 222 formal complaints.\n");
        Run run = run("proof", report, "--master", sample, "--period", "2024-25/Q1");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("Says 9,231").doesNotContain("Says 222");
        assertThat(run("proof", report, "--master", sample, "--period", "2024-25/Q9")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void check_prints_json_and_nothing_else_and_tells_of_errors_by_its_exit_code() throws IOException {
        Run run = run("check", sample, "--as-of", "2025-06-30", "--json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("asOf", "rows", "errors", "warnings", "alerts", "infos", "findings");
        assertThat(answer.get("errors").asInt()).isEqualTo(3);
        assertThat(answer.get("findings").get(0).fieldNames())
                .toIterable()
                .containsExactly("severity", "rule", "table", "row", "ref", "column", "value", "message", "suggestion");
    }

    @Test
    void a_check_changes_nothing() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        run("check", sample);
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @Test
    void a_refresh_on_another_day_changes_the_master_and_keeps_a_backup() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        assertThat(run("refresh", sample, "--today", "2025-07-15").code()).isZero();
        assertThat(Files.readAllBytes(sample)).isNotEqualTo(before);
        assertThat(run("restore", sample).out()).contains("1 backup of");
        assertThat(run("audit", sample).out()).contains("2 entries holds");
    }

    @Test
    void a_refresh_that_finds_nothing_new_leaves_every_byte() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        Run run = run("refresh", sample, "--today", "2025-06-30");
        assertThat(run.out()).contains("Nothing had changed");
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @Test
    void the_master_is_never_rewritten_as_it_was_on_another_day() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        for (Object[] call : List.of(
                new Object[] {"refresh", sample, "--today", "2025-06-30", "--as-of", "2025-03-31"},
                new Object[] {"refresh", sample, "--as-of", "2025-03-31", "--out", sample},
                new Object[] {"calendar", sample, "--years", "2030", "--today", "2025-06-30", "--as-of", "2025-03-31"
                })) {
            Run run = run(call);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--as-of 2025-03-31 is before today")
                    .contains(call[0].equals("refresh") ? "add --out COPY.xlsx" : "add --dry-run");
        }
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
        Path copy = folder.resolve("march.xlsx");
        assertThat(run("refresh", sample, "--as-of", "2025-03-31", "--out", copy)
                        .code())
                .isZero();
        assertThat(Workbook.open(copy).tables()).contains("Checks");
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @Test
    void nobody_looks_at_a_day_after_today() {
        Run run = run("check", sample, "--today", "2025-06-30", "--as-of", "2025-07-01");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of 2025-07-01 is after today, 2025-06-30");
    }

    @Test
    void what_a_year_received_is_the_same_looked_at_from_its_end_and_from_later() {
        String received = "t02/total/received";
        assertThat(figure(received, "--today", "2025-06-30", "--as-of", "2025-03-31"))
                .isEqualTo(figure(received, "--today", "2025-06-30"));
        assertThat(run("check", sample, "--today", "2025-06-30", "--as-of", "2025-03-31", "--json")
                        .out())
                .doesNotContain("\"D02\"");
    }

    private String figure(String id, String... days) {
        List<Object> words = new ArrayList<>(List.of("figures", sample, "--year", "2024-25", "--json"));
        words.addAll(List.of(days));
        Matcher value = Pattern.compile("\"id\"\\s*:\\s*\"" + id + "\"[^}]*?\"value\"\\s*:\\s*([0-9.]+)")
                .matcher(run(words.toArray()).out());
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    @Test
    void a_refresh_with_out_leaves_the_master() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        Path copy = folder.resolve("copy.xlsx");
        assertThat(run("refresh", sample, "--today", "2025-07-15", "--out", copy)
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
        assertThat(Workbook.open(copy).tables()).contains("Checks");
    }

    @Test
    void an_altered_history_is_found_at_its_row() throws IOException {
        run("refresh", sample, "--today", "2025-07-15");
        Workbook workbook = Workbook.open(sample);
        WorkbookEdit edit = new WorkbookEdit(workbook);
        edit.set(MasterSchema.CHANGE_LOG.name(), 0, 1, Entry.text("somebody else"));
        Path forged = folder.resolve("forged.xlsx");
        try (OutputStream out = Files.newOutputStream(forged)) {
            edit.write(out);
        }
        Run run = run("audit", forged);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("Change log!A5");
    }

    @Test
    void an_entry_taken_off_the_end_of_the_history_is_missed() throws IOException {
        run("refresh", sample, "--today", "2025-07-15");
        Workbook workbook = Workbook.open(sample);
        WorkbookEdit edit = new WorkbookEdit(workbook);
        Table log = workbook.table(MasterSchema.CHANGE_LOG.name()).orElseThrow();
        edit.set(MasterSchema.SETTINGS.name(), lastRefreshed(workbook), 1, Entry.text("2099-12-31 12:00:00"));
        for (int column = 0; column < log.columns().size(); column++) {
            edit.set(MasterSchema.CHANGE_LOG.name(), log.size() - 1, column, Entry.BLANK);
        }
        Path forged = folder.resolve("forged.xlsx");
        try (OutputStream out = Files.newOutputStream(forged)) {
            edit.write(out);
        }
        Run run = run("audit", forged);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("entries are missing at its end").contains("2099-12-31 12:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "2025-02-30", "29/2/2025", "31/06/2025"})
    void a_day_that_no_calendar_has_is_wrong_usage(String day) {
        Run run = run("check", sample, "--today", day);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("\"" + day + "\" is not a date");
    }

    @Test
    void a_history_that_was_taken_out_whole_is_missed() throws IOException {
        Path forged = folder.resolve("forged.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(sample));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = in.readAllBytes();
                out.write(
                        part.getName().startsWith("xl/tables/")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("\"ChangeLog\"", "\"SomethingElse\"")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        Run run = run("audit", forged);
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("The Change log was taken out");
    }

    private static int lastRefreshed(Workbook workbook) {
        Table settings = workbook.table(MasterSchema.SETTINGS.name()).orElseThrow();
        return IntStream.range(0, settings.size())
                .filter(row -> settings.cell(row, 0).shown().equals("Last refreshed"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_master_that_is_open_in_excel_is_left_alone() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        byte[] owner = new byte[165];
        byte[] name = "A. Officer".getBytes(StandardCharsets.UTF_16LE);
        owner[55] = 10;
        System.arraycopy(name, 0, owner, 57, name.length);
        Files.write(folder.resolve("~$sample.xlsx"), owner);
        Run run = run("refresh", sample, "--today", "2025-07-15");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("A. Officer");
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    static Stream<List<String>> wrongUses() {
        return Stream.of(
                List.of("figures", "SAMPLE", "--year", "next"),
                List.of("figures", "SAMPLE", "--year", "2024-25", "--procedure", "Gardening"),
                List.of("figures", "SAMPLE", "--year", "1999-00"),
                List.of("figures", "SAMPLE", "--year", "2035-36"),
                List.of("export", "SAMPLE", "--year", "2035-36", "--pack", "committee", "--out", "OUT"),
                List.of("export", "SAMPLE", "--year", "2024-25", "--pack", "committee", "--out", "SAMPLE"),
                List.of("export", "SAMPLE", "--year", "2024-25", "--pack", "learning", "--out", "a.docx"),
                List.of(
                        "export",
                        "SAMPLE",
                        "--year",
                        "2024-25",
                        "--pack",
                        "learning",
                        "--format",
                        "docx",
                        "--out",
                        "OUT"),
                export("weekly", "--audience", "public"),
                export("weekly", "--audience", "committee"),
                export("committee", "--template", "house-style.docx"),
                List.of("figures", "SAMPLE"),
                List.of("figures", "SAMPLE", "--period", "2024-25/Q9"),
                List.of("figures", "SAMPLE", "--period", "2024-25/Q1", "--year", "2024-25"),
                List.of("figures", "SAMPLE", "--period", "2035-36/Q1"),
                List.of("check"),
                List.of("check", "SAMPLE", "--as-of", "yesterday"),
                List.of("check", "SAMPLE", "--as-of", "1899-12-31"),
                List.of("check", "SAMPLE", "--as-of", "2100-01-01"),
                List.of("serve", "SAMPLE", "--port", "70000"),
                List.of("serve", "SAMPLE", "--port", "http"),
                List.of("serve", "SAMPLE", "--host", "0.0.0.0"),
                List.of("frobnicate"),
                List.of("calendar", "SAMPLE", "--years", "next"),
                List.of("sample", "OUT", "--rows", "0"),
                List.of("sample", "OUT", "--scheme", "gardening"),
                List.of("sample", "OUT", "--scheme", "housing", "--rows", "9"));
    }

    private static List<String> export(String pack, String... more) {
        return Stream.concat(
                        Stream.of("export", "SAMPLE", "--year", "2024-25", "--out", "OUT", "--pack", pack),
                        Stream.of(more))
                .toList();
    }

    @Test
    void a_part_of_a_year_is_printed_and_exported_as_a_year_is() {
        Run figures = run("figures", sample, "--period", "2024-25/Q1");
        assertThat(figures.out()).contains("Formal complaints responded to in 2024-25/Q1");
        Path out = folder.resolve("quarter.xlsx");
        Run export = run("export", sample, "--period", "2024-04-01..2024-06-30", "--pack", "committee", "--out", out);
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(out).exists();
    }

    @Test
    void figures_of_all_procedures_say_which_procedure_they_are_of() throws IOException {
        Run run = run("figures", sample, "--year", "2024-25", "--procedure", "all", "--json");
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.get("procedure").asText()).isEqualTo("all");
        assertThat(answer.get("figures").findValuesAsText("procedure")).contains("Adult social care");
    }

    @Test
    void a_template_that_a_word_report_would_pass_over_is_refused() {
        Path out = folder.resolve("report.docx");
        Run run = run(
                "export",
                sample,
                "--year",
                "2024-25",
                "--pack",
                "committee",
                "--format",
                "docx",
                "--out",
                out,
                "--template",
                Path.of("workbooks", "templates", "committee.xlsx"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot dress a pack in the format docx");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_pack_for_the_public_says_what_was_done_about_small_numbers() throws IOException {
        Object[] export = {
            "export", sample, "--year", "2024-25", "--pack", "committee", "--audience", "public", "--out", ""
        };
        export[export.length - 1] = folder.resolve("open.xlsx");
        assertThat(run(export).out()).contains("threshold is 0 (sheet Start), so nothing was suppressed");
        setThreshold("5");
        export[export.length - 1] = folder.resolve("closed.xlsx");
        assertThat(run(export).out()).containsPattern("\\d+ cells are suppressed for the public, since counts below 5");
    }

    private void setThreshold(String value) throws IOException {
        Workbook workbook = Workbook.open(sample);
        Table settings = workbook.table(MasterSchema.SETTINGS.name()).orElseThrow();
        int row = IntStream.range(0, settings.size())
                .filter(i -> settings.cell(i, 0).shown().equals("Small number threshold"))
                .findFirst()
                .orElseThrow();
        WorkbookEdit edit = new WorkbookEdit(workbook);
        edit.set(MasterSchema.SETTINGS.name(), row, 1, Entry.text(value));
        Path changed = folder.resolve("changed.xlsx");
        try (OutputStream out = Files.newOutputStream(changed)) {
            edit.write(out);
        }
        Files.move(changed, sample, StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void a_wrong_use_is_one_sentence_and_exit_code_2(List<String> arguments) {
        Run run = run(arguments.stream()
                .map(word -> word.replace("SAMPLE", sample.toString())
                        .replace("OUT", folder.resolve("out.xlsx").toString()))
                .toArray());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ", "an int");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_pack_never_takes_the_place_of_its_master() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), sample);
        for (Path out : List.of(sample, link)) {
            for (String format : List.of("xlsx", "docx")) {
                Run run = run(
                        "export", sample, "--year", "2024-25", "--pack", "learning", "--format", format, "--out", out);
                assertThat(run.code()).isEqualTo(2);
                assertThat(run.err()).contains("is the master itself");
            }
        }
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_written_is_one_sentence_and_exit_code_5() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        Path directory = Files.createDirectory(folder.resolve("folder.xlsx"));
        List<List<Object>> runs = List.of(
                List.of("manifest", "--out", nowhere.resolve("manifest.xml")),
                List.of("new", nowhere.resolve("new.xlsx")),
                List.of("refresh", sample, "--out", directory),
                List.of("serve", sample, "--token-file", sample.resolve("token")),
                List.of("serve", sample, "--token-file", folder.resolve("token"), "--host", "nowhere.invalid"));
        for (List<Object> arguments : runs) {
            Run run = run(arguments.toArray());
            assertThat(run.code()).as(arguments.toString()).isEqualTo(5);
            assertThat(run.err().lines()).as(run.err()).hasSize(1);
            assertThat(run.err()).doesNotContain("inside Crossfoot", "the drive reported");
        }
        assertThat(directory.resolveSibling("folder backups")).doesNotExist();
    }

    @Test
    void a_copy_over_the_master_itself_is_a_refresh_in_place() throws IOException {
        byte[] before = Files.readAllBytes(sample);
        Run run = run("refresh", sample, "--today", "2025-06-30", "--out", sample);
        assertThat(run.out()).contains("Nothing had changed");
        assertThat(Files.readAllBytes(sample)).isEqualTo(before);
    }

    @Test
    void the_backups_of_a_file_that_never_was_cannot_be_listed() {
        Run run = run("restore", folder.resolve("absent.xlsx"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("is not there and has no backups");
    }

    @Test
    void what_is_not_a_workbook_is_one_sentence_and_exit_code_3() throws IOException {
        Path text = folder.resolve("letter.xlsx");
        Files.writeString(text, "Dear Sir or Madam");
        for (Object file : List.of(text, folder.resolve("absent.xlsx"), folder)) {
            Run run = run("refresh", file);
            assertThat(run.code()).as(file.toString()).isEqualTo(3);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).doesNotContain("Exception");
        }
    }

    @Test
    void a_workbook_without_a_case_log_is_found_by_check_and_refused_by_refresh() throws IOException {
        Path other = folder.resolve("other.xlsx");
        Files.copy(
                Path.of("src", "test", "resources", "corpus", "poi_unicodeSheetName.xlsx"),
                other,
                StandardCopyOption.REPLACE_EXISTING);
        Run check = run("check", other, "--json");
        assertThat(check.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(check.out()).get("findings")).hasSize(1);
        Run refresh = run("refresh", other);
        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.err()).contains("CaseLog");
    }
}
