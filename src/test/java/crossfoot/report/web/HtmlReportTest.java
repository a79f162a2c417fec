package crossfoot.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlReportTest {

    private static String page(Pack pack, Audience audience) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, InventedBook.ofAYear(), audience), Format.HTML, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** With its empty elements closed the page is XML, so that every element is closed and every mark escaped. */
    @ParameterizedTest
    @EnumSource(Pack.class)
    void every_element_is_closed_and_no_id_stands_twice(Pack pack) throws Exception {
        String page = page(pack, pack.usualAudience());
        String closed = page.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
        assertThat(found(page, " id=\"[^\"]+\"")).doesNotHaveDuplicates();
        assertThat(page).contains("<html lang=\"en-GB\">").doesNotContain("http:", "https:", "<script");
    }

    @Test
    void no_level_of_headings_is_left_out_and_every_table_and_chart_says_what_it_is() throws IOException {
        String page = page(Pack.COMMITTEE, Audience.COMMITTEE);
        int level = 0;
        for (String heading : found(page, "<h\\d")) {
            int next = heading.charAt(2) - '0';
            assertThat(next).as(heading).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(found(page, "<div class=\"wide\"")).hasSameSizeAs(found(page, "<caption"));
        assertThat(found(page, "<svg [^>]*role=\"img\"[^>]*><title"))
                .isNotEmpty()
                .hasSameSizeAs(found(page, "<details>"));
    }

    @Test
    void it_shows_the_cells_of_the_tables_and_nothing_of_a_persons_row() throws IOException {
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.PUBLIC);
        String page = page(Pack.COMMITTEE, Audience.PUBLIC);
        for (FigureTable table : request.tables()) {
            table.lines().stream()
                    .flatMap(line -> line.cells().stream())
                    .flatMap(cell -> cell.figure().stream())
                    .forEach(figure -> assertThat(page).as(figure.id()).contains(Markup.text(figure.display())));
        }
        assertThat(page).doesNotContainIgnoringCase("secret").doesNotContainIgnoringCase("Petronella");
    }

    @Test
    void words_of_the_master_are_never_markup() {
        assertThat(Markup.text("<b onclick=\"x\">A & B</b>\u0000"))
                .isEqualTo("&lt;b onclick=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;");
    }
}
