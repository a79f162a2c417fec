package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

/** The case of the selected row, in the pane. */
class CaseInHandIT {

    private static final int FIRST = 4;

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
        page = refreshed(new NewContextOptions().setViewportSize(350, 800));
    }

    private Page refreshed(NewContextOptions look) {
        page = chromium.pane(service, ExcelSetup.of(service.master()).json(), look);
        set(1, "Linked ref", "ASC-1");
        select(0, "Ref");
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        return page;
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        service.close();
    }

    private int column(String header) {
        return (int) page.evaluate(
                "(h) => { const t = excelHost.table('CaseLog'); return t.column + t.headers.indexOf(h); }", header);
    }

    private void set(int row, String header, String value) {
        page.evaluate(
                "([r, c, v]) => excelHost.setCell('Case log', r, c, v)", List.of(FIRST + row, column(header), value));
    }

    private void select(int row, String header) {
        page.evaluate("([r, c]) => excelHost.select('Case log', r, c)", List.of(FIRST + row, column(header)));
    }

    @Test
    void its_dates_are_on_a_line_and_in_words() {
        assertThat(page.locator("#case-title")).hasText("ASC-1: Formal complaint, Answered in time");
        assertThat(page.locator("#case-dates")).containsText("Received: 1 Apr 2025");
        assertThat(page.locator("#case-dates")).containsText("Respond by:");
        assertThat(page.locator("#case-line svg"))
                .hasAttribute("aria-label", Pattern.compile("Received 1 Apr 2025.*looked at on 30 Jun 2025"));
        assertThat(page.locator("#case-line circle")).hasCount(3);
        assertThat(Chromium.axe(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "case-in-hand.png"))
                .setFullPage(true));
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(
                        "200%",
                        new NewContextOptions().setViewportSize(175, 400).setDeviceScaleFactor(2)),
                Arguments.of(
                        "contrast",
                        new NewContextOptions().setViewportSize(350, 800).setForcedColors(ForcedColors.ACTIVE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void it_is_whole_when_enlarged_and_in_a_contrast_theme(String name, NewContextOptions look) {
        refreshed(look);
        select(2, "Received");
        assertThat(page.locator("#case-findings")).containsText("Error");
        select(0, "Ref");
        assertThat(page.locator("#case-line svg")).isVisible();
        page.click("#next-problem");
        assertThat(page.locator("#problem-title")).isVisible();
        assertThat(Chromium.axe(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no scrolling sideways: " + name)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "case-in-hand-" + name.replace("%", "") + ".png"))
                .setFullPage(true));
    }

    @Test
    void another_row_shows_another_case_with_its_findings() {
        select(2, "Received");
        assertThat(page.locator("#case-title")).containsText("ASC-3");
        assertThat(page.locator("#case-findings")).containsText("Error");
        page.locator("#case-findings button").first().click();
        page.waitForCondition(() -> page.evaluate("excelHost.selected[1]").equals(FIRST + 2));
    }

    @Test
    void linked_cases_lead_to_each_other() {
        assertThat(page.locator("#case-chain li")).hasCount(2);
        assertThat(page.locator("#case-chain [aria-current]")).containsText("ASC-1");
        page.locator("#case-chain button").click();
        assertThat(page.locator("#case-title")).containsText("ASC-2");
        assertThat(page.locator("#case-chain [aria-current]")).containsText("ASC-2");
    }

    @Test
    void outside_the_log_there_is_no_case_in_hand() {
        page.evaluate("excelHost.select('Start', 0, 0)");
        assertThat(page.locator("#case")).isHidden();
    }
}
