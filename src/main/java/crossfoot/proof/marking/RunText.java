package crossfoot.proof.marking;

import crossfoot.proof.reading.WordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of a Word paragraph as the reader joins it, each character with the text element that it stands in. */
final class RunText {

    private final StringBuilder text = new StringBuilder();
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();

    private RunText() {}

    /**
     * A place between two characters.
     *
     * @param element the text element
     * @param offset how many of its characters stand before
     */
    record Place(Element element, int offset) {}

    /** Where a claim begins and ends. */
    record Stretch(Place from, Place to) {}

    static RunText of(Element paragraph) {
        RunText read = new RunText();
        read.collect(paragraph);
        return read;
    }

    /**
     * Where a piece of the text stands.
     *
     * @param before how often the same piece stands before it
     * @return nothing where the paragraph does not hold it so often
     */
    Optional<Stretch> stretch(String piece, int before) {
        int at = text.indexOf(piece);
        for (int seen = 0; seen < before && at >= 0; seen++) {
            at = text.indexOf(piece, at + 1);
        }
        if (at < 0 || piece.isEmpty()) {
            return Optional.empty();
        }
        int last = at + piece.length() - 1;
        return Optional.of(new Stretch(place(at), new Place(elements.get(last), offsets.get(last) + 1)));
    }

    private Place place(int at) {
        return new Place(elements.get(at), offsets.get(at));
    }

    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !WordReader.SKIPPED.contains(element.getLocalName())) {
                switch (element.getLocalName()) {
                    case "p" -> {
                        // A paragraph of a text box is a block of its own.
                    }
                    case "t" -> words(element);
                    default -> collect(element);
                }
            }
        }
    }

    private void words(Element element) {
        String words = element.getTextContent();
        for (int at = 0; at < words.length(); at++) {
            boolean space = Character.isWhitespace(words.charAt(at)) || words.charAt(at) == '\u00A0';
            boolean repeated = space && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
            if (!repeated) {
                text.append(space ? ' ' : words.charAt(at));
                elements.add(element);
                offsets.add(at);
            }
        }
    }
}
