package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh in Excel does to the whole workbook, beside what a refresh of the file does to it. */
class RefreshInExcelIT {

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
    void a_refresh_in_excel_gives_the_same_cells_as_a_refresh_of_the_file() throws IOException {
        Page page = pane(ExcelSetup.of(service.master()));
        refresh(page);
        Workbook file = refreshedFile();
        for (String name : file.tables()) {
            assertThat(inExcel(page, name))
                    .as(name)
                    .isEqualTo(inFile(file.table(name).orElseThrow()));
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_second_refresh_in_excel_writes_nothing_and_logs_nothing() {
        Page page = pane(ExcelSetup.of(service.master()));
        refresh(page);
        page.evaluate("excelHost.cellsWritten.length = 0");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("nothing was written");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    @Test
    void what_the_team_writes_beside_a_row_follows_it_and_is_kept_when_the_row_leaves() throws IOException {
        Files.write(service.master(), refreshedBytes());
        Page page = pane(ExcelSetup.of(service.master()));
        page.evaluate(
                """
                () => {
                  const rows = excelHost.table('Worklist').rows;
                  excelHost.addColumn('Worklist', 'Our note', rows.map(row => 'about ' + row[2]));
                }""");
        List<List<String>> before = inExcel(page, "Worklist");
        answerTheFirst(page);
        refresh(page);
        List<List<String>> after = inExcel(page, "Worklist");
        assertThat(after).hasSizeLessThan(before.size());
        assertThat(after.subList(1, after.size()))
                .allSatisfy(row -> assertThat(row.get(8)).isIn("", "about " + row.get(2)));
        assertThat(page.locator("#message")).containsText("Worklist");
    }

    private static void answerTheFirst(Page page) {
        page.evaluate(
                """
                () => {
                  const table = excelHost.table('CaseLog');
                  const at = table.rows.findIndex(row => row[table.headers.indexOf('Ref')] === 'ASC-2');
                  const put = (header, value) =>
                    excelHost.setCell('Case log', table.row + 1 + at, table.column + table.headers.indexOf(header), value);
                  put('Responded', 45797);
                  put('Outcome', 'Upheld');
                  put('Main reason', 'Charging');
                }""");
    }

    @Test
    void a_refresh_that_excel_stops_while_it_is_written_is_not_said_to_have_changed_nothing() {
        Page page = pane(ExcelSetup.of(service.master()));
        page.route("**/api/v1/refresh/tables", route -> {
            // The first sync after the answer asks whether the rows are still there; the next ones write.
            page.evaluate("excelHost.failAtSync = ['ConnectionFailure', excelHost.syncs + 2]");
            route.fallback();
        });
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("Excel stopped while Crossfoot was writing");
        assertThat(page.locator("#failure")).not().containsText("Nothing was changed");
        page.unroute("**/api/v1/refresh/tables");
        page.evaluate("excelHost.failAtSync = undefined");
        page.click("#failure button");
        assertThat(page.locator("#message")).containsText("Refreshed");
    }

    @Test
    void a_refresh_whose_colours_fail_says_that_it_was_written() {
        Page page = pane(ExcelSetup.of(service.master()));
        page.evaluate("excelHost.failAtPaint = 'GeneralException'");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(page.locator("#message")).containsText("The cells could not be coloured.");
        assertThat(page.locator("#failure")).isEmpty();
    }

    @Test
    void the_pane_says_who_refreshed_last_before_and_after_a_refresh() throws IOException {
        Page first = pane(ExcelSetup.of(service.master()));
        assertThat(first.locator("#last-refreshed")).hasText("Not refreshed yet");
        Files.write(service.master(), refreshedBytes());
        Page page = pane(ExcelSetup.of(service.master()).with("who", "Ben Invented"));
        assertThat(page.locator("#last-refreshed")).hasText("Last refreshed 30 Jun 2025, 10:00, by Ada Invented");
        answerTheFirst(page);
        refresh(page);
        assertThat(page.locator("#last-refreshed")).hasText("Last refreshed 30 Jun 2025, 10:00, by Ben Invented");
    }

    @Test
    void a_name_is_asked_for_once_and_stands_in_the_change_log() {
        Page page = pane(ExcelSetup.of(service.master()).with("who", ""));
        page.click("#refresh");
        page.fill("#who-name", "Cy Invented");
        page.click("#who-form button");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat(inExcel(page, MasterSchema.CHANGE_LOG.name()).get(1).get(1)).isEqualTo("Cy Invented");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("nothing was written");
        assertThat(page.locator("#who")).isHidden();
    }

    @Test
    void a_refresh_that_is_cancelled_writes_nothing_and_the_next_one_does_all() {
        Page page = pane(ExcelSetup.of(service.master()));
        page.route("**/api/v1/refresh/tables", route -> {});
        page.waitForRequest("**/api/v1/refresh/tables", () -> page.click("#refresh"));
        assertThat(page.locator("#refresh")).isDisabled();
        page.click("#cancel");
        assertThat(page.locator("#message")).hasText("Given up. Nothing was changed.");
        assertThat(page.locator("#working")).isHidden();
        assertThat(page.locator("#failure")).isEmpty();
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
        page.unroute("**/api/v1/refresh/tables");
        refresh(page);
        assertThat((Integer) page.evaluate("excelHost.cellsWritten.length")).isPositive();
    }

    @Test
    void a_refresh_that_asks_for_a_name_can_be_cancelled() {
        Page page = pane(ExcelSetup.of(service.master()).with("who", ""));
        page.click("#refresh");
        assertThat(page.locator("#who")).isVisible();
        page.click("#cancel");
        assertThat(page.locator("#who")).isHidden();
        assertThat(page.locator("#message")).hasText("Given up. Nothing was changed.");
        page.click("#refresh");
        page.fill("#who-name", "Cy Invented");
        page.click("#who-form button");
        assertThat(page.locator("#message")).containsText("brought up to date");
    }

    @Test
    void a_refresh_that_is_cancelled_while_excel_holds_the_reading_up_writes_nothing() {
        Page page = pane(ExcelSetup.of(service.master()).with("editing", true));
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Finish editing the cell");
        page.click("#cancel");
        page.evaluate("excelHost.editing = false");
        assertThat(page.locator("#message")).hasText("Given up. Nothing was changed.");
        assertThat(page.evaluate("excelHost.cellsWritten.length")).isEqualTo(0);
    }

    private static void refresh(Page page) {
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Refreshed");
        assertThat(page.locator("#failure")).isEmpty();
    }

    private Page pane(ExcelSetup setup) {
        return chromium.pane(service, setup.json(), new NewContextOptions().setViewportSize(360, 800));
    }

    private Workbook refreshedFile() throws IOException {
        return Workbook.open("refreshed.xlsx", refreshedBytes());
    }

    private byte[] refreshedBytes() throws IOException {
        Workbook master = Workbook.open(service.master());
        RefreshStamp stamp = new RefreshStamp(RunningService.CLOCK.instant(), "Ada Invented", "test");
        Refresh refresh = Refresh.of(master, LocalDate.parse("2025-06-30"), stamp);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        refresh.writeTo(out);
        return out.toByteArray();
    }

    /** The cells of a table as texts, its headers first; what only tells the run apart is left out. */
    private static List<List<String>> inFile(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(column -> column.header()).toList());
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                cells.add(shown(table.cell(row, column)));
            }
            rows.add(cells);
        }
        return withoutTheRun(table.name(), rows);
    }

    private static String shown(Cell cell) {
        return cell instanceof Cell.Number number ? number(number.value()) : cell.shown();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static List<List<String>> inExcel(Page page, String name) {
        Map<?, ?> table = (Map<?, ?>) page.evaluate("(name) => excelHost.table(name)", name);
        List<List<String>> rows = new ArrayList<>();
        rows.add(((List<?>) table.get("headers")).stream().map(String::valueOf).toList());
        for (Object row : (List<?>) table.get("rows")) {
            rows.add(((List<?>) row)
                    .stream()
                            .map(cell ->
                                    cell instanceof Number number ? number(number.doubleValue()) : String.valueOf(cell))
                            .toList());
        }
        return withoutTheRun(name, rows);
    }

    /** Digests are of what was read, which is more of a file than of an open workbook; the version is the build's. */
    private static List<List<String>> withoutTheRun(String table, List<List<String>> rows) {
        return table.equals(MasterSchema.CHANGE_LOG.name())
                ? rows.stream()
                        .map(row -> row.subList(0, 8).stream()
                                .map(cell -> cell.replaceFirst("inputs .*", "inputs"))
                                .toList())
                        .toList()
                : rows;
    }
}
