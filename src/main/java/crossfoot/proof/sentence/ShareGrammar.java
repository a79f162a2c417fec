package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the counts that stand with their per cent: <em>12 (29%)</em>, <em>29% (12)</em>, <em>80 of the 217, or 37%</em>. */
public final class ShareGrammar {

    private static final Set<String> LINKS = Set.of(
            "representing",
            "represents",
            "represent",
            "equating",
            "equates",
            "equate",
            "equivalent",
            "accounting",
            "accounts",
            "accounted",
            "making",
            "makes",
            "being",
            "is",
            "i.e",
            "or",
            "equals",
            "constituting",
            "comprising",
            "equal",
            "amounting",
            "constitutes",
            "was",
            "meaning",
            "ie");
    private static final Set<String> LINK_TAILS = Set.of(
            "to",
            "for",
            "up",
            "which",
            "this",
            "that",
            "around",
            "about",
            "approximately",
            "just",
            "a",
            "an",
            "equal",
            "over",
            "under",
            "nearly",
            "almost");

    /** Verbs behind the whole: then the per cent begins a thought of its own. */
    private static final String[] FINITE = {"were", "was", "had", "have", "has", "are", "is", "did", "and"};

    private ShareGrammar() {}

    /** The shares, in the order of the sentence. */
    public static List<ShareClaim> read(Sentence sentence) {
        List<ShareClaim> claims = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Token percent = sentence.at(at);
            if (percent.isPercent() && !percent.hedged() && !ChangeGrammar.isChange(sentence, at)) {
                share(sentence, at).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** "Five of the 14 were upheld. This is a rate of 36%." */
    public static Optional<ShareClaim> carried(Sentence sentence, Sentence before) {
        int at = 0;
        while (at < sentence.size() && !sentence.at(at).isPercent()) {
            at++;
        }
        boolean opens = sentence.word(0, "this", "that", "which", "it");
        boolean states = sentence.find(
                        1,
                        Math.min(4, at),
                        "is",
                        "was",
                        "represents",
                        "equates",
                        "gives",
                        "means",
                        "equals",
                        "represented")
                >= 0;
        boolean counts = sentence.tokens().stream().limit(at).anyMatch(Clauses::isNumber);
        if (!opens
                || !states
                || counts
                || at >= sentence.size()
                || sentence.at(at).hedged()
                || ChangeGrammar.isChange(sentence, at)) {
            return Optional.empty();
        }
        return partOfWhole(before, sentence.at(at));
    }

    /** The one "N of M" of a sentence, where it has no other counts. */
    private static Optional<ShareClaim> partOfWhole(Sentence before, Token percent) {
        List<Token> counts = before.tokens().stream().filter(Token::isCount).toList();
        if (counts.size() != 2 || before.tokens().stream().anyMatch(token -> token.kind() == Kind.PERCENT)) {
            return Optional.empty();
        }
        int first = before.tokens().indexOf(counts.get(0));
        int second = before.tokens().indexOf(counts.get(1));
        if (Clauses.partBefore(before, second) == first) {
            return Optional.of(new ShareClaim(counts.get(0), percent, Optional.of(counts.get(1))));
        }
        boolean whole = Clauses.wholeAfter(before, 0) == first;
        return whole
                ? Optional.of(new ShareClaim(counts.get(1), percent, Optional.of(counts.get(0))))
                : Optional.empty();
    }

    private static Optional<ShareClaim> share(Sentence sentence, int at) {
        if (sentence.word(at + 1, "(") && sentence.at(at + 2).isCount()) {
            return bracketAfter(sentence, at, at + 2);
        }
        Optional<ShareClaim> left = leftOf(sentence, at);
        Optional<ShareClaim> apposed = left.isPresent() ? left : apposed(sentence, at);
        return apposed.isPresent() ? apposed : nounThenBracket(sentence, at);
    }

    /** "Fifteen complaints were withdrawn, 10% of the 150 received": the count of the clause before, where it has one alone. */
    private static Optional<ShareClaim> apposed(Sentence sentence, int percent) {
        int whole = Clauses.wholeAfter(sentence, percent + 1);
        if (whole < 0
                || !sentence.word(percent - 1, ",", "–", "—")
                || sentence.find(whole, sentence.size(), FINITE) >= 0) {
            return Optional.empty();
        }
        int count = -1;
        for (int at = 0; at < percent; at++) {
            Token token = sentence.at(at);
            if (Clauses.isNumber(token) && !Clauses.isTime(token)) {
                if (count >= 0 || !token.isCount()) {
                    return Optional.empty();
                }
                count = at;
            }
        }
        return count < 0 || sentence.at(count).value() > sentence.at(whole).value()
                ? Optional.empty()
                : claim(sentence, count, percent, whole);
    }

    /** "29% (12)", "29% (12 of 41)". */
    private static Optional<ShareClaim> bracketAfter(Sentence sentence, int percent, int count) {
        int whole = Clauses.wholeAfter(sentence, count + 1);
        int close = sentence.find(count, sentence.size(), ")");
        if (whole < 0 && close >= 0 && close - count <= 5) {
            for (int at = count + 1; at < close; at++) {
                if (Clauses.isNumber(sentence.at(at))) {
                    return Optional.empty();
                }
            }
            whole = Clauses.wholeAfter(sentence, close + 1);
        }
        return claim(sentence, count, percent, whole >= 0 ? whole : opening(sentence, count));
    }

    private static Optional<ShareClaim> leftOf(Sentence sentence, int percent) {
        int at = percent - 1;
        boolean bracket = sentence.word(at, "(", "[");
        if (sentence.word(at, ",", ";", "–", "-", "—", ":", "/")
                && sentence.at(at - 1).isCount()) {
            return withWholes(sentence, at - 1, percent);
        }
        if (sentence.word(at, ",")
                && sentence.word(at - 1, ")")
                && sentence.at(at - 2).isCount()
                && sentence.word(at - 3, "(")) {
            return withWholes(sentence, at - 2, percent);
        }
        int link = linkBefore(sentence, percent);
        if (!bracket && link < 0) {
            return Optional.empty();
        }
        if (link >= 0) {
            at = link;
        }
        at--;
        while (sentence.word(at, ",", "(", "–", "-", "—", "which", "this", "that")) {
            at--;
        }
        int count = Clauses.countLeft(sentence, at, link >= 0 ? 14 : 13);
        return count < 0 || breaks(sentence, count, at) ? Optional.empty() : withWholes(sentence, count, percent);
    }

    /** Where a linking word begins that leads to a per cent ("representing", "which is", "equates to"), or −1. */
    private static int linkBefore(Sentence sentence, int percent) {
        int at = percent - 1;
        while (LINK_TAILS.contains(sentence.at(at).lower())) {
            at--;
        }
        return LINKS.contains(sentence.at(at).lower()) ? at : -1;
    }

    /** A verb of a new thought between the count and its per cent. */
    private static boolean breaks(Sentence sentence, int count, int to) {
        return sentence.find(count, to + 1, "and", "with", "where", "while", "compared", "target", "whereas", "than")
                >= 0;
    }

    private static Optional<ShareClaim> withWholes(Sentence sentence, int nearest, int percent) {
        int part = Clauses.partBefore(sentence, nearest);
        if (part >= 0) {
            return claim(sentence, part, percent, nearest);
        }
        int whole = Clauses.wholeAfter(sentence, nearest + 1);
        if (whole < 0) {
            int after = sentence.word(percent + 1, ")") ? percent + 2 : percent + 1;
            whole = Clauses.wholeAfter(sentence, after);
        }
        return claim(sentence, nearest, percent, whole >= 0 ? whole : opening(sentence, nearest));
    }

    /** The M of a sentence that opens with "Of the M …,"; −1 if it does not, or if that is the count itself. */
    private static int opening(Sentence sentence, int count) {
        int start = sentence.word(0, "out") ? 1 : 0;
        int whole = Clauses.wholeAfter(sentence, start);
        boolean second = sentence.find(count, sentence.size(), ";") < 0;
        return whole >= 0 && whole < count && second && !Clauses.priorNear(sentence, count, 5) ? whole : -1;
    }

    /** "36% of complaints (18)", "98% of complaints within three days (671 of 684)". */
    private static Optional<ShareClaim> nounThenBracket(Sentence sentence, int percent) {
        for (int at = percent + 1; at <= percent + 13; at++) {
            Token token = sentence.at(at);
            if (token.is("(") && sentence.at(at + 1).isCount() && sentence.word(at + 2, ")")) {
                int whole = Clauses.wholeAfter(sentence, percent + 1);
                return claim(sentence, at + 1, percent, whole);
            }
            int bracketed = token.is("(") && sentence.at(at + 1).isCount() ? Clauses.wholeAfter(sentence, at + 2) : -1;
            if (bracketed >= 0) {
                return claim(sentence, at + 1, percent, bracketed);
            }
            if (token.isCount() && Clauses.wholeAfter(sentence, percent + 1) == at) {
                continue;
            }
            boolean stops = token.is("and", "while", "compared", "with", "but", "than", "from");
            if (token.kind() != Kind.WORD && !Clauses.isAside(token) || stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ShareClaim> claim(Sentence sentence, int count, int percent, int base) {
        Token part = sentence.at(count);
        Token whole = sentence.at(base);
        if (part.hedged()
                || base >= 0 && (whole.hedged() || base == count)
                || ChangeGrammar.isChange(sentence, count)) {
            return Optional.empty();
        }
        return Optional.of(
                new ShareClaim(part, sentence.at(percent), base >= 0 ? Optional.of(whole) : Optional.empty()));
    }
}
