package crossfoot.proof.judging;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Sentences;
import crossfoot.proof.text.Token;
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

    /** What a number counts: up to four words after an index, to the next verb, mark or number. */
    static String nounAfter(Sentence sentence, int index) {
        StringBuilder noun = new StringBuilder();
        for (int at = index + 1; at <= index + 4; at++) {
            Token token = sentence.at(at);
            boolean ends = token.kind() != Kind.WORD && !token.is("/", "&")
                    || token.is(
                            "were",
                            "was",
                            "are",
                            "is",
                            "had",
                            "have",
                            "in",
                            "from",
                            "about",
                            "related",
                            "relating",
                            "concerned",
                            "received",
                            "during",
                            "and",
                            "that",
                            "which",
                            "of",
                            "went",
                            "to");
            if (ends) {
                break;
            }
            noun.append(' ').append(token.text());
        }
        return noun.toString();
    }
}
