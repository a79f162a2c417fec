package crossfoot.workbook.rewriting;

import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.XmlOutput;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Changes to the raw bytes of a tag; whatever is not named stays as it is written. */
final class MarkupEdit {

    private MarkupEdit() {}

    /**
     * The start tag that a scanner is at, with an attribute set.
     *
     * @param value with everything escaped that must be
     */
    static byte[] withAttribute(XmlScanner scanner, String name, String value) {
        XmlTag tag = scanner.tag();
        byte[] whole = tag.copy();
        int from = tag.nameFrom() - 1;
        int found = tag.find(name);
        ByteText edited = new ByteText();
        if (found >= 0) {
            edited.append(whole, 0, tag.valueFrom(found) - from);
            edited.append(value);
            edited.append(whole, tag.valueTo(found) - from, whole.length);
        } else {
            int nameEnd = tag.nameTo() - from;
            edited.append(whole, 0, nameEnd);
            edited.append(" " + name + "=\"" + value + "\"");
            edited.append(whole, nameEnd, whole.length);
        }
        return edited.toBytes();
    }

    /** The start tag that a scanner is at, without some attributes, and open even where it stood for a whole element. */
    static byte[] openWithout(XmlScanner scanner, Set<String> names) throws DamagedPart {
        XmlTag tag = scanner.tag();
        byte[] whole = tag.copy();
        int from = tag.nameFrom() - 1;
        int end = tag.empty() ? whole.length - 2 : whole.length - 1;
        ByteText edited = new ByteText();
        int copied = 0;
        for (int i = 0; i < tag.count(); i++) {
            if (names.contains(tag.attributeName(i))) {
                edited.append(whole, copied, tag.attributeFrom(i) - from);
                copied = tag.valueTo(i) + 1 - from;
            }
        }
        edited.append(whole, copied, end);
        edited.append('>');
        return edited.toBytes();
    }

    /** Drops the element that a scanner is at, its end included. */
    static void drop(XmlScanner scanner) throws IOException {
        scanner.hold();
        scanner.skipElement();
        scanner.dropThrough();
    }

    /** Text with what XML needs escaped, for an attribute. */
    static String escaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmlOutput(bytes).attribute(text).flush();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written to disk here", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
