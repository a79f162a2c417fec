package crossfoot.workbook.reading;

import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A custom XML part of a workbook: data that Excel carries along and does not show. */
public final class CustomXml {

    private final ZipPart part;
    private final byte[] xml;

    private CustomXml(ZipPart part, byte[] xml) {
        this.part = part;
        this.xml = xml;
    }

    /** The part whose root element has a namespace. */
    public static Optional<CustomXml> find(Parts parts, String namespace) throws IOException {
        for (ZipPart part : parts.inOrder()) {
            String lower = part.name().toLowerCase(Locale.ROOT);
            if (lower.matches("customxml/item\\d+\\.xml")) {
                byte[] xml = parts.whole(part);
                if (rootNamespace(xml).equals(namespace)) {
                    return Optional.of(new CustomXml(part, xml));
                }
            }
        }
        return Optional.empty();
    }

    /** The namespace of the root element, "" where it has none. */
    public static String rootNamespace(byte[] xml) throws IOException {
        try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml))) {
            XmlScanner.Token token = scanner.next();
            while (token != XmlScanner.Token.START && token != XmlScanner.Token.DONE) {
                token = scanner.next();
            }
            XmlTag tag = scanner.tag();
            String prefix = scanner.tag().prefix().replace(":", "");
            int declared = prefix.isEmpty() ? tag.find("xmlns") : tag.findPrefixed(prefix);
            return declared < 0 ? "" : tag.value(declared);
        }
    }

    public ZipPart part() {
        return part;
    }

    public byte[] xml() {
        return xml.clone();
    }
}
