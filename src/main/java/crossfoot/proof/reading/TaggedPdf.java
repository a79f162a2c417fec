package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tagged PDF (ISO 32000-1, 14.8) by its tags, which say what is a heading, a paragraph and a cell of a table. Public
 * bodies have to tag what they publish, and no gap between words has to be guessed then.
 */
final class TaggedPdf {

    private static final Set<String> TABLE = Set.of("Table");
    private static final Set<String> CELL = Set.of("TD", "TH");
    private static final Set<String> PASSED_OVER = Set.of("TOC", "TOCI", "Figure", "Artifact", "Form", "Lbl");
    private static final int DEEPEST = 200;
    private static final int WIDEST_CELL = 200;

    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();
    private final DocumentBuilder document = new DocumentBuilder();

    private TaggedPdf(PDDocument pdf) throws IOException {
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            numbers.put(page, ++number);
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> ofPage = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, ofPage));
            texts.put(page, ofPage);
        }
    }

    /** The document by its tags; one without blocks where there are none. */
    static Document read(PDDocument pdf) throws IOException {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return new Document(List.of());
        }
        TaggedPdf reader = new TaggedPdf(pdf);
        reader.children(root, null, 0, false);
        return reader.document.build();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> into) {
        if (content.getMCID() >= 0) {
            StringBuilder text = new StringBuilder();
            append(content, text);
            into.merge(content.getMCID(), text.toString(), String::concat);
        }
        for (Object inner : content.getContents()) {
            if (inner instanceof PDMarkedContent nested && nested.getMCID() >= 0) {
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

    private void children(PDStructureNode node, @Nullable PDPage page, int depth, boolean listed) {
        if (depth > DEEPEST) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && isBlock(element)) {
                document.paragraph(text.toString(), listed, source(page));
                text.setLength(0);
                block(element, pageOf(element, page), depth + 1, listed);
            } else {
                text.append(text(kid, page, depth + 1));
            }
        }
        document.paragraph(text.toString(), listed, source(page));
    }

    private void block(PDStructureElement element, @Nullable PDPage page, int depth, boolean listed) {
        String type = element.getStandardStructureType();
        if (type.matches("H[1-6]?")) {
            document.heading(text(element, page, depth), source(page));
        } else if (TABLE.contains(type)) {
            List<List<String>> rows = new ArrayList<>();
            rows(element, page, depth, rows);
            document.table(rows, List.of(), source(page));
        } else if (!PASSED_OVER.contains(type)) {
            children(element, page, depth, listed || type.equals("LI"));
        }
    }

    /** Whether an element stands for itself, and is not a stretch of the text around it. */
    private static boolean isBlock(PDStructureElement element) {
        return !Set.of("Span", "Link", "Quote", "Reference", "Note", "Code", "Annot", "NonStruct")
                .contains(element.getStandardStructureType());
    }

    private void rows(PDStructureNode node, @Nullable PDPage page, int depth, List<List<String>> rows) {
        for (Object kid : node.getKids()) {
            if (depth > DEEPEST || !(kid instanceof PDStructureElement element)) {
                continue;
            }
            if (element.getStandardStructureType().equals("TR")) {
                rows.add(cells(element, pageOf(element, page), depth));
            } else {
                rows(element, pageOf(element, page), depth + 1, rows);
            }
        }
    }

    private List<String> cells(PDStructureElement row, @Nullable PDPage page, int depth) {
        List<String> cells = new ArrayList<>();
        for (Object kid : row.getKids()) {
            if (kid instanceof PDStructureElement cell && CELL.contains(cell.getStandardStructureType())) {
                cells.add(text(cell, page, depth));
                for (int wide = 1; wide < columns(cell); wide++) {
                    cells.add("");
                }
            }
        }
        return cells;
    }

    private static int columns(PDStructureElement cell) {
        for (int at = 0; at < cell.getAttributes().size(); at++) {
            int span = cell.getAttributes().getObject(at).getCOSObject().getInt("ColSpan", 1);
            if (span > 1) {
                return Math.min(span, WIDEST_CELL);
            }
        }
        return 1;
    }

    /** The text of an element, or of a piece of a page, with all that it holds. */
    private String text(Object piece, @Nullable PDPage page, int depth) {
        if (piece instanceof Integer mark) {
            return page == null ? "" : texts.getOrDefault(page, Map.of()).getOrDefault(mark, "");
        }
        if (piece instanceof PDMarkedContentReference reference) {
            PDPage own = reference.getPage() == null ? page : reference.getPage();
            return text(reference.getMCID(), own, depth);
        }
        if (!(piece instanceof PDStructureElement element) || depth > DEEPEST) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner && isBlock(inner) && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(text(kid, pageOf(element, page), depth + 1));
        }
        return text.toString();
    }

    private static @Nullable PDPage pageOf(PDStructureElement element, @Nullable PDPage around) {
        PDPage own = element.getPage();
        return own == null ? around : own;
    }

    private String source(@Nullable PDPage page) {
        Integer number = page == null ? null : numbers.get(page);
        return number == null ? "" : "page " + number;
    }
}
