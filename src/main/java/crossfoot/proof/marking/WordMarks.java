package crossfoot.proof.marking;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.finding.Anchor;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.WordReader;
import crossfoot.workbook.reading.OfficeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a copy of a Word document with a comment at every number that does not hold. */
public final class WordMarks {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String BODY = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";

    private WordMarks() {}

    /** The copy's bytes. Every part but the body, the comments and their registration is the original's. */
    public static byte[] mark(
            String name, OfficeFile file, crossfoot.proof.document.Document report, List<ProofFinding> findings) {
        Document body = Xml.parse(file.part(BODY).orElseThrow());
        Document comments =
                file.part(COMMENTS).map(Xml::parse).orElseGet(() -> Xml.parse("<w:comments xmlns:w=\"" + W + "\"/>"));
        List<Element> paragraphs = new ArrayList<>();
        collect(body.getDocumentElement(), paragraphs);
        List<List<List<Integer>>> origins = WordReader.origins(name, file);
        int id = firstFree(comments);
        for (ProofFinding finding : findings) {
            int paragraph = paragraph(origins, finding.anchor());
            if (paragraph >= 0 && paragraph < paragraphs.size()) {
                Element at = paragraphs.get(paragraph);
                CommentMark.put(at, stretch(at, report, finding.anchor()), comments, id++, finding);
            }
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        changed.put(BODY, Xml.bytes(body));
        changed.put(COMMENTS, Xml.bytes(comments));
        if (file.part(COMMENTS).isEmpty()) {
            CommentPart.register(file, changed);
        }
        return zip(file, changed);
    }

    /** Where the claim of an anchor stands in its paragraph: as often before it as in the text that was read. */
    private static Optional<RunText.Stretch> stretch(
            Element paragraph, crossfoot.proof.document.Document report, Anchor anchor) {
        Block block = report.blocks().get(anchor.block());
        RunText text = RunText.of(paragraph);
        if (block instanceof Grid grid && anchor.row() >= 0) {
            return text.stretch(grid.rows().get(anchor.row()).get(anchor.column()), 0);
        }
        if (!(block instanceof Paragraph read) || anchor.end() > read.text().length()) {
            return Optional.empty();
        }
        String claim = read.text().substring(anchor.start(), anchor.end());
        int before = 0;
        for (int at = read.text().indexOf(claim); at >= 0 && at < anchor.start(); ) {
            before++;
            at = read.text().indexOf(claim, at + 1);
        }
        return text.stretch(claim, before);
    }

    /** The paragraphs in the order in which the reader counts them. */
    private static void collect(Node node, List<Element> paragraphs) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !WordReader.SKIPPED.contains(element.getLocalName())) {
                if (element.getLocalName().equals("p") && W.equals(element.getNamespaceURI())) {
                    paragraphs.add(element);
                }
                collect(element, paragraphs);
            }
        }
    }

    private static int paragraph(List<List<List<Integer>>> origins, Anchor anchor) {
        if (anchor.block() >= origins.size()) {
            return -1;
        }
        List<List<Integer>> block = origins.get(anchor.block());
        int row = Math.max(anchor.row(), 0);
        int column = Math.max(anchor.column(), 0);
        return row < block.size() && column < block.get(row).size()
                ? block.get(row).get(column)
                : -1;
    }

    private static int firstFree(Document comments) {
        int next = 0;
        var old = comments.getElementsByTagNameNS(W, "comment");
        for (int at = 0; at < old.getLength(); at++) {
            String id = ((Element) old.item(at)).getAttributeNS(W, "id");
            next = Math.max(next, id.matches("\\d{1,9}") ? Integer.parseInt(id) + 1 : 0);
        }
        return next;
    }

    private static byte[] zip(OfficeFile file, Map<String, byte[]> changed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : file.names()) {
                byte[] content = changed.remove(part);
                write(zip, part, content == null ? file.part(part).orElse(new byte[0]) : content);
            }
            for (Map.Entry<String, byte[]> added : changed.entrySet()) {
                write(zip, added.getKey(), added.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String part, byte[] content) throws IOException {
        if (!part.endsWith("/")) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
