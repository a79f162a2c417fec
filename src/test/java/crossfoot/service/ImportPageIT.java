package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of an import on the page, in real Chromium. */
class ImportPageIT {

    private static final String LOG = "Complaint No,Date received,Type,Service,Date closed,Outcome,Customer name\n"
            + "W-1,14/05/2025,Formal complaint,Nowhere unit,28/05/2025,Upheld,Ann Lee\n"
            + "W-2,15/05/2025,Compliment,Nowhere unit,,,Bo Day\n";

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

    @Test
    void a_log_is_dropped_mended_previewed_and_only_then_imported() {
        Page page = chromium.workbench(service, new NewContextOptions());
        assertThat(page.locator("#counts")).containsText("3 rows");
        page.click("#tab-import");
        page.setInputFiles(
                "#import-file", new FilePayload("log.csv", "text/csv", LOG.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#import-balance")).containsText("3 rows of the log: 2 made, 1 header.");
        assertThat(page.locator("#import-open")).containsText("2 to decide");
        assertThat(page.locator("#import-apply")).isDisabled();
        assertThat(Chromium.axe(page)).isEmpty();
        page.getByLabel("Decided, Service").selectOption("Yes");
        page.getByLabel("Decided, Customer name").selectOption("Yes");
        page.click("#import-preview");
        assertThat(page.locator("#import-open")).hasText("Nothing is left to decide.");
        page.click("#import-apply");
        assertThat(page.locator("#counts")).containsText("5 rows");
        assertThat(page.locator("#message")).hasText("Imported, and saved.");
        assertThat(Workbook.open(service.master())
                        .table(MasterSchema.CASE_LOG.name())
                        .orElseThrow()
                        .size())
                .isEqualTo(5);
        assertThat(chromium.complaints()).isEmpty();
    }
}
