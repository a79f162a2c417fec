package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.marking.MarkedCopy;
import crossfoot.proof.reading.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
