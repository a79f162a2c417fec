package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The report that is published as a page, in a real browser. */
class PublishedPageIT {

    @Test
    void axe_finds_nothing_wrong_and_a_narrow_page_does_not_scroll_sideways() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.PUBLIC), Format.HTML, bytes);
        try (Chromium chromium = Chromium.launch()) {
            Page page = chromium.blank();
            page.setViewportSize(320, 800);
            page.setContent(bytes.toString(StandardCharsets.UTF_8));
            assertThat(Chromium.axe(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 320"))
                    .isEqualTo(true);
        }
    }
}
