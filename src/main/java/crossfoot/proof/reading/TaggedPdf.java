package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
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

    private final MarkedText texts;
    private final Map<String, Object> roles;
    private final Set<COSDictionary> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final DocumentBuilder document = new DocumentBuilder();

    private TaggedPdf(PDDocument pdf, PDStructureTreeRoot root) throws IOException {
        texts = new MarkedText(pdf);
        roles = root.getRoleMap();
    }

    /** The document by its tags; one without blocks where there are none, or where they leave out a third of the text. */
    static Document read(PDDocument pdf) throws IOException {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return new Document(List.of());
        }
        TaggedPdf reader = new TaggedPdf(pdf, root);
        reader.children(root, null, 0, false);
        return reader.texts.mostlyLeft() ? new Document(List.of()) : reader.document.build();
    }

    private void children(PDStructureNode node, @Nullable PDPage page, int depth, boolean listed) {
        if (depth > DEEPEST || !enter(node)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && isBlock(element)) {
                document.paragraph(text.toString(), listed, texts.place(page));
                text.setLength(0);
                block(element, pageOf(element, page), depth + 1, listed);
            } else {
                text.append(text(kid, page, depth + 1));
            }
        }
        document.paragraph(text.toString(), listed, texts.place(page));
    }

    private void block(PDStructureElement element, @Nullable PDPage page, int depth, boolean listed) {
        String type = role(element);
        if (type.matches("H[1-6]?")) {
            document.heading(text(element, page, depth), texts.place(page));
        } else if (TABLE.contains(type)) {
            List<List<String>> rows = new ArrayList<>();
            rows(element, page, depth, rows);
            document.table(rows, List.of(), texts.place(page));
        } else if (!PASSED_OVER.contains(type)) {
            children(element, page, depth, listed || type.equals("LI"));
        }
    }

    /** Whether an element stands for itself, and is not a stretch of the text around it. */
    private boolean isBlock(PDStructureElement element) {
        return !Set.of("Span", "Link", "Quote", "Reference", "Note", "Code", "Annot", "NonStruct")
                .contains(role(element));
    }

    private void rows(PDStructureNode node, @Nullable PDPage page, int depth, List<List<String>> rows) {
        if (!enter(node)) {
            return;
        }
        for (Object kid : node.getKids()) {
            if (depth > DEEPEST || !(kid instanceof PDStructureElement element)) {
                continue;
            }
            if (role(element).equals("TR")) {
                rows.add(cells(element, pageOf(element, page), depth));
            } else {
                rows(element, pageOf(element, page), depth + 1, rows);
            }
        }
    }

    private List<String> cells(PDStructureElement row, @Nullable PDPage page, int depth) {
        List<String> cells = new ArrayList<>();
        for (Object kid : row.getKids()) {
            if (kid instanceof PDStructureElement cell && CELL.contains(role(cell))) {
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
            return texts.take(page, mark);
        }
        if (piece instanceof PDMarkedContentReference reference) {
            PDPage own = reference.getPage() == null ? page : reference.getPage();
            return text(reference.getMCID(), own, depth);
        }
        if (!(piece instanceof PDStructureElement element) || depth > DEEPEST || !enter(element)) {
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

    /** Whether a node is met for the first time: a tree whose branches meet again, or go round, is read once. */
    private boolean enter(PDStructureNode node) {
        return entered.add(node.getCOSObject());
    }

    /** What an element is by the standard's names, as the document maps its own names to them. */
    private String role(PDStructureElement element) {
        String type = String.valueOf(element.getStructureType());
        for (int step = 0; step < 10 && roles.get(type) instanceof String mapped; step++) {
            type = mapped;
        }
        return type;
    }

    private static @Nullable PDPage pageOf(PDStructureElement element, @Nullable PDPage around) {
        PDPage own = element.getPage();
        return own == null ? around : own;
    }
}
