package crossfoot.proof;

import crossfoot.proof.document.Document;
import crossfoot.proof.reading.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Invented passages, each sound and, where it has a fault to plant, with that one fault: {@code {{sound|faulty}}}. The first
 * line of each names what must be found in the faulty one, as rule and stated number.
 */
final class Passages {

    /**
     * A passage.
     *
     * @param expected what must be found, as "F02 31%"; nothing in a sound one
     */
    record Passage(String name, String text, List<String> expected) {

        Document document() {
            return ReportReader.read("passage.md", text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Pattern PLANTED = Pattern.compile("\\{\\{(.*?)\\|(.*?)}}");

    private Passages() {}

    static List<Passage> all() {
        List<Passage> passages = new ArrayList<>();
        for (String entry : text().split("(?m)^=== ")) {
            if (entry.isBlank()) {
                continue;
            }
            int end = entry.indexOf('\n');
            String name = entry.substring(0, entry.indexOf(':'));
            String found = entry.substring(entry.indexOf(':') + 1, end).strip();
            String body = entry.substring(end + 1).strip();
            passages.add(new Passage(name + ", sound", PLANTED.matcher(body).replaceAll("$1"), List.of()));
            if (!found.isEmpty()) {
                passages.add(new Passage(
                        name + ", planted", PLANTED.matcher(body).replaceAll("$2"), List.of(found.split("; "))));
            }
        }
        return passages;
    }

    private static String text() {
        try (InputStream in = Passages.class.getResourceAsStream("/proof/corpus.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
