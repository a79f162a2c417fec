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

/** The pane by keyboard alone: nothing is clicked, and the focus stays where the work was begun. */
class KeyboardInExcelIT {

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
    void a_problem_is_gone_to_mended_and_put_back() {
        Page page = pane();
        page.evaluate("() => { const t = excelHost.table('CaseLog');"
                + " excelHost.setCell('Case log', 4, t.column + t.headers.indexOf('Responded'), '20/04/2025'); }");
        press(page, "#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#refresh")).isFocused();
        tabTo(page, "filter-text");
        page.keyboard().type("C02");
        tabBackTo(page, "next-problem");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem-title")).hasText("Problem 1 of 1");
        assertThat(page.locator("#next-problem")).isFocused();
        tabTo(page, "problem-apply");
        page.keyboard().press("Enter");
        assertThat(page.locator("#message")).containsText("1 suggestion applied");
        assertThat(page.locator("#problem-apply")).isFocused();
        assertThat(responded(page)).isEqualTo(45767);
        tabBackTo(page, "put-back");
        page.keyboard().press("Space");
        assertThat(page.locator("#message")).containsText("Put back 1 suggestion");
        assertThat(page.locator("#put-back")).isFocused();
        assertThat(responded(page)).isEqualTo("20/04/2025");
        page.keyboard().press("Space");
        assertThat(page.locator("#message")).containsText("Put back the last refresh");
        assertThat(page.locator("#refresh")).isFocused();
    }

    @Test
    void a_date_is_explained_day_by_day_and_closing_it_leads_back() {
        Page page = pane();
        page.evaluate("excelHost.selected = ['Case log', 4, excelHost.table('CaseLog').column]");
        press(page, "#explain");
        assertThat(page.locator("#explanation-title")).containsText("ASC-1: Respond by");
        assertThat(page.locator("#explain")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#explanation-days")).containsText("Good Friday");
        tabTo(page, "explanation-close");
        page.keyboard().press("Enter");
        assertThat(page.locator("#explanation")).isHidden();
        assertThat(page.locator("#explain")).isFocused();
    }

    @Test
    void a_refresh_that_is_cancelled_leads_back_to_refresh() {
        Page page = pane();
        page.route("**/api/v1/refresh/tables", route -> {});
        press(page, "#refresh");
        assertThat(page.locator("#working")).isVisible();
        tabTo(page, "cancel");
        page.keyboard().press("Enter");
        assertThat(page.locator("#message")).hasText("Given up. Nothing was changed.");
        assertThat(page.locator("#refresh")).isFocused();
    }

    @Test
    void a_name_is_typed_and_sent_with_enter() {
        Page page = chromium.pane(
                service,
                ExcelSetup.of(service.master()).with("who", "").json(),
                new NewContextOptions().setViewportSize(360, 800));
        press(page, "#refresh");
        assertThat(page.locator("#who-name")).isFocused();
        page.keyboard().type("Cy Invented");
        page.keyboard().press("Enter");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#refresh")).isFocused();
    }

    private Page pane() {
        Page page = chromium.pane(
                service, ExcelSetup.of(service.master()).json(), new NewContextOptions().setViewportSize(360, 800));
        page.waitForFunction("() => excelHost.ribbon.help");
        return page;
    }

    private static Object responded(Page page) {
        return page.evaluate(
                "() => { const t = excelHost.table('CaseLog'); return t.rows[0][t.headers.indexOf('Responded')]; }");
    }

    /** Goes to a button with the Tab key, from the top of the page, and presses it. */
    private static void press(Page page, String button) {
        tabTo(page, button.substring(1));
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String id) {
        tab(page, "Tab", id);
    }

    private static void tabBackTo(Page page, String id) {
        tab(page, "Shift+Tab", id);
    }

    private static void tab(Page page, String key, String id) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press(key);
            if (page.evaluate("document.activeElement.id").equals(id)) {
                return;
            }
        }
        throw new AssertionError(id + " is not reached with " + key);
    }
}
