package crossfoot.proof.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The stretches of text on the pages of a PDF that have a mark (ISO 32000-1, 14.7.4), each given out once. */
final class MarkedText {

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();
    private long left;
    private final long all;

    MarkedText(PDDocument pdf) throws IOException {
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            numbers.put(page, ++number);
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
            texts.put(page, ofPage);
            ofPage.values().forEach(text -> left += text.length());
        }
        all = left;
    }

    /** What a mark of a page holds; nothing the second time, so that two elements that name one stretch do not say it twice. */
    String take(@Nullable PDPage page, int mark) {
        String text = page == null ? null : texts.getOrDefault(page, Map.of()).remove(mark);
        if (text == null) {
            return "";
        }
        left -= text.length();
        return text;
    }

    /** Whether so much was left that the tags cannot have been those of the text: more than a third of the characters. */
    boolean mostlyLeft() {
        return left * 3 > all;
    }

    /** Where a page stands, as a reader would say it; empty without one. */
    String place(@Nullable PDPage page) {
        Integer number = page == null ? null : numbers.get(page);
        return number == null ? "" : "page " + number;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        if (content.getMCID() >= 0) {
            StringBuilder text = new StringBuilder();
            append(content, text);
            into.merge(content.getMCID(), text.toString(), String::concat);
        }
        for (Object inner : content.getContents()) {
            if (inner instanceof PDMarkedContent nested && (nested.getMCID() >= 0 || content.getMCID() < 0)) {
                collect(nested, into);
            }
        }
    }

    private static void append(PDMarkedContent content, StringBuilder text) {
        TextPosition before = null;
        for (Object inner : content.getContents()) {
            if (inner instanceof TextPosition position) {
                if (before != null && apart(before, position)) {
                    text.append(' ');
                }
                text.append(position.getUnicode());
                before = position;
            } else if (inner instanceof PDMarkedContent nested && nested.getMCID() < 0) {
                append(nested, text);
            }
        }
    }

    /** Whether a line ended, or a gap as wide as a space was left, between two characters. */
    private static boolean apart(TextPosition before, TextPosition next) {
        float height = Math.max(1, before.getHeightDir());
        return Math.abs(next.getYDirAdj() - before.getYDirAdj()) > height / 2
                || next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj() > before.getWidthOfSpace() / 2;
    }
}
