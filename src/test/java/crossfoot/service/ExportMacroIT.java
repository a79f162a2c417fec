package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.reading.ReportReader;
import crossfoot.service.MacroOffice.Outcome;
import crossfoot.workbook.LibreOffice;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The macro that exports, run from the button to the end under LibreOffice's VBA support against the real service. */
class ExportMacroIT {

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
    void export_saves_the_pack_beside_the_master_under_a_free_name_and_opens_it() throws Exception {
        byte[] before = Files.readAllBytes(master);
        Path taken = Files.writeString(master.resolveSibling("committee-2025-26.xlsx"), "last month's, sent already");
        Outcome outcome = export("typed2", "2025-26");
        Path pack = master.resolveSibling("committee-2025-26 (2).xlsx");
        assertThat(outcome.said()).isEqualTo("The pack is saved as " + pack + ".");
        assertThat(Path.of(URI.create(outcome.front()))).isEqualTo(pack);
        byte[] expected = desk.service()
                .postWorkbook("/export/committee?year=2025-26", before)
                .body();
        LibreOffice.assertSameTables(Workbook.open("expected.xlsx", expected), Workbook.open(pack));
        assertThat(Workbook.open(pack).tables()).contains("Table_T08");
        assertThat(taken).hasContent("last month's, sent already");
        assertThat(master).hasBinaryContent(before);
        LibreOffice.assertSameTables(Workbook.open(master), Workbook.open(outcome.workbook()));
        assertThat(desk.temporary()).isEmptyDirectory();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            typed1=cancel              | Which pack? One of committee, weekly, learning, return, self-assessment. [committee]
            typed2=cancel              | Which reporting year? [{last whole year}]
            typed3=cancel              | Which procedure? Its name, all, or leave what stands here. [the usual one]
            typed4=cancel              | As a workbook (xlsx) or as a Word report (docx)? [xlsx]
            typed4=pdf                 | There is no form named pdf. Choose xlsx or docx.
            typed1=annual              | There is no pack named annual. Choose one of committee, weekly, learning, return, self-assessment.
            typed2=2025/26             | 2025/26 is not a reporting year. Write it like 2024-25.
            typed2=2025-27             | The year is no reporting year. Nothing was changed. Give it as two years, for example 2024-25.
            CROSSFOOT_ADDRESS={nobody} | The case log service cannot be reached. Nothing was changed. See that it is running at {nobody}, then try again.
            """)
    void where_there_is_no_pack_nothing_is_saved(String line, String sentence) throws Exception {
        String nobody = MacroDesk.nobody();
        String[] parts = line.replace("{nobody}", nobody).split("=", 2);
        Outcome outcome = export(parts);
        int began = LocalDate.now(ZoneId.systemDefault()).minusMonths(3).getYear() - 1;
        assertThat(outcome.said())
                .isEqualTo(sentence.replace("{nobody}", nobody)
                        .replace("{last whole year}", began + "-" + (began + 1) % 100));
        assertThat(outcome.open()).hasSize(1);
        assertThat(Files.list(master.getParent())).containsExactly(master);
        assertThat(desk.temporary()).isEmptyDirectory();
    }

    @Test
    void a_named_procedure_comes_as_a_word_report_which_excel_does_not_open() throws Exception {
        Outcome outcome = desk.press(
                "CrossfootExport.ExportWithCrossfoot",
                master,
                Map.of("typed2", "2025-26", "typed3", "Adult social care", "typed4", "docx"));
        Path report = master.resolveSibling("committee-2025-26.docx");
        assertThat(outcome.said()).isEqualTo("The pack is saved as " + report + ".");
        assertThat(outcome.open()).hasSize(1);
        assertThat(ReportReader.read("report.docx", Files.readAllBytes(report))
                        .blocks()
                        .toString())
                .contains("Adult social care feedback and complaints, 2025-26");
    }

    @Test
    void a_procedure_that_nobody_knows_is_told_and_nothing_is_saved() throws Exception {
        Outcome outcome = desk.press(
                "CrossfootExport.ExportWithCrossfoot",
                master,
                Map.of("typed2", "2025-26", "typed3", "Gwasanaethau t\u0177 & thir"));
        assertThat(outcome.said()).startsWith("The workbook has no procedure of that name. Nothing was changed.");
        assertThat(Files.list(master.getParent())).containsExactly(master);
    }

    @Test
    void the_worklist_of_today_is_shown_and_the_master_stays_as_it_was() throws Exception {
        byte[] before = Files.readAllBytes(master);
        Outcome outcome = desk.press("CrossfootWorklist.WorklistWithCrossfoot", master, Map.of());
        Path front = Path.of(URI.create(outcome.front()));
        assertThat(front.getFileName().toString()).startsWith("crossfoot-worklist-");
        assertThat(Workbook.open(front).table("Worklist").orElseThrow().size()).isPositive();
        assertThat(master).hasBinaryContent(before);
        Files.delete(front);
    }

    /** Presses the button; names and values alternate. */
    private Outcome export(String... lines) throws Exception {
        return desk.press("CrossfootExport.ExportWithCrossfoot", master, Map.of(lines[0], lines[1]));
    }
}
