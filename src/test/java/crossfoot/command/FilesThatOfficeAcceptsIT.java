package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.report.master.PlainWorkbook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.workbook.LibreOffice;
import crossfoot.workbook.OfficeValidator;
import crossfoot.workbook.cells.CellAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Microsoft's validator finds nothing wrong with any file that a command writes. */
class FilesThatOfficeAcceptsIT {

    private static final Path KEPT = Path.of("workbooks");

    @TempDir
    private Path folder;

    private Path master;

    @BeforeEach
    void copyTheSample() throws IOException {
        master = Files.copy(KEPT.resolve("sample-2024-25.xlsx"), folder.resolve("master.xlsx"));
    }

    private static void run(Object... arguments) {
        assertThat(code(arguments)).isZero();
    }

    private static int code(Object... arguments) {
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(code).as(err.toString()).isLessThan(2);
        return code;
    }

    private static void assertAccepted(Path file) {
        assertThat(OfficeValidator.faults(file)).as(file.toString()).isEmpty();
    }

    @Test
    void every_workbook_that_is_kept_in_the_project() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            List<Path> workbooks =
                    files.filter(file -> file.toString().endsWith(".xlsx")).toList();
            assertThat(workbooks).hasSizeGreaterThanOrEqualTo(2 + Pack.values().length);
            workbooks.forEach(FilesThatOfficeAcceptsIT::assertAccepted);
        }
    }

    @Test
    void new_masters_and_samples() {
        run("new", folder.resolve("new.xlsx"), "--council", "Fenshire & Vale");
        run("sample", folder.resolve("rows.xlsx"), "--rows", 300, "--seed", 5);
        assertAccepted(folder.resolve("new.xlsx"));
        assertAccepted(folder.resolve("rows.xlsx"));
    }

    @Test
    void a_master_that_is_refreshed_given_holidays_and_restored() {
        run("refresh", master);
        assertAccepted(master);
        run("calendar", master, "--years", "2024-2031");
        assertAccepted(master);
        run("restore", master, "--to", "20");
        assertAccepted(master);
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void a_pack_for_each_audience_in_each_format(Pack pack) {
        for (Audience audience : Audience.values()) {
            if (pack.allows(audience)) {
                for (String format : List.of("xlsx", "docx")) {
                    Path out = folder.resolve(pack.word() + "-" + audience.word() + "." + format);
                    run(
                            "export",
                            master,
                            "--year",
                            "2024-25",
                            "--pack",
                            pack.word(),
                            "--out",
                            out,
                            "--audience",
                            audience.word(),
                            "--format",
                            format);
                    assertAccepted(out);
                }
            }
        }
    }

    @Test
    void masters_of_schemes_and_one_that_a_scheme_was_added_to() {
        Path all = folder.resolve("all.xlsx");
        run("new", all, "--scheme", "all", "--plain");
        assertAccepted(all);
        run("refresh", all);
        assertAccepted(all);
        run("scheme", "add", master, "housing", "--from", "2026-04-01");
        assertAccepted(master);
    }

    @Test
    void the_map_and_the_report_of_an_import() throws IOException {
        Path source = Files.writeString(
                folder.resolve("old log.csv"),
                """
                Case No,Date Received,Type,Service Team,Date Closed,Decision
                C1,03/04/2024,Formal complaint,Reviewing Team,29/04/2024,Upheld
                C2,25/05/2024,Compliment,Reviewing Team,,
                """);
        Path report = folder.resolve("report.xlsx");
        assertThat(code("import", source, "--into", master, "--report", report)).isEqualTo(1);
        assertAccepted(folder.resolve("old log map.xlsx"));
        assertAccepted(report);
    }

    /** Twice: the first save makes the sheet Imports, the second finds it there and a row to bring up to date. */
    @Test
    void a_master_into_which_a_log_was_imported_and_again() throws IOException {
        String log =
                """
                Ref,Procedure,Feedback type,Received,Responded,Outcome
                C-1,Adult social care,Formal complaint,03/04/2024,%s
                C-2,Adult social care,Compliment,25/05/2024,,
                C-3,Adult social care,Formal complaint,13/02/2024,28/02/2024,Not upheld
                """;
        Path source = Files.writeString(folder.resolve("old log.csv"), log.formatted(","));
        code("import", source, "--into", master);
        Path map = folder.resolve("old log map.xlsx");
        assertThat(code("import", source, "--into", master, "--map", map, "--apply"))
                .isZero();
        assertAccepted(master);
        Files.writeString(source, log.formatted("29/04/2024,Upheld"));
        code("import", source, "--into", master, "--map", map, "--apply");
        assertAccepted(master);
        try (XSSFWorkbook imported = new XSSFWorkbook(Files.newInputStream(master))) {
            assertThat(imported.getTable("ImportBatches").getDataRowCount()).isEqualTo(2);
        }
    }

    @Test
    void the_marked_copy_of_a_report_that_was_proof_read() throws IOException {
        Path report = folder.resolve("draft.docx");
        try (XWPFDocument document = new XWPFDocument();
                var out = Files.newOutputStream(report)) {
            document.createParagraph().createRun().setText("Of the 200 complaints, 50 (30%) were answered late.");
            document.write(out);
        }
        Path marked = folder.resolve("marked.docx");
        Set<String> before = kinds(report);
        assertThat(code("proof", report, "--out", marked)).isEqualTo(1);
        Set<String> after = kinds(marked);
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    @Test
    void a_pack_in_a_stewards_own_dress() throws IOException {
        Path template = folder.resolve("own.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        Files.newInputStream(KEPT.resolve("templates").resolve("committee.xlsx")));
                var out = Files.newOutputStream(template)) {
            XSSFFont font = workbook.getFontAt(1);
            // In the order in which POI writes them, and not in Excel's.
            font.setFontName("Verdana");
            font.setItalic(true);
            font.setStrikeout(true);
            font.setFontHeightInPoints((short) 13);
            workbook.write(out);
        }
        Path pack = folder.resolve("pack.xlsx");
        run("export", master, "--year", "2024-25", "--pack", "committee", "--out", pack, "--template", template);
        assertAccepted(pack);
    }

    @Test
    void a_report_whose_parts_stand_in_places_of_a_councils_document() throws IOException {
        Path template = folder.resolve("council.docx");
        try (XWPFDocument document = new XWPFDocument(
                        Files.newInputStream(KEPT.resolve("templates").resolve("report.docx")));
                var out = Files.newOutputStream(template)) {
            for (String place : List.of("{section:T10}", "{table:T08}", "{words:T08}", "{chart:T03}", "{section:A2}")) {
                document.createParagraph().createRun().setText(place);
            }
            document.write(out);
        }
        Path report = folder.resolve("placed.docx");
        run(
                "export",
                master,
                "--year",
                "2024-25",
                "--pack",
                "committee",
                "--format",
                "docx",
                "--out",
                report,
                "--template",
                template);
        assertAccepted(report);
    }

    @Test
    void a_master_that_another_program_wrote_gets_no_fault_that_it_had_not() throws Exception {
        Path plain = folder.resolve("plain.xlsx");
        Files.write(plain, plain());
        for (Path foreign : List.of(plain, savedByPoi(), LibreOffice.resaved(master, folder))) {
            Set<String> before = kinds(foreign);
            run("refresh", foreign);
            Set<String> after = kinds(foreign);
            after.removeAll(before);
            assertThat(after).as(foreign.toString()).isEmpty();
        }
    }

    /** As Crossfoot 0.1.0 wrote it: it gets columns, drop-downs and a hidden sheet. */
    @Test
    void a_master_of_an_earlier_version_that_is_brought_up_to_date() throws IOException {
        Path earlier = folder.resolve("earlier.xlsx");
        Files.copy(Path.of("src/test/resources/master-of-version-1.xlsx"), earlier);
        Set<String> before = kinds(earlier);
        run("refresh", earlier);
        Set<String> after = kinds(earlier);
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    /** Faults without the place in the part, which moves as rows and sheets are added. */
    private static Set<String> kinds(Path file) {
        Set<String> kinds = new LinkedHashSet<>();
        OfficeValidator.faults(file).forEach(fault -> kinds.add(fault.replaceAll(" /x:\\S+", "")));
        return kinds;
    }

    private Path savedByPoi() throws IOException {
        Path saved = folder.resolve("saved-by-poi.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(master));
                var out = Files.newOutputStream(saved)) {
            workbook.write(out);
        }
        return saved;
    }

    private static byte[] plain() {
        List<Object> row = new ArrayList<>(Arrays.asList("P-1", "Adult social care", "Formal complaint"));
        row.add(LocalDate.of(2025, 5, 1));
        return new PlainWorkbook()
                .with(
                        "Log",
                        "CaseLog",
                        new CellAddress(3, 2),
                        List.of("Ref", "Procedure", "Feedback type", "Received"),
                        List.of(row, row))
                .bytes();
    }
}
