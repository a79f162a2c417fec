package crossfoot.workbook.reading;

import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads a part once to its end: its checksum always, and as XML where it is XML. */
final class PartCheck {

    private PartCheck() {}

    static void check(Parts parts, ZipPart part) throws IOException {
        try (InputStream in = parts.open(part)) {
            if (isXml(part.name()) && part.size() > 0) {
                try (XmlScanner scanner = new XmlScanner(in)) {
                    XmlScanner.Token token = scanner.next();
                    while (token != XmlScanner.Token.DONE) {
                        token = scanner.next();
                    }
                }
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw in(part.name(), e);
        }
    }

    /** The same failure, which says in what part it is. */
    static IOException in(String part, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains(part)) {
            return failure;
        }
        DamagedPart named = new DamagedPart("part " + part + ": " + message);
        named.initCause(failure);
        return named;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }
}
