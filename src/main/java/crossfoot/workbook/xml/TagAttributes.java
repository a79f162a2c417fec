package crossfoot.workbook.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and changes single attributes of a start tag that is kept as text. */
public final class TagAttributes {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=/>]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private TagAttributes() {}

    /** The raw value of an attribute, references not resolved. */
    public static Optional<String> value(String tag, String name) {
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return Optional.of(found.group(2) != null ? found.group(2) : found.group(3));
            }
        }
        return Optional.empty();
    }

    /** The whole number that an attribute holds, or a default. */
    public static int number(String tag, String name, int otherwise) {
        Optional<String> value = value(tag, name).map(String::strip);
        if (value.isEmpty() || !value.get().matches("\\d{1,9}")) {
            return otherwise;
        }
        return Integer.parseInt(value.get());
    }

    /** The text, which begins with a start tag, with one attribute of that tag set to a value that needs no escape. */
    public static String with(String text, String name, String value) {
        TagScanner scanner = new TagScanner(text);
        scanner.next();
        String tag = scanner.tag();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                int group = found.group(2) != null ? 2 : 3;
                return text.substring(0, found.start(group)) + value + text.substring(found.end(group));
            }
        }
        int at = tag.length() - (scanner.selfClosed() ? 2 : 1);
        return text.substring(0, at) + " " + name + "=\"" + value + "\"" + text.substring(at);
    }
}
