package crossfoot.proof.judging;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Sentences;
import java.util.List;
import java.util.Set;

/** What labels, headings and sentences are about: their content words, singular, lower case. */
public final class Topic {

    private static final Set<String> EMPTY = Set.of(
            "the", "of", "a", "an", "and", "or", "in", "to", "for", "by", "on", "with", "number", "no", "total",
            "totals", "all", "our", "type", "from", "at", "other", "was", "were", "is", "are", "this", "that", "year",
            "during");

    private Topic() {}

    /** The content words of a text. */
    public static List<String> words(String text) {
        return Sentences.of(text).stream()
                .flatMap(sentence -> words(sentence).stream())
                .toList();
    }

    static List<String> words(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> token.kind() == Kind.WORD)
                .map(token -> singular(token.lower()))
                .filter(word -> !EMPTY.contains(word))
                .toList();
    }

    /** A word without its plural or possessive ending. */
    public static String singular(String word) {
        String bare = word.replaceAll("['’]s?$", "");
        if (bare.endsWith("ies") && bare.length() > 4) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        return bare.endsWith("s") && !bare.endsWith("ss") && bare.length() > 3
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }
}
