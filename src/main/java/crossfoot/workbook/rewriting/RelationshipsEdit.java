package crossfoot.workbook.rewriting;

import crossfoot.workbook.reading.Relationship;
import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to the relationships of the workbook part. */
final class RelationshipsEdit {

    private static final Pattern NUMBERED = Pattern.compile("rId(\\d{1,8})");

    private final byte[] part;
    private final String owner;
    private final List<String> added = new ArrayList<>();
    private int highest;

    /** @param owner the part that the relationships belong to */
    RelationshipsEdit(byte[] part, String owner) throws IOException {
        this.part = part;
        this.owner = owner;
        for (Relationship link : Relationship.read(part, owner)) {
            Matcher numbered = NUMBERED.matcher(link.id());
            highest = Math.max(highest, numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0);
        }
    }

    /** Adds a relationship to a part, known by its name from the root; answers the id that it gets. */
    String add(String type, String target) {
        highest++;
        String id = "rId" + highest;
        added.add("Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"/" + target + "\"/>");
        return id;
    }

    boolean adds() {
        return !added.isEmpty();
    }

    /** The part, without the relationships to parts that go. */
    byte[] bytes(Set<String> removed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + 1024);
        XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(part), out);
        List<Relationship> links = Relationship.read(part, owner);
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token == XmlScanner.Token.START && scanner.tag().named("Relationship")) {
                String id = scanner.tag().value("Id", "");
                boolean gone = links.stream()
                        .anyMatch(link -> link.id().equals(id) && !link.external() && removed.contains(link.target()));
                if (gone) {
                    scanner.passBefore();
                    MarkupEdit.drop(scanner);
                }
            } else if (token == XmlScanner.Token.END && scanner.depth() == 0) {
                scanner.passBefore();
                for (String markup : added) {
                    out.write(("<" + scanner.tag().prefix() + markup).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        scanner.passBefore();
        return out.toByteArray();
    }
}
