package crossfoot.proof.reading;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** PDFs whose tags say what is what, drawn here piece by piece. */
class TaggedPdfTest {

    @Test
    void headings_paragraphs_and_tables_are_as_the_tags_say() throws IOException {
        try (Drawn pdf = new Drawn()) {
            PDStructureElement section = pdf.element("Sect", pdf.root);
            pdf.text("H2", section, "Complaints");
            pdf.text("P", section, "We received 12 complaints.");
            PDStructureElement table = pdf.element("Table", section);
            for (List<String> row : List.of(List.of("Team", "Cases"), List.of("North", "7"), List.of("Total", "12"))) {
                PDStructureElement line = pdf.element("TR", table);
                row.forEach(cell -> pdf.text("TD", line, cell));
            }
            List<Block> blocks = pdf.read().blocks();
            assertThat(blocks).hasSize(3);
            assertThat(((Heading) blocks.get(0)).text()).isEqualTo("Complaints");
            assertThat(((Paragraph) blocks.get(1)).text()).isEqualTo("We received 12 complaints.");
            assertThat(((Grid) blocks.get(2)).rows())
                    .containsExactly(List.of("Team", "Cases"), List.of("North", "7"), List.of("Total", "12"));
        }
    }

    @Test
    void names_of_the_document_s_own_are_followed_to_the_standard_ones() throws IOException {
        try (Drawn pdf = new Drawn()) {
            pdf.root.setRoleMap(Map.of("Chapter title", "Title", "Title", "H1"));
            pdf.text("Chapter title", pdf.root, "Complaints");
            pdf.text("P", pdf.root, "There were none.");
            assertThat(pdf.read().blocks().get(0)).isInstanceOf(Heading.class);
        }
    }

    @Test
    void a_tree_that_goes_round_is_read_once() throws IOException {
        try (Drawn pdf = new Drawn()) {
            PDStructureElement section = pdf.element("Sect", pdf.root);
            pdf.text("P", section, "We received 12 complaints.");
            for (int at = 0; at < 60; at++) {
                section.appendKid(section);
                pdf.root.appendKid(section);
            }
            assertThat(pdf.read().blocks()).hasSize(1);
        }
    }

    @Test
    void a_piece_that_two_elements_name_is_said_once() throws IOException {
        try (Drawn pdf = new Drawn()) {
            PDStructureElement first = pdf.text("P", pdf.root, "We received 12 complaints.");
            PDStructureElement second = pdf.element("P", pdf.root);
            second.getCOSObject().setItem(COSName.K, first.getCOSObject().getItem(COSName.K));
            assertThat(pdf.read().blocks()).hasSize(1);
        }
    }

    @Test
    void a_text_that_the_tags_leave_out_is_read_without_them() throws IOException {
        try (Drawn pdf = new Drawn()) {
            pdf.text("P", pdf.root, "Draft");
            pdf.draw("We received 12 complaints and upheld 4 of them.");
            assertThat(pdf.read().blocks().toString()).contains("We received 12 complaints and upheld 4 of them.");
        }
    }

    /** A page on which each text has a mark of its own. */
    private static final class Drawn implements AutoCloseable {

        private final PDDocument pdf = new PDDocument();
        private final PDPage page = new PDPage();
        private final PDStructureTreeRoot root = new PDStructureTreeRoot();
        private final PDPageContentStream content;
        private int marks;
        private float y = 750;

        Drawn() throws IOException {
            pdf.addPage(page);
            pdf.getDocumentCatalog().setStructureTreeRoot(root);
            content = new PDPageContentStream(pdf, page);
        }

        PDStructureElement element(String type, PDStructureNode in) {
            PDStructureElement element = new PDStructureElement(type, in);
            element.setPage(page);
            in.appendKid(element);
            return element;
        }

        PDStructureElement text(String type, PDStructureNode in, String text) {
            PDStructureElement element = element(type, in);
            COSArray kids = new COSArray();
            kids.add(COSInteger.get(draw(text)));
            element.getCOSObject().setItem(COSName.K, kids);
            return element;
        }

        int draw(String text) {
            try {
                content.beginMarkedContent(COSName.P, dictionary(marks));
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(50, y);
                content.showText(text);
                content.endText();
                content.endMarkedContent();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            y -= 30;
            return marks++;
        }

        private static PDPropertyList dictionary(int mark) {
            COSDictionary dictionary = new COSDictionary();
            dictionary.setInt(COSName.MCID, mark);
            return PDPropertyList.create(dictionary);
        }

        Document read() throws IOException {
            content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return PdfReader.read("report.pdf", out.toByteArray());
        }

        @Override
        public void close() throws IOException {
            pdf.close();
        }
    }
}
