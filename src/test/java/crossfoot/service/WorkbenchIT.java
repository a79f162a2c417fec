package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** The page in real Chromium without Excel: the workbench. */
class WorkbenchIT {

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
    void it_shows_the_served_master_and_asks_nobody_else_for_anything() {
        Page page = open();
        assertThat(page.locator("#subject")).hasText("Invented Council");
        assertThat(page.locator("#source-name")).hasText("feedback-master.xlsx");
        assertThat(page.locator("#counts")).containsText("3 rows as of 30 Jun 2025");
        assertThat(chromium.strangers()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_look_at_another_day_shows_it_and_saves_nothing() throws IOException {
        byte[] before = Files.readAllBytes(service.master());
        Page page = open();
        page.getByLabel("View as at").fill("2025-05-02");
        page.click("#refresh");
        assertThat(page.locator("#message"))
                .hasText("Viewed as at 2 May 2025. Nothing was saved; empty the date to refresh.");
        assertThat(page.locator("#counts")).containsText("2 rows as of 2 May 2025");
        org.assertj.core.api.Assertions.assertThat(Files.readAllBytes(service.master()))
                .isEqualTo(before);
        page.getByLabel("View as at").fill("");
        page.click("#refresh");
        assertThat(page.locator("#message")).hasText("Refreshed, and saved.");
    }

    @Test
    void figures_of_a_quarter_are_a_choice_beside_the_year() {
        Page page = open();
        page.click("#tab-figures");
        page.selectOption("#figure-part", "Q1");
        assertThat(page.locator("#figures-shown")).containsText("2025-26/Q1");
    }

    @Test
    void refresh_saves_the_master_and_says_when_there_was_nothing_to_save() {
        Page page = open();
        page.click("#refresh");
        assertThat(page.locator("#message")).hasText("Refreshed, and saved.");
        // The service looks at the file once a second: the page's own saving is no change to tell of.
        page.waitForTimeout(2_500);
        assertThat(page.locator("#message")).hasText("Refreshed, and saved.");
        assertThat(status(Workbook.open(service.master())))
                .containsExactly("Answered in time", "Overdue", "Not judged");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("nothing was written");
    }

    @Test
    void a_save_that_is_given_up_is_not_said_to_have_changed_nothing() {
        Page page = open();
        // The check behind the save is held: the master is saved by then.
        page.route("**/api/v1/master/check**", route -> {});
        page.waitForResponse("**/api/v1/master/refresh**", () -> page.click("#refresh"));
        page.click("#cancel");
        assertThat(page.locator("#message")).containsText("The service may save the master all the same");
        assertThat(page.locator("#refresh")).isEnabled();
    }

    @Test
    void a_save_whose_answer_is_lost_is_not_said_to_have_changed_nothing() {
        Page page = open();
        page.route("**/api/v1/master/refresh**", route -> {
            route.fetch();
            route.abort();
        });
        page.click("#refresh");
        assertThat(page.locator("#failure")).containsText("Whether it saved the master is not known.");
        assertThat(page.locator("#failure")).not().containsText("Nothing was changed");
        page.unroute("**/api/v1/master/refresh**");
        page.click("#failure button");
        assertThat(page.locator("#message"))
                .hasText("Nothing had changed since the last refresh, so nothing was written.");
    }

    @Test
    void a_save_whose_answer_breaks_off_or_comes_from_between_is_not_said_to_have_changed_nothing() {
        Page page = open();
        for (int status : List.of(200, 502)) {
            page.route(
                    "**/api/v1/master/refresh**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(status)
                            .setContentType("text/html")
                            .setBody("<p>Bad gateway")));
            page.click("#refresh");
            assertThat(page.locator("#failure")).containsText("Whether it saved the master is not known.");
            page.unroute("**/api/v1/master/refresh**");
        }
    }

    @Test
    void what_was_saved_is_said_where_showing_it_fails() {
        Page page = open();
        page.route("**/api/v1/master/check**", Route::abort);
        page.click("#refresh");
        assertThat(page.locator("#failure"))
                .containsText("The case log service cannot be reached. Refreshed, and saved.");
        assertThat(page.locator("#failure")).not().containsText("Nothing was changed");
    }

    @Test
    void findings_are_filtered_by_severity_owner_and_text() {
        Page page = open();
        page.selectOption("#filter-severity", "error");
        assertThat(page.locator("#findings")).containsText("D01");
        assertThat(page.locator("#findings .badge.alert")).hasCount(0);
        page.selectOption("#filter-severity", "");
        page.selectOption("#filter-owner", "Ben Invented");
        assertThat(page.locator("#findings")).containsText("ASC-2");
        assertThat(page.locator("#findings")).not().containsText("ASC-3");
        page.fill("#filter-text", "no such words");
        assertThat(page.locator("#findings")).hasText("No finding matches the filters.");
    }

    @Test
    void a_workbook_that_is_dropped_is_checked_refreshed_and_handed_back() throws IOException {
        Path other = folder.resolve("other log.xlsx");
        RunningService.writeMaster(other);
        byte[] before = Files.readAllBytes(service.master());
        Page page = open();
        page.setInputFiles("#file", other);
        assertThat(page.locator("#source-name")).hasText("other log.xlsx");
        assertThat(page.locator("#download")).isHidden();
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("Download it to keep it");
        Download download = page.waitForDownload(() -> page.click("#download"));
        assertThat(download.suggestedFilename()).isEqualTo("refreshed other log.xlsx");
        Path kept = folder.resolve("kept.xlsx");
        download.saveAs(kept);
        assertThat(status(Workbook.open(kept))).contains("Overdue");
        assertThat(Files.readAllBytes(service.master())).as("the served master").isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_workbook_is_a_sentence_and_what_was_shown_stays() throws IOException {
        Path letter = folder.resolve("letter.xlsx");
        Files.writeString(letter, "Dear Sir or Madam");
        Page page = open();
        page.setInputFiles("#file", letter);
        assertThat(page.locator("#failure")).containsText("letter.xlsx");
        assertThat(page.locator("#source-name")).hasText("feedback-master.xlsx");
    }

    @Test
    void figures_of_the_chosen_year_are_shown() {
        Page page = open();
        page.click("#tab-figures");
        assertThat(page.locator("#figures caption").first()).containsText("T01");
        page.selectOption("#figure-procedure", "Corporate");
        assertThat(page.locator("#figures-shown")).containsText("Corporate");
    }

    @Test
    void a_pack_is_handed_to_the_browser() {
        Page page = open();
        page.click("#tab-export");
        Download download = page.waitForDownload(() -> page.click("#export"));
        assertThat(download.suggestedFilename()).isEqualTo("committee-2025-26-adult-social-care.xlsx");
    }

    @Test
    void a_service_that_is_gone_is_one_sentence() {
        Page page = open();
        service.close();
        page.click("#refresh");
        assertThat(page.locator("#failure"))
                .containsText("The case log service cannot be reached. Nothing was changed.");
        assertThat(page.locator("#refresh")).isEnabled();
    }

    @Test
    void a_master_that_somebody_else_saves_is_told_and_shown_on_request() throws IOException {
        Page page = open();
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        crossfoot.report.design.MasterDesign.empty("Another Council").writeTo(empty);
        page.waitForTimeout(1_000);
        Files.write(service.master(), empty.toByteArray());
        assertThat(page.locator("#message")).containsText("The master changed on disk");
        page.click("#message button");
        assertThat(page.locator("#subject")).hasText("Another Council");
    }

    @Test
    void text_from_a_workbook_is_never_taken_for_markup() throws IOException {
        Path hostile = folder.resolve("hostile.xlsx");
        RunningService.writeMaster(hostile, "<img src=x onerror=document.title='taken'>");
        Page page = open();
        page.setInputFiles("#file", hostile);
        assertThat(page.locator("#source-name")).hasText("hostile.xlsx");
        assertThat(page.locator("#findings")).containsText("<img src=x");
        assertThat(page.title()).isEqualTo("Crossfoot");
        assertThat(page.locator("#findings img")).hasCount(0);
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("wide", 1200, ColorScheme.LIGHT, ForcedColors.NONE),
                Arguments.of("dark", 1200, ColorScheme.DARK, ForcedColors.NONE),
                Arguments.of("320 px", 320, ColorScheme.LIGHT, ForcedColors.NONE),
                Arguments.of("contrast theme", 640, ColorScheme.DARK, ForcedColors.ACTIVE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void axe_finds_nothing_wrong(String name, int width, ColorScheme scheme, ForcedColors colours) {
        Page page = chromium.workbench(
                service,
                new NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setForcedColors(colours));
        assertThat(page.locator("#findings .group").first()).isVisible();
        for (String tab : List.of("findings", "worklist", "figures", "export")) {
            page.click("#tab-" + tab);
            assertThat(page.locator("#working")).isHidden();
            assertThat(Chromium.axe(page)).as(name + ", " + tab).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("no scrolling sideways: " + tab)
                    .isEqualTo(true);
        }
    }

    private Page open() {
        Page page = chromium.workbench(service, new NewContextOptions().setAcceptDownloads(true));
        assertThat(page.locator("#findings .group").first()).isVisible();
        assertThat(page.locator("#working")).isHidden();
        return page;
    }

    private static List<String> status(Workbook workbook) {
        Table log = workbook.table("CaseLog").orElseThrow();
        var column = log.columns().stream()
                .filter(each -> each.header().equals("Status"))
                .findFirst()
                .orElseThrow();
        return Stream.iterate(0, row -> row < log.size(), row -> row + 1)
                .map(row -> column.cell(row).shown())
                .toList();
    }
}
