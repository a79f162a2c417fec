package crossfoot.proof.marking;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Cuts a run of a paragraph in two, so that a mark can stand between two characters; both parts keep its looks. */
final class RunCut {

    private RunCut() {}

    /**
     * Puts a mark at a place.
     *
     * @return whether there was a run to put it beside
     */
    static boolean insert(Element mark, RunText.Place place) {
        Optional<Element> run = runOf(place.element());
        run.ifPresent(around -> around.getParentNode().insertBefore(mark, cut(around, place)));
        return run.isPresent();
    }

    private static Optional<Element> runOf(Element text) {
        Node node = text;
        while (node instanceof Element && !node.getLocalName().equals("p")) {
            if (node.getLocalName().equals("r")) {
                return Optional.of((Element) node);
            }
            node = node.getParentNode();
        }
        return Optional.empty();
    }

    /** What stands behind the place, after the cut: nothing where it is the last of its parent. */
    private static @Nullable Node cut(Element run, RunText.Place place) {
        Element text = place.element();
        if (place.offset() == 0 && isFirst(text)) {
            return run;
        }
        Element rest = (Element) run.cloneNode(false);
        Node looks = run.getFirstChild();
        if (looks != null && "rPr".equals(looks.getLocalName())) {
            rest.appendChild(looks.cloneNode(true));
        }
        int content = rest.getChildNodes().getLength();
        Node following = place.offset() == 0 ? text : text.getNextSibling();
        String words = text.getTextContent();
        if (place.offset() > 0 && place.offset() < words.length()) {
            Element tail = (Element) text.cloneNode(false);
            words(text, words.substring(0, place.offset()));
            words(tail, words.substring(place.offset()));
            rest.appendChild(tail);
        }
        while (following != null) {
            Node next = following.getNextSibling();
            rest.appendChild(following);
            following = next;
        }
        if (rest.getChildNodes().getLength() == content) {
            return run.getNextSibling();
        }
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        return rest;
    }

    private static boolean isFirst(Element text) {
        Node before = text.getPreviousSibling();
        return before == null || "rPr".equals(before.getLocalName());
    }

    private static void words(Element text, String words) {
        text.setTextContent(words);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
