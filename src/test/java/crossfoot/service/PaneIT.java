package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The unchanged pane in real Chromium, against an Excel in memory and the real service. */
class PaneIT {

    private static final int FIRST_ROW = 4;

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
    void refresh_writes_the_computed_cells_and_lists_the_findings() {
        Page page = pane(excel());
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#counts")).containsText("3 rows");
        assertThat(page.locator("#findings")).containsText("D01");
        assertThat(computed(page, "Status")).containsExactly("Answered in time", "Overdue", "Not judged");
        assertThat(computed(page, "Year received")).containsExactly("2025-26", "2025-26", "");
        assertThat(computed(page, "Check").get(2)).startsWith("1 error");
        assertThat(format(page, 0, "Respond by")).isEqualTo("dd/mm/yyyy");
    }

    @Test
    void a_second_refresh_writes_nothing() {
        Page page = pane(excel());
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        page.evaluate("excelHost.cellsWritten.length = 0");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("every computed cell was up to date");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void only_cells_that_change_are_written_and_no_input_cell_is() {
        Page page = pane(excel());
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        int status = column(page, "Status");
        page.evaluate(
                "([r, c]) => { excelHost.cellsWritten.length = 0; excelHost.setCell('Case log', r, c, 'Nonsense'); }",
                List.of(FIRST_ROW + 1, status));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("1 cell brought up to date");
        assertThat(page.evaluate("excelHost.cellsWritten.filter(([sheet]) => sheet === 'Case log')"))
                .isEqualTo(List.of(List.of("Case log", FIRST_ROW + 1, status)));
    }

    /** Pasted right under the table, as LibreOffice or a script does it; a blank row and another one further down. */
    private static void typeUnder(Page page) {
        page.evaluate(
                """
                ([ref, procedure, type, received]) => {
                  const enquiry = (row, name) => {
                    const cells = [[ref, name], [procedure, 'Adult social care'], [type, 'Enquiry'], [received, 45810]];
                    cells.forEach(([c, value]) => excelHost.setCell('Case log', row, c, value));
                  };
                  enquiry(7, 'ASC-7');
                  enquiry(8, 'ASC-8');
                  enquiry(10, 'ASC-10');
                }
                """,
                List.of(
                        column(page, "Ref"),
                        column(page, "Procedure"),
                        column(page, "Feedback type"),
                        column(page, "Received")));
    }

    @Test
    void rows_under_the_log_are_counted_put_in_and_told_where_they_are_not_read() {
        Page page = pane(excel());
        typeUnder(page);
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("2 rows under a table put in.");
        assertThat(page.locator("#counts")).containsText("5 rows");
        assertThat(page.locator("#findings")).containsText("Case log!A11 (ASC-10)");
        assertThat(page.locator("#findings")).not().containsText("S08");
        assertThat(computed(page, "Ref")).containsExactly("ASC-1", "ASC-2", "ASC-3", "ASC-7", "ASC-8");
        assertThat(computed(page, "Status").subList(3, 5)).containsExactly("Recorded", "Recorded");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("every computed cell was up to date");
    }

    @Test
    void an_excel_that_cannot_make_a_table_longer_is_told_how_to_and_counts_the_rows() {
        Page page = pane(excel().with("api", "1.9"));
        typeUnder(page);
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Rows under CaseLog count, but stay there");
        assertThat(page.locator("#counts")).containsText("5 rows");
        assertThat(page.locator("#findings")).containsText("S08");
        assertThat(computed(page, "Ref")).hasSize(3);
    }

    @Test
    void a_total_by_hand_under_the_log_is_no_row() {
        Page page = pane(excel());
        page.evaluate(
                "([ref, received]) => { excelHost.setCell('Case log', 7, ref, 'Total');"
                        + " excelHost.setFormula('Case log', 7, received, '=COUNTA(A5:A7)', 3); }",
                List.of(column(page, "Ref"), column(page, "Received")));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#counts")).containsText("3 rows");
        assertThat(page.locator("#findings")).not().containsText("S08");
    }

    @Test
    void free_text_that_no_rule_needs_does_not_leave_the_workbook() {
        Page page = pane(excel());
        var request = page.waitForRequest("**/api/v1/refresh/tables", () -> page.click("#refresh"));
        assertThat(request.postData()).contains("ASC-2").doesNotContain("nobody else's business");
    }

    @Test
    void a_year_that_looks_like_a_month_stays_text() {
        Page page = pane(excel());
        page.evaluate(
                "([r, c]) => excelHost.setCell('Case log', r, c, 40665)", List.of(FIRST_ROW, column(page, "Received")));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(computed(page, "Year received").get(0)).isEqualTo("2011-12");
    }

    @Test
    void a_click_on_a_finding_selects_its_cell() {
        Page page = pane(excel());
        page.click("#refresh");
        page.click("button.jump:has-text('ASC-3')");
        page.waitForCondition(() -> page.evaluate("excelHost.selected") != null);
        assertThat(((List<?>) page.evaluate("excelHost.selected")).subList(0, 2))
                .isEqualTo(List.of("Case log", FIRST_ROW + 2));
    }

    @Test
    void the_ribbons_refresh_shows_the_pane_and_says_when_it_is_done() {
        Page page = pane(excel());
        page.waitForFunction("() => excelHost.ribbon.refresh");
        page.evaluate("excelHost.ribbon.refresh()");
        assertThat(page.locator("#message")).containsText("brought up to date");
        page.waitForCondition(() -> page.evaluate("excelHost.completed").equals(1));
        assertThat(page.evaluate("excelHost.paneShown")).isEqualTo(1);
    }

    @Test
    void a_service_that_is_gone_is_one_sentence_and_nothing_changes() {
        Page page = pane(excel());
        page.route("**/api/v1/**", com.microsoft.playwright.Route::abort);
        page.click("#refresh");
        assertThat(page.locator("#failure"))
                .containsText("The case log service cannot be reached. Nothing was changed.");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
        page.unroute("**/api/v1/**");
        page.click("#failure button");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#failure")).isEmpty();
    }

    @Test
    void an_answer_that_breaks_off_writes_nothing() {
        Page page = pane(excel());
        page.route(
                "**/api/v1/refresh/tables",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"findings\":[")));
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("Nothing was changed.");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void a_failure_of_the_service_is_told_in_its_own_words() {
        Page page = pane(excel());
        page.route(
                "**/api/v1/refresh/tables",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\":\"Something went wrong inside the service. Nothing was changed.\","
                                + "\"remedy\":\"Try again later.\"}")));
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("inside the service");
        assertThat(page.locator("#failure")).containsText("Try again later.");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void a_cell_that_is_being_edited_is_waited_for() {
        Page page = pane(excel().with("editing", true));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Finish editing the cell");
        page.evaluate("excelHost.editing = false");
        assertThat(page.locator("#message")).containsText("brought up to date");
    }

    @Test
    void a_protected_sheet_is_named_and_nothing_changes() {
        Page page = pane(excel().with("protectedSheets", List.of("Learning")));
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("The sheet Learning is protected. Nothing was changed.");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void a_workbook_without_a_case_log_is_told_what_to_do() {
        Page page = pane(new ExcelSetup(Map.of("tables", List.of())));
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("no Excel table named CaseLog");
    }

    @Test
    void rows_that_moved_during_the_check_are_read_again() {
        Page page = pane(excel());
        AtomicInteger calls = new AtomicInteger();
        page.route("**/api/v1/refresh/tables", route -> {
            if (calls.incrementAndGet() == 1) {
                page.evaluate("excelHost.insertRow('CaseLog', 0)");
            }
            route.fallback();
        });
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(calls).hasValue(2);
        assertThat(computed(page, "Status")).containsExactly("", "Answered in time", "Overdue", "Not judged");
    }

    @Test
    void a_missing_computed_column_is_added() {
        Page page = pane(excel());
        page.evaluate("(c) => excelHost.setCell('Case log', 3, c, 'My own column')", column(page, "Check"));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(computed(page, "Check").get(2)).startsWith("1 error");
    }

    @Test
    void an_export_puts_its_sheets_into_the_open_workbook() {
        Page page = pane(excel());
        exportCommitteePack(page, "open");
        assertThat(page.locator("#message")).containsText("at the end of this workbook");
        assertThat(page.evaluate("excelHost.insertedSheets[0].options.positionType"))
                .isEqualTo("End");
        assertThat(sheets((String) page.evaluate("excelHost.insertedSheets[0].base64")))
                .contains("T01");
    }

    @Test
    void an_older_excel_opens_the_pack_as_a_new_workbook() {
        Page page = pane(excel().with("api", "1.9"));
        exportCommitteePack(page, "new");
        assertThat(page.locator("#message")).containsText("open as a new workbook");
        assertThat(sheets((String) page.evaluate("excelHost.createdWorkbooks[0]")))
                .contains("T01");
    }

    @Test
    void an_export_before_any_refresh_looks_first_and_opens_a_new_workbook() {
        Page page = pane(excel());
        exportCommitteePack(page, "new");
        assertThat(page.locator("#message")).containsText("open as a new workbook");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    private static void exportCommitteePack(Page page, String into) {
        page.click("#tab-export");
        assertThat(page.locator("#export-pack option").first()).isAttached();
        assertThat(page.locator("#working")).isHidden();
        if (page.isVisible("#export-into")) {
            page.selectOption("#export-into", into);
        }
        page.click("#export");
    }

    private static List<String> sheets(String base64) {
        return Workbook.open("pack.xlsx", Base64.getDecoder().decode(base64)).sheets();
    }

    @Test
    void a_figure_filters_the_log_to_its_rows_and_a_table_has_its_bars() {
        Page page = pane(excel());
        page.click("#tab-figures");
        page.locator("#figures button.figure").first().click();
        assertThat(page.locator("#message")).containsText("of this figure");
        assertThat(((List<?>) page.evaluate("excelHost.filtered")).get(0)).isEqualTo("CaseLog");
        assertThat(page.locator("#figure-rows-refs")).containsText("ASC-");
        assertThat(page.locator("#figures details.chart svg").first()).isAttached();
    }

    @Test
    void an_office_script_that_does_not_come_is_said() {
        Page page = chromium.paneWithoutOffice(service, new NewContextOptions());
        assertThat(page.locator("#failure")).containsText("Office's own script cannot be reached");
    }

    @Test
    void everything_is_done_by_keyboard_alone() {
        Page page = pane(excel());
        page.locator("#refresh").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#message")).containsText("brought up to date");
        page.locator("#tab-findings").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tab-worklist")).isFocused();
        assertThat(page.locator("#panel-worklist")).isVisible();
        page.keyboard().press("ArrowLeft");
        page.locator("button.jump").first().focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.evaluate("excelHost.selected") != null);
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("light", look(360, ColorScheme.LIGHT, ForcedColors.NONE), "#ffffff"),
                Arguments.of("dark", look(360, ColorScheme.DARK, ForcedColors.NONE), "#202020"),
                Arguments.of("320 px", look(320, ColorScheme.LIGHT, ForcedColors.NONE), "#ffffff"),
                Arguments.of("a contrast theme", look(360, ColorScheme.DARK, ForcedColors.ACTIVE), "#000000"));
    }

    private static NewContextOptions look(int width, ColorScheme scheme, ForcedColors colours) {
        return new NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setForcedColors(colours);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void axe_finds_nothing_wrong_and_nothing_is_cut_off(String name, NewContextOptions look, String theme) {
        Page page = chromium.pane(service, excel().with("theme", theme).json(), look);
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        for (String tab : List.of("findings", "worklist", "figures", "export", "proof")) {
            page.click("#tab-" + tab);
            assertThat(page.locator("#working")).isHidden();
            assertThat(Chromium.axe(page)).as(name + ", " + tab).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no scrolling sideways: " + tab)
                    .isEqualTo(true);
        }
    }

    private ExcelSetup excel() {
        return ExcelSetup.of(service.master());
    }

    private Page pane(ExcelSetup setup) {
        return chromium.pane(service, setup.json(), look(360, ColorScheme.LIGHT, ForcedColors.NONE));
    }

    private static int column(Page page, String header) {
        return (int) page.evaluate(
                "(h) => { const t = excelHost.table('CaseLog'); return t.column + t.headers.indexOf(h); }", header);
    }

    private static List<String> computed(Page page, String header) {
        Object cells = page.evaluate(
                "(h) => { const t = excelHost.table('CaseLog'); return t.rows.map(r => r[t.headers.indexOf(h)]); }",
                header);
        return ((List<?>) cells).stream().map(String::valueOf).toList();
    }

    private static String format(Page page, int row, String header) {
        return (String) page.evaluate(
                "([r, c]) => excelHost.format('Case log', r, c)", List.of(FIRST_ROW + row, column(page, header)));
    }
}
