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

/** How the page and the pane come by their key, in real Chromium. */
class PairingIT {

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
    void the_printed_address_lets_a_tab_in_and_the_key_leaves_the_address_bar() {
        Page page = chromium.workbench(service, new NewContextOptions());
        assertThat(page.locator("#counts")).containsText("3 rows");
        assertThat(page.url()).isEqualTo(service.address().toString());
        assertThat((String) page.evaluate("sessionStorage.getItem('crossfoot-key')"))
                .startsWith("client-");
        page.reload();
        assertThat(page.locator("#counts")).containsText("3 rows");
        assertThat(page.content()).doesNotContain(RunningService.TOKEN.secret());
    }

    @Test
    void whoever_has_only_the_address_sees_nothing_and_is_asked() {
        Page page = chromium.workbenchWithoutKey(service, new NewContextOptions());
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.locator("#subject")).hasText("Feedback and complaints workbook");
        assertThat(Chromium.axe(page)).isEmpty();
        connect(page, "000 000 0");
        assertThat(page.locator("#sign-in-note")).containsText("That is not the key");
        connect(page, RunningService.TOKEN.secret());
        assertThat(page.locator("#sign-in")).isHidden();
        assertThat(page.locator("#subject")).hasText("Invented Council");
    }

    @Test
    void the_pane_asks_once_for_the_code_and_keeps_its_key_where_office_keeps_it() {
        Page page = chromium.pane(service, ExcelSetup.of(service.master()).json(), "", new NewContextOptions());
        assertThat(page.locator("#sign-in")).isVisible();
        String code = service.newPairingCode();
        connect(page, code.substring(0, 3) + " " + code.substring(3));
        assertThat(page.locator("#sign-in")).isHidden();
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
        assertThat((String) page.evaluate("excelHost.kept.get('crossfoot-key')"))
                .startsWith("client-");
    }

    @Test
    void a_key_that_the_service_knows_no_more_is_asked_for_again() {
        Page page = chromium.pane(
                service, ExcelSetup.of(service.master()).json(), "client-of-an-older-key", new NewContextOptions());
        page.click("#refresh");
        assertThat(page.locator("#sign-in-note")).containsText("does not know the key of this page any more");
        connect(page, service.newPairingCode());
        assertThat(page.locator("#sign-in")).isHidden();
        page.click("#refresh");
        assertThat(page.locator("#message")).containsText("brought up to date");
    }

    private static void connect(Page page, String typed) {
        page.fill("#sign-in-key", typed);
        page.click("#sign-in-form button");
    }
}
