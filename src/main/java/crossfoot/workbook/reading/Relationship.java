package crossfoot.workbook.reading;

import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reference from one part to another (ECMA-376 part 2, 9.3).
 *
 * @param id its id within the part
 * @param type the last word of its type, such as {@code worksheet}
 * @param target the name of the other part, or an address outside the workbook
 * @param external whether it leads outside the workbook
 */
public record Relationship(String id, String type, String target, boolean external) {

    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** The relationships of a part, "" for those of the whole workbook. */
    public static List<Relationship> of(Parts parts, String part) throws IOException {
        Optional<ZipPart> list = parts.find(Parts.relationshipsOf(part));
        return list.isEmpty() ? List.of() : read(parts.whole(list.get()), part);
    }

    /** Reads a part of relationships, whose targets are relative to {@code part}. */
    public static List<Relationship> read(byte[] xml, String part) throws IOException {
        List<Relationship> found = new ArrayList<>();
        try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml))) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token == XmlScanner.Token.START && scanner.tag().named("Relationship")) {
                    XmlTag tag = scanner.tag();
                    String type = tag.value("Type", "");
                    boolean external = tag.value("TargetMode", "").equals("External");
                    String target = tag.value("Target", "");
                    found.add(new Relationship(
                            tag.value("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolve(part, target),
                            external));
                }
            }
        }
        return found;
    }

    /** A per cent sign that starts no escape, as in the name of a sheet that is linked to, stands for itself. */
    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        String escapes = LONE_PERCENT.matcher(path).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(escapes, StandardCharsets.UTF_8);
    }

    private static String resolve(String part, String target) {
        String path = target.replace('\\', '/');
        path = decoded(path);
        String from = path.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (from + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
