package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.Set;

/** Whether a number is a change rather than a level, and which way: <em>fell by 19%</em>, <em>a 46% reduction</em>. */
final class Directions {

    private static final Set<String> BETWEEN = Set.of(
            "by",
            "of",
            "a",
            "an",
            "about",
            "around",
            "approximately",
            "nearly",
            "almost",
            "over",
            "under",
            "just",
            "some",
            "roughly",
            "than",
            "more",
            "less",
            "least",
            "at",
            "significantly",
            "slightly",
            "further",
            "considerably",
            "being",
            "equal",
            "significant",
            "equating",
            "equivalent",
            "to",
            "representing");
    private static final Set<String> NOT_OF = Set.of(
            "share", "proportion", "rate", "average", "total", "majority", "percentage", "number", "rates", "target");
    private static final Set<String> AFTER_STOPS = Set.of(
            "of", "the", "in", "for", "were", "was", "are", "is", "and", "to", "that", "with", "from", "on", "than",
            "which", "had", "have", "at", "who", "by", "or", "as", "being", "out");
    private static final String[] PHRASES = {
        "made",
        "make",
        "makes",
        "making",
        "set",
        "taken",
        "took",
        "take",
        "followed",
        "follow",
        "broken",
        "break",
        "signed"
    };
    /** Words for a change that leave open which way a number went: fewer complaints are an improvement too. */
    private static final Set<String> EITHER_WAY =
            Set.of("improved", "improvement", "improving", "worsened", "worsening", "deteriorated", "deterioration");

    private static final Set<String> WEAK = Set.of("more", "less", "up", "down", "over", "to");

    private final Sentence sentence;

    Directions(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The index of the word that makes the number at an index a change, or −1. */
    int wordFor(int number) {
        int right = right(number);
        if (right >= 0) {
            return right;
        }
        int left = left(number);
        if (left < 0
                && sentence.word(number - 1, "(")
                && sentence.at(number - 2).isCount()) {
            // "A reduction of 22 (9%)": the per cent is of the same change.
            left = left(number - 2);
        }
        return left >= 0 ? left : afterPair(number);
    }

    /** "rose from 448 to 512 (14%)". */
    private int afterPair(int number) {
        if (!sentence.word(number - 1, "(") || !sentence.at(number).isPercent()) {
            return -1;
        }
        int to = sentence.find(number - 6, number - 2, "to");
        int from = to < 0 ? -1 : sentence.find(to - 9, to, "from");
        for (int at = from - 1; from >= 0 && at >= 0 && from - at <= 12; at--) {
            if (changes(at)) {
                return at;
            }
            if (sentence.at(at).kind() == Kind.PERCENT || sentence.word(at, ";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The direction of the word at an index; "made up", "broken down", "up to" and "more than" have none. */
    private int direction(int at) {
        boolean phrase = sentence.word(at, "up", "down") && sentence.word(at - 1, PHRASES)
                || sentence.word(at, "up") && sentence.word(at + 1, "to")
                || sentence.word(at, "more", "less", "fewer", "greater")
                        && sentence.word(at + 1, "than")
                        && Clauses.isNumber(sentence.at(at + 2));
        return phrase ? 0 : Lexicon.direction(sentence.at(at).lower());
    }

    private boolean changes(int at) {
        return direction(at) != 0 || EITHER_WAY.contains(sentence.at(at).lower());
    }

    private int right(int number) {
        for (int at = number + 1; at <= number + 3; at++) {
            Token token = sentence.at(at);
            if (token.kind() != Kind.WORD || AFTER_STOPS.contains(token.lower())) {
                return -1;
            }
            if (changes(at) && !token.is("reducing", "increasing")) {
                return comparesAfter(token, at) ? at : -1;
            }
        }
        return -1;
    }

    /** "12 more than", "12% fewer complaints": but "12 more complaints" and "12 down" alone say too little. */
    private boolean comparesAfter(Token token, int at) {
        return !WEAK.contains(token.lower()) || sentence.find(at + 1, at + 7, "than", "on", "compared", "from") >= 0;
    }

    private int left(int number) {
        int at = number - 1;
        if (sentence.word(at, "to") && !sentence.word(at - 1, "equivalent", "equating", "amounting", "equates")
                || sentence.word(at, "from", "at")) {
            return -1;
        }
        boolean bracket = sentence.word(at, "(", ",", "–", "-", "—", ":");
        if (bracket) {
            at--;
        }
        if (sentence.word(at, "than") && sentence.word(at - 1, "more", "less", "fewer", "greater", "higher", "lower")) {
            at -= 2;
        }
        boolean linked = false;
        while (BETWEEN.contains(sentence.at(at).lower()) && number - at < 6) {
            if (changes(at) && !sentence.word(at - 1, "by", "of", "just")) {
                break;
            }
            linked |= sentence.word(at, "by", "of");
            at--;
        }
        if (changes(at)) {
            return at;
        }
        return linked ? further(number, at) : -1;
    }

    /** "a reduction in formal complaints of 12%", "has fallen since 2022/23 by 12%". */
    private int further(int number, int from) {
        if (NOT_OF.contains(sentence.at(from).lower())) {
            return -1;
        }
        for (int at = from; at >= 0 && number - at <= 14; at--) {
            Token token = sentence.at(at);
            boolean passes = token.kind() == Kind.WORD || Clauses.isTime(token) || token.is("(", ")", "'", "’", ",");
            if (!passes || token.is("upheld", "with", "which", "that") && !sentence.word(at, "with")) {
                return -1;
            }
            if (changes(at) && !WEAK.contains(token.lower())) {
                return at;
            }
        }
        return -1;
    }
}
