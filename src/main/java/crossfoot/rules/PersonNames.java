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
    private static final char LAST_NEVER_CAPITAL = '@';

    private PersonNames() {}

    /**
     * What may be a name: the first title with its name, else the first name of the owner that stands in the text as a
     * whole word with a capital; empty where nothing is.
     *
     * @param ownerNames the names of the row's Owner, as {@link #ofOwner} gives them
     */
    static Optional<String> in(String text, List<String> ownerNames) {
        Matcher matcher = null;
        int named = ownerNames.size();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= LAST_NEVER_CAPITAL || (c >= 'a' && c <= 'z') || !begins(text, i)) {
                continue;
            }
            if (FIRST_OF_TITLES.indexOf(c) >= 0) {
                matcher = matcher == null ? TITLED.matcher(text) : matcher;
                if (matcher.region(i, text.length()).lookingAt()) {
                    return Optional.of(matcher.group());
                }
            }
            named = firstNamed(ownerNames, named, text, i);
        }
        return named == ownerNames.size() ? Optional.empty() : Optional.of(ownerNames.get(named));
    }

    /** Whether a word with a capital begins at a place. */
    private static boolean begins(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** The place of the first name that stands at a place of the text, where it is before {@code last}; else {@code last}. */
    private static int firstNamed(List<String> names, int last, String text, int at) {
        for (int i = 0; i < last; i++) {
            String name = names.get(i);
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return i;
            }
        }
        return last;
    }

    /**
     * The names of an owner by which a text may name that person.
     *
     * @param owner what the row's Owner holds, or ""
     */
    static List<String> ofOwner(String owner) {
        List<String> names = new ArrayList<>();
        for (String word : BETWEEN_NAMES.split(owner)) {
            if (word.length() >= SHORTEST_NAME && !NOT_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                names.add(word);
            }
        }
        return List.copyOf(names);
    }
}
