package crossfoot.intake.words;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What two spellings of one value have in common: their words without order, case, punctuation, plural and small words.
 *
 * @param words the words, sorted
 */
public record Fingerprint(List<String> words) {

    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "in", "for", "from", "by", "to", "with", "and", "on", "at", "or", "amp");
    private static final int LONG_ENOUGH = 5;
    /** A code before or behind the words: {@code R03 - Delay}, {@code 12: Delay}, {@code Delay (R03)}. */
    private static final Pattern CODE = Pattern.compile(
            "^\\s*\\(?[A-Za-z]{0,4}[-.]?\\d{1,5}(?:\\.\\d+)?[a-z]?\\)?\\s*[-\u2013\u2014:.)|/]\\s*(?=\\p{L})"
                    + "|\\s*[\\[(][A-Za-z]{0,4}[-.]?\\d{1,5}[\\])]\\s*$");

    public Fingerprint {
        words = List.copyOf(words);
    }

    /** The fingerprint of a text. */
    public static Fingerprint of(String text) {
        return new Fingerprint(List.copyOf(new TreeSet<>(inOrder(text))));
    }

    /** The words of a text in the form of fingerprints, as they stand in it. */
    public static List<String> inOrder(String text) {
        return Tokens.of(text).stream()
                .filter(token -> !SMALL.contains(token))
                .map(Fingerprint::stem)
                .toList();
    }

    /** A text without the code that stands before or behind it. */
    public static String withoutCode(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    private static String stem(String token) {
        if (token.length() >= LONG_ENOUGH && token.endsWith("ally")) {
            return token.substring(0, token.length() - 2);
        }
        if (token.length() >= LONG_ENOUGH && token.endsWith("ies")) {
            return token.substring(0, token.length() - 3) + "y";
        }
        boolean plural = token.length() >= LONG_ENOUGH && token.endsWith("s") && !token.endsWith("ss");
        return plural ? token.substring(0, token.length() - 1) : token;
    }

    /** Whether nothing is left of the text. */
    public boolean empty() {
        return words.isEmpty();
    }

    /** Whether every word of another fingerprint is here. */
    public boolean holds(Fingerprint other) {
        return !other.empty() && words.containsAll((Collection<String>) other.words);
    }
}
