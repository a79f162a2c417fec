package crossfoot.proof.reading;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.workbook.cells.Refusals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF by its tags, or else its text: a wide gap in a line parts the columns of a table, a wide gap between lines parts paragraphs.
 */
final class PdfReader {

    private PdfReader() {}

    static Document read(String name, byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Document tagged = TaggedPdf.read(pdf);
            if (!tagged.blocks().isEmpty()) {
                return tagged;
            }
            List<Block> blocks = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                blocks.addAll(TextReader.read(text(pdf, page), "page " + page).blocks());
            }
            if (blocks.isEmpty()) {
                throw Refusals.of(name, "has no text, only pictures of it: name the document that it was made from");
            }
            return new Document(blocks);
        } catch (InvalidPasswordException locked) {
            throw Refusals.of(name, "is protected by a password: save it without one and name that", locked);
        } catch (IOException unreadable) {
            throw Refusals.of(
                    name, "is damaged or no PDF: save it again from the document that it was made from", unreadable);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        Columns columns = new Columns();
        columns.setStartPage(page);
        columns.setEndPage(page);
        columns.setSortByPosition(true);
        columns.getText(pdf);
        return withoutRagged(columns.text());
    }

    /**
     * Leaves out tables whose rows are not all of one width: an empty cell or a wrapped heading leaves no trace in a page, so
     * that nobody can tell under which heading a number stands.
     */
    private static String withoutRagged(String text) {
        List<String> kept = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (line.indexOf('\t') >= 0) {
                table.add(line);
                continue;
            }
            kept.addAll(ragged(table) ? List.of("") : table);
            table.clear();
            kept.add(line);
        }
        return String.join("\n", kept);
    }

    private static boolean ragged(List<String> table) {
        if (table.size() < 2) {
            return false;
        }
        int width = width(table.get(1));
        int heading = width(table.get(0));
        return table.stream().skip(1).anyMatch(line -> width(line) != width) || heading > width || heading < width - 1;
    }

    private static int width(String line) {
        return line.split("\t", -1).length;
    }

    /** Collects lines, with a tab where a gap is wider than words need. */
    private static final class Columns extends PDFTextStripper {

        private static final float WIDE = 2.2f;
        private static final float APART = 1.75f;

        private record Piece(float left, float right, float base, float height, String words) {}

        private final List<Piece> pieces = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (positions.isEmpty() || text.isBlank()) {
                return;
            }
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            pieces.add(new Piece(
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj(),
                    Math.max(first.getHeightDir(), 1),
                    text.strip()));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            Piece before = null;
            for (Piece piece : pieces) {
                if (before != null) {
                    text.append(between(before, piece));
                }
                text.append(piece.words());
                before = piece;
            }
            return text.toString();
        }

        private static String between(Piece before, Piece piece) {
            boolean sameLine = Math.abs(piece.base() - before.base()) < before.height() / 2;
            if (sameLine) {
                return piece.left() - before.right() > WIDE * before.height() / 2 ? "\t" : " ";
            }
            return piece.base() - before.base() > APART * 2 * before.height() ? "\n\n" : "\n";
        }
    }
}
