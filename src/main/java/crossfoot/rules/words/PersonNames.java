package crossfoot.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a person's name in a text: a title and a capitalised word, or a name of the row's owner. */
public final class PersonNames {

    private static final Pattern TITLED = Pattern.compile(
            "(?:Mrs|Mr|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Revd?|Reverend|Sir|Dame|Lord|Lady|Cllr|Councillor|Nurse"
                    + "|MRS|MR|MS|MISS|MX|DR|PROF|REVD?|CLLR)\\.?\\s+(?:(?:de|da|del|di|du|van|von|der|den|la|le|bin|al|el)\\s+){0,2}(?:\\p{Lu}\\.?\\s*){0,3}\\p{Lu}[\\p{L}'’-]*");
    private static final String FIRST_OF_TITLES = "CDLMNPRS";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}'’-]+");
    private static final Set<String> NOT_NAMES =
            Set.of(("team teams manager officer service services council care social adult adults child"
                            + " children complaint complaints customer head director senior assistant the and for lead"
                            + " leader duty north south east west central corporate data protection review worker"
                            + " support home finance legal area group unit panel external investigator investigating"
                            + " independent person unknown none not allocated unallocated assigned unassigned confirmed"
                            + " tbc vacant various to be of in at on an as is it no or by up na mr mrs ms miss mx dr"
                            + " doctor prof professor rev revd reverend sir dame lord lady cllr councillor nurse deputy"
                            + " chief executive principal practice practitioner advanced safeguarding commissioning"
                            + " commissioner business admin administrator coordinator co-ordinator locality housing"
                            + " quality assurance occupational therapist therapy hospital mental health learning"
                            + " disability disabilities autism transport education school schools family families"
                            + " fostering adoption community hub access reablement carers brokerage planning highways"
                            + " information governance department directorate division office desk response feedback"
                            + " experience performance policy contact centre inclusion improvement strategy strategic"
                            + " operations operational district borough county city town agency provider staff advocate"
                            + " adjudicating adjudicator")
                    .split(" "));
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Lu}\\p{Ll}");
    private static final Set<String> SMALL_TITLES = Set.of("mr", "mrs", "ms", "mx", "dr");
    private static final int LONGEST_SMALL_TITLE = 3;
    private static final int SHORTEST_NAME = 3;
    private static final char CURLY = '’';
    private static final char LAST_NEVER_CAPITAL = '@';

    private PersonNames() {}

    /**
     * What may be a name: the first title with its name, else the first name of the owner that stands in the text as a
     * whole word with a capital; empty where nothing is.
     *
     * @param ownerNames the names of the row's Owner, as {@link #ofOwner} gives them
     */
    public static Optional<String> in(String text, List<String> ownerNames) {
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
            String title = smallTitle(text, i);
            if (!title.isEmpty()) {
                return Optional.of(title + text.substring(i, wordEnd(text, i)));
            }
            named = firstNamed(ownerNames, named, text, i);
        }
        return named == ownerNames.size() ? Optional.empty() : Optional.of(ownerNames.get(named));
    }

    /** Whether a word with a capital begins at a place. */
    private static boolean begins(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** A title without its capital, such as mr, that stands before a place, with what is between; "" where none does. */
    private static String smallTitle(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : 0;
        end -= end > 0 && text.charAt(end - 1) == '.' ? 1 : 0;
        int start = end;
        while (start > 0 && end - start <= LONGEST_SMALL_TITLE && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return end > start && SMALL_TITLES.contains(text.substring(start, end)) ? text.substring(start, at) : "";
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The place of the first name that stands at a place of the text, where it is before {@code last}; else {@code last}. */
    private static int firstNamed(List<String> names, int last, String text, int at) {
        for (int i = 0; i < last; i++) {
            String name = names.get(i);
            int end = at + name.length();
            if (text.regionMatches(name.length() >= SHORTEST_NAME, at, name, 0, name.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return i;
            }
        }
        return last;
    }

    /**
     * The names of an owner by which a text may name that person; a name of two letters is one only as it is written.
     *
     * @param owner what the row's Owner holds, or ""
     */
    public static List<String> ofOwner(String owner) {
        List<String> names = new ArrayList<>();
        for (String word : BETWEEN_NAMES.split(owner)) {
            boolean name =
                    word.length() >= SHORTEST_NAME || SHORT_NAME.matcher(word).matches();
            if (name && !NOT_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                names.add(word);
                if (word.indexOf('\'') >= 0 || word.indexOf(CURLY) >= 0) {
                    names.add(word.indexOf(CURLY) >= 0 ? word.replace(CURLY, '\'') : word.replace('\'', CURLY));
                }
            }
        }
        return List.copyOf(names);
    }
}
