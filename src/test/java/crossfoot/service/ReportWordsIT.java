package crossfoot.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import crossfoot.caselog.Casebook;
import crossfoot.report.web.PdfReport;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the report and its formats, on the page and in the pane, in real Chromium. */
class ReportWordsIT {

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

    private Page page() {
        Page page = chromium.workbench(service, new NewContextOptions().setAcceptDownloads(true));
        assertThat(page.locator("#findings .group").first()).isVisible();
        assertThat(page.locator("#working")).isHidden();
        page.click("#tab-export");
        return page;
    }

    private static int texts(Path master) {
        Workbook workbook = Workbook.open(master);
        return Casebook.read(workbook::table).reportTexts().size();
    }

    @Test
    void proposed_texts_are_shown_with_their_figures_and_saved_when_asked() {
        Page page = page();
        page.click("#texts-propose");
        assertThat(page.locator("#texts .proposal").first()).containsText("Two formal complaints were received");
        assertThat(page.locator("#texts-note")).containsText("sections have no text: Adult social care, 2025-26");
        assertThat(Chromium.axe(page)).isEmpty();
        int shown = page.locator("#texts .proposal").count();
        assertThat(texts(service.master())).isZero();
        page.click("#texts-save");
        assertThat(page.locator("#message")).containsText("saved in the sheet Report text");
        assertThat(texts(service.master())).isEqualTo(shown);
        page.click("#texts-propose");
        assertThat(page.locator("#texts-note")).hasText("Every section of which 2025-26 has figures has a text.");
    }

    @Test
    void a_dropped_workbook_is_handed_back_with_the_texts() throws IOException {
        Path other = folder.resolve("other.xlsx");
        Files.copy(service.master(), other);
        Page page = page();
        page.setInputFiles("#file", other);
        assertThat(page.locator("#source-name")).hasText("other.xlsx");
        page.click("#texts-propose");
        page.click("#texts-save");
        assertThat(page.locator("#message")).containsText("Download the workbook to keep it");
        Download download = page.waitForDownload(() -> page.click("#download"));
        Path kept = folder.resolve("kept.xlsx");
        download.saveAs(kept);
        assertThat(texts(kept)).isPositive();
        assertThat(texts(service.master())).isZero();
    }

    @Test
    void in_excel_the_texts_are_added_under_report_text() {
        Page page = chromium.pane(service, ExcelSetup.of(service.master()).json(), new NewContextOptions());
        page.click("#tab-export");
        assertThat(page.locator("#working")).isHidden();
        page.click("#texts-propose");
        assertThat(page.locator("#texts .proposal").first()).isVisible();
        int shown = page.locator("#texts .proposal").count();
        page.click("#texts-save");
        assertThat(page.locator("#message")).containsText("added under Report text");
        assertThat(page.evaluate("excelHost.table('ReportText').rows.filter((row) => row[0] !== '').length"))
                .isEqualTo(shown);
        page.click("#texts-propose");
        assertThat(page.locator("#texts-note")).containsText("Every section");
    }

    @ParameterizedTest
    @CsvSource({"committee, docx", "committee, html", "weekly, docx", "weekly, html"})
    void a_pack_is_taken_in_the_chosen_format(String pack, String format) {
        Page page = page();
        page.selectOption("#export-pack", pack);
        page.selectOption("#export-format", format);
        Download download = page.waitForDownload(() -> page.click("#export"));
        assertThat(download.suggestedFilename()).startsWith(pack).endsWith("." + format);
    }

    @Test
    void a_pdf_is_offered_where_libreoffice_is() {
        Page page = page();
        List<String> formats = page.locator("#export-format option").allTextContents();
        assertThat(formats).startsWith("Excel workbook", "Word report", "Web page");
        assertThat(formats.contains("PDF")).isEqualTo(PdfReport.office().isPresent());
    }
}
