package crossfoot.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a person's name in a text: a title and a capitalised word, or a name of the row's owner. */
final class PersonNames {

    private static final Pattern TITLED = Pattern.compile(
            "(?:Mrs|Mr|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Cllr|Councillor|Nurse"
                    + "|MRS|MR|MS|MISS|MX|DR)\\.?\\s+(?:\\p{Lu}\\.?\\s*){0,3}\\p{Lu}[\\p{L}'’-]*");
    private static final String FIRST_OF_TITLES = "CDLMNPRS";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}'’-]+");
    private static final Set<String> NOT_NAMES = Set.of(
            "team",
            "teams",
            "manager",
            "officer",
            "service",
            "services",
            "council",
            "care",
            "social",
            "adult",
            "adults",
            "child",
            "children",
            "complaint",
            "complaints",
            "customer",
            "head",
            "director",
            "senior",
            "assistant",
            "the",
            "and",
            "for",
            "lead",
            "duty",
            "north",
            "south",
            "east",
            "west",
            "central",
            "corporate",
            "data",
            "protection",
            "review",
            "worker",
            "support",
            "home",
            "finance",
            "legal",
            "area",
            "group",
            "unit",
            "panel",
            "external",
            "investigator",
            "independent",
            "person",
            "unknown",
            "none",
            "not",
            "allocated",
            "tbc");
    private static final int SHORTEST_NAME = 3;

    private PersonNames() {}

    /**
     * What may be a name; empty where nothing is.
     *
     * @param owner the row's Owner, or ""
     */
    static Optional<String> in(String text, String owner) {
        Optional<String> titled = titled(text);
        if (titled.isPresent()) {
            return titled;
        }
        for (String name : namesOf(owner)) {
            if (standsIn(name, text)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The first title with its name, looked for only where a word begins with the letter of a title. */
    private static Optional<String> titled(String text) {
        Matcher matcher = TITLED.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            boolean begins = FIRST_OF_TITLES.indexOf(text.charAt(i)) >= 0
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (begins && matcher.region(i, text.length()).lookingAt()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static List<String> namesOf(String owner) {
        List<String> names = new ArrayList<>();
        for (String word : BETWEEN_NAMES.split(owner)) {
            if (word.length() >= SHORTEST_NAME && !NOT_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                names.add(word);
            }
        }
        return names;
    }

    /** Whether a name stands in a text as a whole word with a capital. */
    private static boolean standsIn(String name, String text) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (int at = indexOf(text, capital, 0); at >= 0; at = indexOf(text, capital, at + 1)) {
            int end = at + capital.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends && Character.isUpperCase(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(String text, String word, int from) {
        for (int at = from; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }
}
