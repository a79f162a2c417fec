package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going from problem to problem in the pane, mending what is suggested, and putting back what was written. */
class MendInExcelIT {

    private static final int ASC_1 = 4;

    @TempDir
    private Path folder;

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
        page = chromium.pane(
                service, ExcelSetup.of(service.master()).json(), new NewContextOptions().setViewportSize(360, 800));
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        service.close();
    }

    @Test
    void the_next_problem_is_selected_and_told_and_after_the_last_comes_the_first() {
        refresh();
        page.click("#next-problem");
        assertThat(page.locator("#problem-title")).containsText("Problem 1 of");
        assertThat(page.locator("#problem-where")).containsText("Error");
        page.waitForCondition(() -> page.evaluate("excelHost.selected") != null);
        String all = page.textContent("#problem-title").replaceAll(".* of ", "");
        page.click("#previous-problem");
        assertThat(page.locator("#problem-title")).hasText("Problem " + all + " of " + all);
    }

    @Test
    void a_suggestion_is_applied_as_a_date_and_put_back() {
        type("Responded", "20/04/2025");
        refresh();
        page.selectOption("#filter-severity", "error");
        page.fill("#filter-text", "C02");
        page.click("#next-problem");
        page.click("#problem-apply");
        assertThat(page.locator("#message")).containsText("1 suggestion applied");
        assertThat(cell("Responded")).isEqualTo(45767);
        page.click("#put-back");
        assertThat(page.locator("#message")).containsText("Put back 1 suggestion");
        assertThat(cell("Responded")).isEqualTo("20/04/2025");
    }

    @Test
    void all_suggestions_of_a_kind_are_applied_at_once_and_put_back_at_once() {
        type(ASC_1, "Responded", "20/04/2025");
        type(ASC_1 + 1, "Acknowledged", "02/05/2025");
        refresh();
        page.fill("#filter-text", "C02");
        page.click("#next-problem");
        assertThat(page.locator("#problem-apply-all")).hasText("Apply all 2 of C02");
        page.click("#problem-apply-all");
        assertThat(page.locator("#message")).containsText("2 suggestions applied");
        assertThat(cell(ASC_1, "Responded")).isEqualTo(45767);
        assertThat(cell(ASC_1 + 1, "Acknowledged")).isEqualTo(45779);
        page.click("#put-back");
        assertThat(page.locator("#message")).containsText("Put back 2 suggestions: 2 cells are as before.");
        assertThat(cell(ASC_1, "Responded")).isEqualTo("20/04/2025");
        assertThat(cell(ASC_1 + 1, "Acknowledged")).isEqualTo("02/05/2025");
    }

    @Test
    void of_all_of_a_kind_a_cell_that_somebody_has_changed_since_is_left() {
        type(ASC_1, "Responded", "20/04/2025");
        type(ASC_1 + 1, "Acknowledged", "02/05/2025");
        refresh();
        page.fill("#filter-text", "C02");
        page.click("#next-problem");
        type(ASC_1 + 1, "Acknowledged", "by telephone");
        page.click("#problem-apply-all");
        assertThat(page.locator("#message")).containsText("1 suggestion applied");
        assertThat(page.locator("#message")).containsText("1 cell is no longer as it was");
        assertThat(cell(ASC_1 + 1, "Acknowledged")).isEqualTo("by telephone");
    }

    @Test
    void what_a_refresh_wrote_is_put_back_but_not_what_somebody_wrote_since() {
        Object checks = page.evaluate("excelHost.table('Checks').rows");
        refresh();
        assertThat(cell("Status")).isEqualTo("Answered in time");
        type("Status", "My own words");
        page.click("#put-back");
        assertThat(page.locator("#message")).containsText("Put back the last refresh");
        assertThat(page.locator("#message")).containsText("somebody changed them: 1 cell");
        assertThat(cell("Status")).isEqualTo("My own words");
        assertThat(cell("Year received")).isEqualTo("");
        assertThat(page.evaluate("excelHost.table('Checks').rows")).isEqualTo(checks);
        assertThat(page.locator("#put-back")).isDisabled();
    }

    @Test
    void the_date_of_the_selected_cell_is_explained() {
        refresh();
        page.evaluate("([r, c]) => excelHost.selected = ['Case log', r, c]", List.of(ASC_1, column("Respond by")));
        page.click("#explain");
        assertThat(page.locator("#explanation-title")).containsText("ASC-1: Respond by");
        page.click("#explanation-all summary");
        assertThat(page.locator("#explanation-days")).containsText("Good Friday");
        assertThat(Chromium.axe(page)).isEmpty();
    }

    @Test
    void cells_with_findings_are_filled_until_they_are_mended_and_no_other_fill_is_touched() {
        type("Responded", "20/04/2025");
        refresh();
        assertThat(fill("Responded")).isEqualTo("#FDE7E9");
        type("Responded", 45767);
        page.click("#refresh");
        page.waitForCondition(() -> fill("Responded").isEmpty());
    }

    private void refresh() {
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Refreshed");
    }

    private int column(String header) {
        return (int) page.evaluate(
                "(h) => { const t = excelHost.table('CaseLog'); return t.column + t.headers.indexOf(h); }", header);
    }

    private void type(String header, Object value) {
        type(ASC_1, header, value);
    }

    private void type(int row, String header, Object value) {
        page.evaluate("([r, c, v]) => excelHost.setCell('Case log', r, c, v)", List.of(row, column(header), value));
    }

    private Object cell(String header) {
        return cell(ASC_1, header);
    }

    private Object cell(int row, String header) {
        return page.evaluate("([r, c]) => excelHost.cell('Case log', r, c)", List.of(row, column(header)));
    }

    private String fill(String header) {
        return (String) page.evaluate("([r, c]) => excelHost.fill('Case log', r, c)", List.of(ASC_1, column(header)));
    }
}
