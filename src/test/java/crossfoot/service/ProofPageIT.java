package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on the page of the service, in real Chromium. */
class ProofPageIT {

    @TempDir
    private Path folder = Path.of("");

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

    private static void drop(Page page, String report) {
        page.setInputFiles(
                "#proof-file", new FilePayload("report.md", "text/markdown", report.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_report_that_is_chosen_is_proof_read_and_proofed_again_beside_the_log() {
        Page page = chromium.workbench(service, new NewContextOptions());
        assertThat(page.locator("#counts")).containsText("3 rows");
        page.click("#tab-proof");
        drop(page, "Of the 48 reviews, 14 (31%) were late.");
        assertThat(page.locator("#proof-counts")).hasText("1 claim, 1 of them checked, 1 finding.");
        assertThat(page.locator("#proof-findings li")).containsText("14 ÷ 48 = 29%");
        assertThat(page.locator("#proof-findings .where")).containsText("F02 Share is not count ÷ base");
        assertThat(Chromium.axe(page)).isEmpty();
        drop(page, "Of the 48 reviews, 14 (29%) were late.");
        assertThat(page.locator("#proof-findings")).containsText("Every claim that could be checked holds.");
        page.locator("#proof-year").selectOption("2025-26");
        assertThat(page.locator("#proof-findings")).containsText("Every claim that could be checked holds.");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_pane_in_excel_proof_reads_a_report_too() {
        Page page = chromium.pane(
                service, ExcelSetup.of(service.master()).json(), new NewContextOptions().setViewportSize(360, 800));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        page.evaluate("excelHost.ribbon.proof()");
        assertThat(page.locator("#panel-proof")).isVisible();
        drop(page, "Of the 48 reviews, 14 (31%) were late.");
        assertThat(page.locator("#proof-findings li")).containsText("14 ÷ 48 = 29%");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void in_a_workbook_without_a_case_log_a_report_is_proof_read_and_compared_with_the_served_master() {
        Page page = chromium.pane(
                service,
                new ExcelSetup(Map.of("tables", List.of())).json(),
                new NewContextOptions().setViewportSize(360, 800));
        page.click("#tab-proof");
        drop(page, "Of the 48 reviews, 14 (31%) were late.");
        assertThat(page.locator("#proof-findings li")).containsText("14 ÷ 48 = 29%");
        page.locator("#proof-year").selectOption("2025-26");
        assertThat(page.locator("#proof-findings li")).containsText("14 ÷ 48 = 29%");
        assertThat(page.locator("#failure")).isEmpty();
        page.click("#tab-worklist");
        assertThat(page.locator("#failure")).containsText("Open the master, or name the table of cases CaseLog");
    }
}
