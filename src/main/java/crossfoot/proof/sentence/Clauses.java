package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.Set;

/** Small questions about a place in a sentence that several grammars ask. */
final class Clauses {

    private static final Set<String> ARTICLES = Set.of(
            "the",
            "a",
            "an",
            "all",
            "these",
            "those",
            "our",
            "its",
            "their",
            "total",
            "just",
            "only",
            "another",
            "further",
            "of",
            "over",
            "around",
            "about",
            "approximately",
            "nearly",
            "almost",
            "some",
            "both");

    private Clauses() {}

    static boolean isNumber(Token token) {
        return token.kind() != Kind.WORD && token.kind() != Kind.MARK;
    }

    /** Whether a number is one that levels may stand beside without confusion: a year or a date. */
    static boolean isTime(Token token) {
        return token.kind() == Kind.PERIOD || token.kind() == Kind.DATE || token.kind() == Kind.ORDINAL;
    }

    /** Whether a token is a number that is neither a level nor a share: a time, a name, a length of time. */
    static boolean isAside(Token token) {
        return isTime(token) || token.kind() == Kind.REFERENCE || token.kind() == Kind.DURATION;
    }

    /** The nearest count to the left within so many tokens, over words (and times) only; −1 if something stops the way. */
    static int countLeft(Sentence sentence, int from, int reach, String... passable) {
        for (int at = from; at >= 0 && from - at <= reach; at--) {
            Token token = sentence.at(at);
            if (token.isCount()) {
                return at;
            }
            boolean passes = token.kind() == Kind.WORD
                    || isAside(token)
                    || token.is(passable)
                    || token.is("'", "’", "‘", "\"", "“", "”", "/");
            if (!passes) {
                return -1;
            }
        }
        return -1;
    }

    /** Where "N of the M" has its N, given M's index; −1 if it is none. */
    static int partBefore(Sentence sentence, int whole) {
        int at = whole - 1;
        while (at >= 0 && ARTICLES.contains(sentence.at(at).lower()) && !sentence.word(at, "of")) {
            at--;
        }
        if (!sentence.word(at, "of")) {
            return -1;
        }
        at--;
        if (sentence.word(at, "out")) {
            at--;
        }
        at = overBracketLeft(sentence, at);
        int count = countLeft(sentence, at, 3);
        return count >= 0 && !sentence.word(at, "total", "number") ? count : -1;
    }

    /** Steps left over a bracket that holds no more than a per cent. */
    private static int overBracketLeft(Sentence sentence, int at) {
        return sentence.word(at, ")") && sentence.at(at - 1).isPercent() && sentence.word(at - 2, "(") ? at - 3 : at;
    }

    /** The index of M in "of (the, all, these) M" or "out of M" that begins at an index; −1 if it does not. */
    static int wholeAfter(Sentence sentence, int from) {
        int at = from;
        if (sentence.word(at, "out")) {
            at++;
        }
        if (!sentence.word(at, "of")) {
            return -1;
        }
        at++;
        while (ARTICLES.contains(sentence.at(at).lower())) {
            at++;
        }
        return sentence.at(at).isCount() ? at : -1;
    }

    /** Whether a word of the year before stands within so many tokens of an index, on this side of other levels. */
    static boolean priorNear(Sentence sentence, int index, int reach) {
        return prior(sentence, index, 1, reach) || prior(sentence, index, -1, reach);
    }

    private static boolean prior(Sentence sentence, int index, int step, int reach) {
        for (int at = index + step; at >= 0 && at < sentence.size() && Math.abs(at - index) <= reach; at += step) {
            if (step < 0 && sentence.word(at, ")")) {
                // What a closed bracket says is about what stands before it.
                while (at > 0 && !sentence.word(at, "(")) {
                    at--;
                }
                continue;
            }
            Token token = sentence.at(at);
            if (token.isCount()
                    || token.kind() == Kind.PERCENT
                    || token.kind() == Kind.MONEY
                    || token.is(";")
                    || token.is("and") && step < 0) {
                return false;
            }
            if (Lexicon.PRIOR.contains(token.lower()) && yearWord(sentence, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean yearWord(Sentence sentence, int at) {
        return sentence.find(
                                at - 2, at + 4, "year", "year's", "year’s", "years", "years'", "years’", "period",
                                "quarter", "month", "figure", "total")
                        >= 0
                || sentence.word(at, "previously", "before", "earlier");
    }

    /** A number in brackets is a share's or a remark. */
    static boolean aside(Sentence sentence, int at) {
        for (int back = at - 1; back >= 0 && at - back <= 8; back--) {
            if (sentence.word(back, ")")) {
                return false;
            }
            if (sentence.word(back, "(")) {
                return true;
            }
        }
        return false;
    }
}
