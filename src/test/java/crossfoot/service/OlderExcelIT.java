package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pane in Excels that have no more than the least that it asks for, or little more: their later calls fail. */
class OlderExcelIT {

    @TempDir
    private Path folder;

    private static Chromium chromium;
    private RunningService service;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        service.close();
    }

    @ParameterizedTest(name = "ExcelApi {0}")
    @ValueSource(strings = {"1.9", "1.14"})
    void problems_are_found_mended_and_put_back(String api) {
        Page page = pane(api);
        page.evaluate("c => excelHost.setCell('Case log', 4, c, '20/04/2025')", column(page, "Responded"));
        refresh(page);
        assertThat(page.evaluate("c => excelHost.fill('Case log', 4, c)", column(page, "Responded")))
                .isEqualTo("#FDE7E9");
        page.fill("#filter-text", "C02");
        page.click("#next-problem");
        page.waitForCondition(() -> page.evaluate("excelHost.selected") != null);
        page.click("#problem-apply");
        assertThat(page.locator("#message")).containsText("1 suggestion applied");
        page.click("#put-back");
        assertThat(page.locator("#message")).containsText("Put back 1 suggestion");
        page.click("#put-back");
        assertThat(page.locator("#message")).containsText("Put back the last refresh");
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "ExcelApi {0}")
    @ValueSource(strings = {"1.9", "1.14"})
    void the_case_in_hand_is_shown_and_its_date_explained(String api) {
        Page page = pane(api);
        refresh(page);
        page.evaluate("excelHost.select('Case log', 4, excelHost.table('CaseLog').column)");
        assertThat(page.locator("#case-title")).containsText("ASC-1");
        page.click("#explain");
        assertThat(page.locator("#explanation-title")).containsText("ASC-1: Respond by");
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest(name = "ExcelApi {0}")
    @ValueSource(strings = {"1.9", "1.14"})
    void figures_filter_the_log_and_a_pack_opens_as_a_new_workbook(String api) {
        Page page = pane(api);
        page.click("#tab-figures");
        page.locator("#figures button.figure").first().click();
        assertThat(page.locator("#message")).containsText("of this figure");
        page.click("#tab-export");
        page.click("#export");
        assertThat(page.locator("#message")).containsText("open as a new workbook");
        assertThat(page.isVisible("#export-into")).isEqualTo(!api.equals("1.9"));
        assertThat(chromium.complaints()).isEmpty();
    }

    private Page pane(String api) {
        return chromium.pane(
                service,
                ExcelSetup.of(service.master()).with("api", api).json(),
                new NewContextOptions().setViewportSize(360, 800));
    }

    private static void refresh(Page page) {
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#failure")).isEmpty();
    }

    private static Object column(Page page, String header) {
        return page.evaluate(
                "(h) => { const t = excelHost.table('CaseLog'); return t.column + t.headers.indexOf(h); }", header);
    }
}
