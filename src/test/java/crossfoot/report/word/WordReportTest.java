package crossfoot.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.TableNames;
import crossfoot.report.template.PackWriter;
import crossfoot.workbook.SchemaCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

class WordReportTest {

    private static byte[] report(Pack pack, Audience audience) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, InventedBook.ofAYear(), audience), Format.DOCX, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void every_part_is_valid_against_the_schemas(Pack pack) throws IOException, XmlException {
        Map<String, byte[]> parts = SchemaCheck.parts(report(pack, pack.usualAudience()));
        List<XmlError> errors = new ArrayList<>();
        XmlOptions listening = new XmlOptions().setErrorListener(errors);
        DocumentDocument.Factory.parse(new ByteArrayInputStream(parts.get("word/document.xml")))
                .validate(listening);
        StylesDocument.Factory.parse(new ByteArrayInputStream(parts.get("word/styles.xml")))
                .validate(listening);
        FtrDocument.Factory.parse(new ByteArrayInputStream(parts.get("word/footer1.xml")))
                .validate(listening);
        assertThat(errors).isEmpty();
        assertThat(SchemaCheck.faults(report(pack, pack.usualAudience()))).isEmpty();
    }

    @Test
    void a_report_has_real_headings_and_a_contents_that_leads_to_each() throws IOException {
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            List<String> marks = new ArrayList<>();
            List<String> anchors = new ArrayList<>();
            document.getParagraphs().forEach(paragraph -> {
                paragraph.getCTP().getBookmarkStartList().forEach(mark -> {
                    assertThat(paragraph.getStyle()).startsWith("Heading");
                    marks.add(mark.getName());
                });
                paragraph.getCTP().getHyperlinkList().forEach(link -> anchors.add(link.getAnchor()));
            });
            assertThat(marks).isNotEmpty().isEqualTo(anchors);
            assertThat(document.getDocument().xmlText()).contains("TOC \\o \"1-2\"");
        }
    }

    @Test
    void every_table_has_a_caption_a_header_row_and_the_cells_of_its_figures() throws IOException {
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.COMMITTEE);
        List<FigureTable> expected = Chapter.of(
                        request.tables(), request.content().procedures())
                .stream()
                .flatMap(chapter -> chapter.tables().stream())
                .toList();
        assertThat(expected).hasSameSizeAs(request.tables());
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            assertThat(document.getTables()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                XWPFTable table = document.getTables().get(i);
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(document.getParagraphs())
                        .anyMatch(paragraph -> "Caption".equals(paragraph.getStyle()))
                        .extracting(paragraph -> paragraph.getText())
                        .contains("Table " + expected.get(i).id() + ": "
                                + expected.get(i).title());
                for (int line = 0; line < expected.get(i).lines().size(); line++) {
                    for (int cell = 0; cell < expected.get(i).headings().size() - 1; cell++) {
                        assertThat(table.getRow(line + 1).getCell(cell + 1).getText())
                                .isEqualTo(TableNames.shown(expected.get(i)
                                        .lines()
                                        .get(line)
                                        .cells()
                                        .get(cell)));
                    }
                }
            }
        }
    }

    @Test
    void a_report_says_its_title_and_language_and_nothing_of_a_persons_row() throws IOException {
        for (Map.Entry<String, byte[]> part :
                SchemaCheck.parts(report(Pack.COMMITTEE, Audience.PUBLIC)).entrySet()) {
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertThat(text)
                    .as(part.getKey())
                    .doesNotContainIgnoringCase("secret")
                    .doesNotContainIgnoringCase("Petronella");
            if (part.getKey().equals("docProps/core.xml")) {
                assertThat(text).contains("Adult social care feedback and complaints, 2024-25", "en-GB");
            }
            if (part.getKey().equals("word/styles.xml")) {
                assertThat(text).contains("w:val=\"en-GB\"");
            }
        }
    }

    @Test
    void a_suppressed_number_is_in_no_table_and_no_chart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofTheSample(5), Audience.PUBLIC);
        PackWriter.write(request, Format.DOCX, bytes);
        assertThat(SchemaCheck.faults(bytes.toByteArray())).isEmpty();
        try (XWPFDocument document = opened(bytes.toByteArray())) {
            assertThat(document.getTables())
                    .anySatisfy(table -> assertThat(table.getText()).contains("[c]"));
            assertThat(document.getCharts()).hasSizeGreaterThan(3).allSatisfy(chart -> assertThat(
                            chart.getCTChart().getPlotArea().xmlText())
                    .doesNotContain("<c:v>1.0</c:v>", "<c:v>2.0</c:v>", "<c:v>3.0</c:v>", "<c:v>4.0</c:v>"));
            assertThat(document.getCharts())
                    .as("some chart leaves out a line that is suppressed")
                    .anySatisfy(chart -> assertThat(points(chart)).isNotEqualTo(lines(chart)));
        }
    }

    private static int points(XWPFChart chart) {
        return texts(chart, "c:val");
    }

    private static int lines(XWPFChart chart) {
        return texts(chart, "c:cat");
    }

    private static int texts(XWPFChart chart, String element) {
        return (int) Pattern.compile("<" + element + ">.*?</" + element + ">", Pattern.DOTALL)
                .matcher(chart.getCTChart().getPlotArea().xmlText())
                .results()
                .mapToLong(found -> found.group().split("<c:v>", -1).length - 1)
                .sum();
    }

    @Test
    void the_same_request_gives_the_same_bytes() throws IOException, InterruptedException {
        byte[] first = report(Pack.COMMITTEE, Audience.COMMITTEE);
        // A second is the finest step of the dates that an Office file holds.
        Thread.sleep(1100);
        assertThat(report(Pack.COMMITTEE, Audience.COMMITTEE)).isEqualTo(first);
    }

    private static XWPFDocument opened(byte[] report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(report));
    }
}
