package crossfoot.report.word;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/** A table of contents: a field that Word can bring up to date, with its entries already in it. */
final class Contents {

    private final XWPFDocument document;

    Contents(XWPFDocument document) {
        this.document = document;
    }

    /**
     * An entry.
     *
     * @param style the style of its paragraph
     * @param text what it names
     * @param bookmark where that stands
     * @param page on which page
     */
    record Entry(String style, String text, String bookmark, int page) {}

    /** Writes the field with its entries. */
    void write(String code, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(entries.get(i).style());
            if (i == 0) {
                WordPages.beginField(paragraph, code);
            }
            link(paragraph, entries.get(i));
            if (i == entries.size() - 1) {
                WordPages.endField(paragraph);
            }
        }
    }

    private static void link(XWPFParagraph paragraph, Entry entry) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(entry.bookmark());
        link.setHistory(true);
        link.addNewR().addNewT().setStringValue(WordPages.plain(entry.text()));
        link.addNewR().addNewTab();
        List<CTR> runs = Stream.generate(link::addNewR).limit(5).toList();
        Field.write(runs, "PAGEREF " + entry.bookmark() + " \\h", Integer.toString(entry.page()));
    }
}
