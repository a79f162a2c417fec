package crossfoot.proof.marking;

import crossfoot.proof.finding.ProofFinding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One comment: its text among the comments, its marks around its claim, or around all of its paragraph. */
final class CommentMark {

    private static final String AUTHOR = "Crossfoot";

    private CommentMark() {}

    /**
     * Puts a comment.
     *
     * @param claim where in the paragraph the claim stands; empty for all of it
     */
    static void put(
            Element paragraph, Optional<RunText.Stretch> claim, Document comments, int id, ProofFinding finding) {
        Document body = paragraph.getOwnerDocument();
        Element end = marked(body, "commentRangeEnd", id);
        Element start = marked(body, "commentRangeStart", id);
        boolean placed = claim.filter(
                        stretch -> RunCut.insert(end, stretch.to()) && RunCut.insert(start, stretch.from()))
                .isPresent();
        if (!placed) {
            paragraph.insertBefore(start, firstContent(paragraph));
            paragraph.appendChild(end);
        }
        Element run = body.createElementNS(WordMarks.W, "w:r");
        run.appendChild(marked(body, "commentReference", id));
        end.getParentNode().insertBefore(run, end.getNextSibling());
        comments.getDocumentElement().appendChild(comment(comments, id, finding));
    }

    private static @Nullable Node firstContent(Element paragraph) {
        Node first = paragraph.getFirstChild();
        while (first != null && "pPr".equals(first.getLocalName())) {
            first = first.getNextSibling();
        }
        return first;
    }

    private static Element marked(Document document, String name, int id) {
        Element mark = document.createElementNS(WordMarks.W, "w:" + name);
        mark.setAttributeNS(WordMarks.W, "w:id", String.valueOf(id));
        return mark;
    }

    private static Element comment(Document comments, int id, ProofFinding finding) {
        Element comment = marked(comments, "comment", id);
        comment.setAttributeNS(WordMarks.W, "w:author", AUTHOR);
        comment.setAttributeNS(WordMarks.W, "w:initials", "CF");
        Element paragraph = comments.createElementNS(WordMarks.W, "w:p");
        Element run = comments.createElementNS(WordMarks.W, "w:r");
        Element text = comments.createElementNS(WordMarks.W, "w:t");
        text.setTextContent(finding.rule().code() + " " + finding.rule().title() + ". " + finding.message());
        run.appendChild(text);
        paragraph.appendChild(run);
        comment.appendChild(paragraph);
        return comment;
    }
}
