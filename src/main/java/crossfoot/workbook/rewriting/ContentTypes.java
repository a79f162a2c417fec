package crossfoot.workbook.rewriting;

import crossfoot.workbook.xml.XmlOutput;
import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Changes the list of what kind each part is (ECMA-376 part 2, 10.1). */
final class ContentTypes {

    static final String PART = "[Content_Types].xml";

    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

    private ContentTypes() {}

    /**
     * The list with parts added and others taken out.
     *
     * @param added the kinds of new parts by their names
     * @param removed the names of parts that go
     */
    static byte[] changed(byte[] part, Map<String, String> added, Set<String> removed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + 1024);
        XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(part), out);
        boolean coversRelationships = false;
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token == XmlScanner.Token.START && scanner.tag().named("Override")) {
                String name = scanner.tag().value("PartName", "");
                if (removed.stream().anyMatch(gone -> ("/" + gone).equalsIgnoreCase(name))) {
                    scanner.passBefore();
                    MarkupEdit.drop(scanner);
                }
            } else if (token == XmlScanner.Token.START && scanner.tag().named("Default")) {
                coversRelationships |= scanner.tag().value("Extension", "").equalsIgnoreCase("rels");
            } else if (token == XmlScanner.Token.END && scanner.depth() == 0) {
                scanner.passBefore();
                XmlOutput markup = new XmlOutput(out);
                if (!coversRelationships && !added.isEmpty()) {
                    // What is added may have relationships of its own, which are of no kind without this line.
                    markup.raw("<" + scanner.tag().prefix() + "Default Extension=\"rels\" ContentType=\""
                            + RELATIONSHIPS + "\"/>");
                }
                for (Map.Entry<String, String> entry : added.entrySet()) {
                    markup.raw("<" + scanner.tag().prefix() + "Override PartName=\"/")
                            .attribute(entry.getKey());
                    markup.raw("\" ContentType=\"" + entry.getValue() + "\"/>");
                }
                markup.flush();
            }
        }
        scanner.passBefore();
        return out.toByteArray();
    }
}
