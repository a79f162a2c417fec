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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every button of the ribbon and every key of its own, in the unchanged pane. */
class RibbonIT {

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

    @Test
    void next_problem_goes_to_the_first_cell_that_has_a_finding_and_previous_to_the_last() {
        Page page = refreshed();
        press(page, "nextProblem");
        assertThat(page.locator("#problem-title")).containsText("Problem 1 of");
        page.waitForCondition(() -> page.evaluate("excelHost.selected") != null);
        String all = page.textContent("#problem-title").replaceAll(".* of ", "");
        press(page, "previousProblem");
        assertThat(page.locator("#problem-title")).hasText("Problem " + all + " of " + all);
    }

    @Test
    void next_problem_before_any_refresh_says_what_to_press() {
        Page page = pane();
        press(page, "nextProblem");
        assertThat(page.locator("#message")).hasText("Press Refresh first.");
    }

    @Test
    void worklist_shows_what_is_due_and_writes_nothing() {
        Page page = pane();
        press(page, "worklist");
        assertThat(page.locator("#panel-worklist")).isVisible();
        assertThat(page.locator("#worklist")).containsText("ASC-2");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void figures_shows_those_of_the_usual_year() {
        Page page = pane();
        press(page, "figures");
        assertThat(page.locator("#figures-shown")).containsText("2025-26");
    }

    @Test
    void export_offers_the_packs_as_workbooks() {
        Page page = pane();
        press(page, "export");
        assertThat(page.locator("#panel-export")).isVisible();
        assertThat(page.locator("#export-pack")).hasValue("committee");
        assertThat(page.locator("#export-format")).hasValue("xlsx");
    }

    @Test
    void report_offers_the_same_as_a_word_document_with_words_to_propose() {
        Page page = pane();
        press(page, "report");
        assertThat(page.locator("#export-pack")).hasValue("committee");
        assertThat(page.locator("#export-format")).hasValue("docx");
        assertThat(page.locator("#texts-propose")).isVisible();
        press(page, "export");
        press(page, "report");
        assertThat(page.locator("#export-format")).hasValue("docx");
    }

    @Test
    void proof_shows_where_a_report_is_dropped() {
        Page page = pane();
        press(page, "proof");
        assertThat(page.locator("#panel-proof")).isVisible();
        assertThat(page.locator("#proof-choose")).isEnabled();
    }

    @Test
    void explain_says_how_the_date_of_the_selected_cell_was_worked_out() {
        Page page = pane();
        page.evaluate("excelHost.selected = ['Case log', 4, excelHost.table('CaseLog').column]");
        press(page, "explain");
        assertThat(page.locator("#explanation-title")).containsText("ASC-1: Respond by");
    }

    @Test
    void help_opens_what_the_buttons_and_the_keys_do() {
        Page page = pane();
        press(page, "help");
        assertThat(page.locator("#help li").first()).isVisible();
        assertThat(page.locator("#help")).containsText("Report");
    }

    @Test
    void show_pane_shows_it_and_leaves_everything_as_it_is() {
        Page page = pane();
        Object syncs = page.evaluate("excelHost.syncs");
        press(page, "showPane");
        assertThat(page.locator("#message")).isEmpty();
        assertThat(page.locator("#panel-findings")).isVisible();
        assertThat(page.evaluate("excelHost.syncs")).isEqualTo(syncs);
    }

    @Test
    void a_button_that_fails_says_so_and_is_done_all_the_same() {
        Page page = pane();
        page.route("**/api/v1/**", com.microsoft.playwright.Route::abort);
        press(page, "worklist");
        assertThat(page.locator("#failure")).containsText("cannot be reached");
    }

    private Page pane() {
        Page page = chromium.pane(
                service, ExcelSetup.of(service.master()).json(), new NewContextOptions().setViewportSize(360, 800));
        page.waitForCondition(() -> !page.textContent("#last-refreshed").isEmpty());
        return page;
    }

    private Page refreshed() {
        Page page = pane();
        press(page, "refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        return page;
    }

    /** Presses a button, and holds it to what holds for each: the pane is shown, and Office is told that it is done. */
    private static void press(Page page, String button) {
        page.evaluate("excelHost.completed = excelHost.paneShown = 0");
        page.evaluate("(button) => excelHost.ribbon[button]()", button);
        page.waitForCondition(() -> page.evaluate("excelHost.completed").equals(1));
        assertThat(page.evaluate("excelHost.paneShown")).isEqualTo(1);
    }
}
