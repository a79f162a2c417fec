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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
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
    void contents_and_list_of_tables_are_fields_with_an_entry_and_a_page_for_each() throws IOException {
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            List<String> marks = new ArrayList<>();
            List<String> anchors = new ArrayList<>();
            document.getParagraphs().forEach(paragraph -> {
                String style = String.valueOf(paragraph.getStyle());
                boolean listed = style.matches("Heading[12]|Caption");
                paragraph.getCTP().getBookmarkStartList().stream()
                        .filter(mark -> listed)
                        .forEach(mark -> marks.add(mark.getName()));
                paragraph.getCTP().getHyperlinkList().forEach(link -> {
                    anchors.add(link.getAnchor());
                    assertThat(link.xmlText()).contains("PAGEREF " + link.getAnchor());
                    assertThat(paragraph.getText()).matches("(?s).+\\d+");
                });
            });
            assertThat(anchors).isNotEmpty().containsExactlyInAnyOrderElementsOf(marks);
            assertThat(document.getDocument().xmlText()).contains("TOC \\o \"1-2\"", "TOC \\h \\z \\c \"Table\"");
        }
    }

    @Test
    void a_wide_table_stands_on_a_page_on_its_side_with_its_heading_and_what_closes_the_report() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackWriter.write(
                PackRequest.of(Pack.LEARNING, InventedBook.ofTheSample(0), Audience.OFFICER), Format.DOCX, bytes);
        try (XWPFDocument document = opened(bytes.toByteArray())) {
            List<String> upright = new ArrayList<>();
            List<String> turned = new ArrayList<>();
            boolean wide = false;
            for (int i = document.getParagraphs().size() - 1; i >= 0; i--) {
                var paragraph = document.getParagraphs().get(i);
                var properties = paragraph.getCTP().getPPr();
                if (properties != null && properties.isSetSectPr()) {
                    wide = false;
                } else if (i == document.getParagraphs().size() - 1) {
                    wide = document.getDocument()
                                    .getBody()
                                    .getSectPr()
                                    .getPgSz()
                                    .getOrient()
                            == STPageOrientation.LANDSCAPE;
                }
                (wide ? turned : upright).add(paragraph.getText());
            }
            assertThat(turned).contains("Register of learning", "About the figures");
            assertThat(upright).contains("You said, we did");
        }
    }

    @Test
    void every_table_has_a_numbered_caption_a_repeated_header_row_and_rows_that_no_page_breaks() throws IOException {
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            long captions = document.getParagraphs().stream()
                    .filter(paragraph -> "Caption".equals(paragraph.getStyle())
                            && paragraph.getCTP().xmlText().contains("SEQ Table"))
                    .count();
            assertThat(document.getTables()).isNotEmpty().hasSize((int) captions);
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            }
        }
    }

    @Test
    void what_the_tables_of_figures_say_stands_in_the_tables_of_the_report_or_below_them() throws IOException {
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.COMMITTEE);
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            String tables =
                    document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
            String words = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .collect(Collectors.joining("\n"));
            for (FigureTable table : request.tables()) {
                for (FigureTable.Line line : table.lines()) {
                    if (line.cells().stream().map(TableNames::shown).allMatch("[z]"::equals)) {
                        continue;
                    }
                    assertThat(tables + words).as(table.id()).contains(line.label());
                    line.cells().stream()
                            .map(TableNames::shown)
                            .filter(shown -> !shown.equals("[z]"))
                            .forEach(shown -> assertThat(tables + words)
                                    .as(table.id() + " " + line.label())
                                    .contains(shown));
                }
            }
        }
    }

    @Test
    void compliments_are_quoted_and_no_line_of_the_report_is_a_machines() throws IOException {
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Quote".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .contains("\u201cThank you for the kindness with which everybody treated our mother.\u201d");
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .noneMatch(text -> text.contains("Source: all") || text.contains("share late"));
        }
    }

    @Test
    void every_chart_is_described_labelled_and_sorted_and_no_line_is_smoothed() throws IOException {
        try (XWPFDocument document = opened(report(Pack.COMMITTEE, Audience.COMMITTEE))) {
            assertThat(document.getCharts()).isNotEmpty();
            String body = document.getDocument().xmlText();
            assertThat(body.split("<wp:docPr ", -1))
                    .hasSize(document.getCharts().size() + 1);
            assertThat(Pattern.compile("<wp:docPr [^>]*descr=\"(Bar|Line) chart\\. [^\"]*\\d")
                            .matcher(body)
                            .results()
                            .count())
                    .isEqualTo(document.getCharts().size());
            for (XWPFChart chart : document.getCharts()) {
                var area = chart.getCTChart().getPlotArea();
                area.getBarChartList().forEach(bars -> {
                    assertThat(bars.getSerArray(0).getDLbls().getShowVal().getVal())
                            .isTrue();
                    List<Double> values = bars.getSerArray(0).getVal().getNumRef().getNumCache().getPtList().stream()
                            .map(point -> Double.valueOf(point.getV()))
                            .toList();
                    assertThat(values).isSortedAccordingTo(Comparator.reverseOrder());
                });
                area.getLineChartList().forEach(lines -> lines.getSerList()
                        .forEach(series ->
                                assertThat(series.getSmooth().getVal()).isFalse()));
            }
        }
    }

    @Test
    void a_document_is_of_todays_compatibility_mode() throws IOException {
        String settings = new String(
                SchemaCheck.parts(report(Pack.COMMITTEE, Audience.COMMITTEE)).get("word/settings.xml"),
                StandardCharsets.UTF_8);
        assertThat(settings).contains("compatibilityMode", "w:val=\"15\"");
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
