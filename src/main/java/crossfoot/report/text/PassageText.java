package crossfoot.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in its parts: words, and placeholders between braces.
 *
 * @param parts the parts, in order
 */
record PassageText(List<Part> parts) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    PassageText {
        parts = List.copyOf(parts);
    }

    /** A part of a text. */
    sealed interface Part {}

    /** Words as they stand. */
    record Words(String text) implements Part {}

    /** A place for a figure. */
    record Hole(Placeholder placeholder) implements Part {}

    /** Braces between which stands nothing that can be read. */
    record Unread(String written) implements Part {}

    /** Reads a text; it always can be read, in parts that cannot. */
    static PassageText of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher braces = BRACES.matcher(text);
        int from = 0;
        while (braces.find()) {
            if (braces.start() > from) {
                parts.add(new Words(text.substring(from, braces.start())));
            }
            Optional<Placeholder> read = Optional.ofNullable(braces.group(1)).flatMap(Placeholder::read);
            parts.add(read.<Part>map(Hole::new).orElseGet(() -> new Unread(braces.group())));
            from = braces.end();
        }
        if (from < text.length()) {
            parts.add(new Words(text.substring(from)));
        }
        return new PassageText(parts);
    }
}
