package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another log that is open in Excel, brought into the served master by the pane. */
class ImportInExcelIT {

    private static final int TOP = 2;
    private static final int LEFT = 1;

    /** 5 and 6 June 2025, as Excel counts days; the second at half past nine. */
    private static final List<List<Object>> LOG = List.of(
            List.of("Complaint No", "Date received", "Type", "Service"),
            List.of("W-1", 45_813, "Formal complaint", "Roads, \"North\"; and South"),
            List.of("W-2", 45_814.395_833, "Compliment", "Roads, \"North\"; and South"));

    @TempDir
    private Path folder = Path.of("");

    private static Chromium chromium;
    private RunningService service;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void open() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        service.close();
    }

    /** Another council's workbook, without any table of ours: the log begins at B3. */
    private void openOtherLog() {
        String setup = new ExcelSetup(Map.of("sheets", List.of("Log", "Empty"), "name", "Complaints 2025.xlsx")).json();
        page = chromium.pane(service, setup, new NewContextOptions().setViewportSize(350, 800));
        for (int row = 0; row < LOG.size(); row++) {
            for (int column = 0; column < LOG.get(row).size(); column++) {
                List<Object> cell = List.of(
                        TOP + row, LEFT + column, LOG.get(row).get(column), column == 1 ? "dd/mm/yyyy" : "General");
                page.evaluate(
                        "([r, c, v, f]) => { excelHost.setCell('Log', r, c, v); excelHost.setFormat('Log', r, c, f); }",
                        cell);
            }
        }
        page.click("#tab-import");
    }

    private void front(String sheet) {
        page.evaluate("(name) => (excelHost.activeSheet = name)", sheet);
        page.click("#import-sheet");
    }

    @Test
    void the_sheet_in_front_is_planned_and_imported() {
        openOtherLog();
        front("Log");
        assertThat(page.locator("#import-balance")).containsText("5 rows of the log: 2 made, 1 header, 2 blank.");
        assertThat(page.locator("#import-columns")).containsText("2025-06-05 · 2025-06-06 09:30");
        assertThat(page.locator("#import-name")).hasText("Sheet Log");
        assertThat(Chromium.axe(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "import-in-excel.png"))
                .setFullPage(true));
        page.getByLabel("Decided, Service").selectOption("Yes");
        page.click("#import-preview");
        assertThat(page.locator("#import-open")).hasText("Nothing is left to decide.");
        page.click("#import-apply");
        assertThat(page.locator("#message")).containsText("Imported into the served master, and saved.");
        Table log = Workbook.open(service.master())
                .table(MasterSchema.CASE_LOG.name())
                .orElseThrow();
        assertThat(log.size()).isEqualTo(5);
        assertThat(log.columns().stream()
                        .filter(column -> column.header().equals("Received"))
                        .map(column -> ((Cell.Number) column.cell(3)).value()))
                .containsExactly(45_813.0);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_sheet_without_another_log_is_refused_in_a_sentence() {
        openOtherLog();
        front("Empty");
        assertThat(page.locator("#failure")).containsText("The sheet Empty is empty.");
        page = chromium.pane(service, ExcelSetup.of(service.master()).json(), new NewContextOptions());
        page.evaluate("excelHost.activeSheet = 'Case log'");
        page.click("#tab-import");
        page.click("#import-sheet");
        assertThat(page.locator("#failure")).containsText("The sheet Case log is the case log itself.");
    }
}
