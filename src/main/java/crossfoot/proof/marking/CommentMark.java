package crossfoot.proof.marking;

import crossfoot.proof.finding.ProofFinding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One comment: its text among the comments, its marks around the runs of its paragraph. */
final class CommentMark {

    private static final String AUTHOR = "Crossfoot";

    private CommentMark() {}

    static void put(Element paragraph, Document comments, int id, ProofFinding finding) {
        Document body = paragraph.getOwnerDocument();
        Node first = paragraph.getFirstChild();
        while (first != null && "pPr".equals(first.getLocalName())) {
            first = first.getNextSibling();
        }
        paragraph.insertBefore(marked(body, "commentRangeStart", id), first);
        paragraph.appendChild(marked(body, "commentRangeEnd", id));
        Element run = body.createElementNS(WordMarks.W, "w:r");
        run.appendChild(marked(body, "commentReference", id));
        paragraph.appendChild(run);
        comments.getDocumentElement().appendChild(comment(comments, id, finding));
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
