package crossfoot.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.figures.InventedBook;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Format;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import crossfoot.report.template.PackWriter;
import crossfoot.workbook.SchemaCheck;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** A council's own Word document with places in it, and the report that comes out. */
class WordTemplateTest {

    private static byte[] document(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Seal of {council}");
            for (String text : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                // Word splits what is typed into runs as it likes.
                for (String part : text.split("(?<=\\{)")) {
                    XWPFRun run = paragraph.createRun();
                    run.setText(part);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] report(byte[] template) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackRequest request = PackRequest.of(Pack.COMMITTEE, InventedBook.ofAYear(), Audience.COMMITTEE)
                .in(Template.of("council.docx", template));
        PackWriter.write(request, Format.DOCX, bytes);
        return bytes.toByteArray();
    }

    @Test
    void the_report_stands_in_its_place_between_the_councils_own_pages() throws IOException, XmlException {
        byte[] bytes = report(document(
                "Our cover: {title}",
                "{t01/formal-complaint/received} complaints came in.",
                "{contents}",
                "{report}",
                "Our last page"));
        List<XmlError> errors = new ArrayList<>();
        Map<String, byte[]> parts = SchemaCheck.parts(bytes);
        DocumentDocument.Factory.parse(new ByteArrayInputStream(parts.get("word/document.xml")))
                .validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(texts.get(0)).isEqualTo("Our cover: Adult social care feedback and complaints, 2024-25");
            assertThat(texts.get(1)).isEqualTo("13 complaints came in.");
            assertThat(texts.get(2)).isEqualTo("Contents");
            assertThat(texts.get(texts.size() - 1)).isEqualTo("Our last page");
            assertThat(texts).contains("Main reasons for formal complaints").doesNotContain("{report}", "{contents}");
            assertThat(document.getTables()).isNotEmpty();
            assertThat(document.getStyles().styleExist("FigureTable")).isTrue();
            assertThat(document.getHeaderList().get(0).getText()).contains("Seal of Westmere Council");
        }
    }

    @Test
    void a_document_without_a_place_or_with_one_that_nothing_fills_is_refused_with_a_sentence() throws IOException {
        byte[] placeless = document("Our cover");
        assertThatThrownBy(() -> report(placeless))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("write {report} in a paragraph of its own");
        byte[] misspelt = document("{t01/formal-complaint/recieved}", "{report}");
        assertThatThrownBy(() -> report(misspelt))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("names {t01/formal-complaint/recieved}");
        assertThatThrownBy(() -> report(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(WorkbookRefusal.class);
    }

    @Test
    void a_part_that_has_a_place_of_its_own_stands_there_and_nowhere_else() throws IOException {
        byte[] bytes = report(document(
                "{section:T10}",
                "Between",
                "{table:t08}",
                "Then",
                "{chart:T10}",
                "And",
                "{contents}",
                "{report}",
                "End"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> texts = texts(document);
            int between = texts.indexOf("Between");
            int then = texts.indexOf("Then");
            assertThat(texts.subList(0, between))
                    .startsWith("Outcomes of formal complaints")
                    .anyMatch(text -> text.endsWith("(T10)"));
            assertThat(texts.subList(between, then))
                    .anyMatch(text -> text.endsWith("Main reasons for formal complaints (T08)"))
                    .doesNotContain("Main reasons for formal complaints");
            assertThat(texts.stream().filter(text -> text.matches("Table \\d+: .*\\(T(08|10)\\)")))
                    .hasSize(2);
            List<String> rest = texts.subList(texts.indexOf("And") + 1, texts.indexOf("End"));
            assertThat(rest)
                    .contains("Complaints", "Sub-reasons for formal complaints")
                    .as("headings under which nothing is left")
                    .doesNotContain("Outcomes of formal complaints", "Main reasons for formal complaints");
            assertThat(texts).noneMatch(text -> text.contains("{"));
        }
    }

    @Test
    void the_captions_of_placed_parts_are_numbered_in_the_order_of_the_document() throws IOException {
        byte[] bytes = report(document("{contents}", "{table:T15}", "{table:T01}"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            List<String> captions = document.getParagraphs().stream()
                    .filter(paragraph -> "Caption".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(captions.get(0)).startsWith("Table 1: ").contains("(T15)");
            assertThat(captions.get(captions.size() - 1)).contains("(T01)");
            List<String> listed = texts(document).stream()
                    .filter(text -> text.startsWith("Table 1: "))
                    .toList();
            assertThat(listed).hasSize(2).allMatch(text -> text.contains("(T15)"));
        }
    }

    @Test
    void a_place_of_what_no_report_has_or_in_a_table_is_refused_with_a_sentence() throws IOException {
        byte[] unknown = document("{table:T99}");
        assertThatThrownBy(() -> report(unknown))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("names {table:T99}, which no report has");
        byte[] inTable;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(document("{report}")))) {
            document.createTable(1, 1).getRow(0).getCell(0).setText("{table:T08}");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            inTable = out.toByteArray();
        }
        assertThatThrownBy(() -> report(inTable))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("in a paragraph of its own outside headers and tables");
    }

    @Test
    void a_place_of_what_this_year_has_nothing_of_stays_empty() throws IOException {
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(report(document("A", "{section:Closing}", "B", "{report}"))))) {
            assertThat(texts(document)).startsWith("A", "B");
        }
    }

    private static List<String> texts(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    /** {@code -Dreference.update=true} writes it anew. */
    @Test
    void the_template_that_is_kept_is_ours_and_gives_our_report() throws IOException {
        Path kept = Path.of("workbooks", "templates", "report.docx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordReport.writeTemplate(bytes);
        if (Boolean.getBoolean("reference.update")) {
            Files.write(kept, bytes.toByteArray());
        }
        assertThat(Files.readAllBytes(kept)).isEqualTo(bytes.toByteArray());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report(bytes.toByteArray())))) {
            assertThat(document.getFooterList().get(0).getText())
                    .contains("Adult social care feedback and complaints, 2024-25");
            assertThat(document.getParagraphs().get(0).getText()).isEqualTo("Westmere Council");
            assertThat(document.getTables()).isNotEmpty();
        }
    }

    @Test
    void a_picture_that_lies_elsewhere_is_refused() throws IOException {
        byte[] linked;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(document("{report}")))) {
            document.getPackagePart()
                    .addExternalRelationship(
                            "https://example.org/logo.png",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            linked = bytes.toByteArray();
        }
        assertThatThrownBy(() -> report(linked))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("from outside");
    }
}
