package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.marking.MarkedCopy;
import crossfoot.proof.reading.ReportReader;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Test;

/** A marked copy says each finding where its claim stands, and is the report otherwise. */
class MarkedCopyTest {

    private static final String REPORT =
            """
            # Reviews

            Of the 48 reviews, 14 (31%) were late.

            Team | Cases
            --- | ---
            North | 40
            South | 30
            Total | 71
            """;

    private static final Document DOCUMENT = ReportReader.read("report.md", REPORT.getBytes(StandardCharsets.UTF_8));

    @Test
    void a_word_document_gets_a_comment_at_each_claim() throws IOException {
        byte[] word = Renderings.WORD.render(DOCUMENT);
        Document read = ReportReader.read("report.docx", word);
        List<ProofFinding> findings = Proof.of(read).findings();
        byte[] copy = MarkedCopy.of("report.docx", word, read, findings);
        try (XWPFDocument marked = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertThat(marked.getComments())
                    .extracting(XWPFComment::getText)
                    .anySatisfy(text -> assertThat(text).contains("F02").contains("14 ÷ 48 = 29%"));
            assertThat(marked.getComments()).hasSize(2);
            assertThat(marked.getParagraphArray(1).getCTP().sizeOfCommentRangeStartArray())
                    .isEqualTo(1);
            assertThat(marked.getTables()
                            .get(0)
                            .getRow(3)
                            .getCell(1)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .sizeOfCommentRangeStartArray())
                    .isEqualTo(1);
        }
        assertThat(ReportReader.read("copy.docx", copy)).isEqualTo(read);
    }

    @Test
    void comments_stand_at_their_numbers_and_leave_the_words_beside_them() throws IOException {
        byte[] word = Renderings.WORD.render(DOCUMENT);
        Document read = ReportReader.read("report.docx", word);
        byte[] copy = MarkedCopy.of("report.docx", word, read, Proof.of(read).findings());
        try (XWPFDocument marked = new XWPFDocument(new ByteArrayInputStream(copy))) {
            XmlCursor walk = marked.getParagraphArray(1).getCTP().newCursor();
            StringBuilder commented = new StringBuilder();
            boolean within = false;
            while (walk.toNextToken() != XmlCursor.TokenType.NONE) {
                String name = walk.isStart() ? walk.getName().getLocalPart() : "";
                within = name.equals("commentRangeStart") || within && !name.equals("commentRangeEnd");
                commented.append(within && name.equals("t") ? walk.getTextValue() : "");
            }
            assertThat(commented).hasToString("31%71");
            assertThat(marked.getParagraphArray(1).getText()).contains("Of the 48 reviews, 14 (31%) were late.");
        }
    }

    @Test
    void a_workbook_gets_a_sheet_of_findings_that_is_read_past() throws IOException {
        byte[] sheets = Renderings.SHEET.render(DOCUMENT);
        Document read = ReportReader.read("report.xlsx", sheets);
        List<ProofFinding> findings = Proof.of(read).findings();
        byte[] copy = MarkedCopy.of("report.xlsx", sheets, read, findings);
        Table table = Workbook.open("copy.xlsx", copy).table("ProofFindings").orElseThrow();
        assertThat(table.size()).isEqualTo(findings.size()).isEqualTo(2);
        assertThat(ReportReader.read("copy.xlsx", copy)).isEqualTo(read);
        byte[] again = MarkedCopy.of("copy.xlsx", copy, read, findings);
        assertThat(Workbook.open("again.xlsx", again).sheets())
                .containsExactly("Report", "Proof findings", "Proof findings 2");
    }

    @Test
    void any_other_report_becomes_a_page_with_its_claims_highlighted() {
        String page = new String(
                MarkedCopy.of(
                        "report.md", new byte[0], DOCUMENT, Proof.of(DOCUMENT).findings()),
                StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<mark>31%</mark>")
                .contains("<mark>71</mark>")
                .contains("F01")
                .contains("29%");
    }
}
