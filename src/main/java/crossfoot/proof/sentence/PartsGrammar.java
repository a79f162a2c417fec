package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads wholes with all their parts: <em>92, of which 35 …, 12 … and 45 …</em>; <em>40 and 12: 52 in total</em>. */
public final class PartsGrammar {

    static final Set<String> SOME = Set.of(
            "including",
            "include",
            "includes",
            "included",
            "mainly",
            "mostly",
            "majority",
            "notably",
            "example",
            "examples",
            "e.g",
            "such",
            "particularly",
            "primarily",
            "largely",
            "especially",
            "predominantly",
            "either",
            "both",
            "some",
            "many",
            "also",
            "further",
            "average",
            "per",
            "than",
            "compared",
            "previous",
            "last",
            "prior");
    private static final Set<String> OUTCOMES = Set.of(
            "upheld",
            "withdrawn",
            "closed",
            "resolved",
            "redirected",
            "re-directed",
            "referred",
            "rejected",
            "declined",
            "escalated",
            "reviewed",
            "justified",
            "founded",
            "unfounded",
            "substantiated",
            "unsubstantiated",
            "ongoing",
            "open",
            "outstanding",
            "invalid",
            "completed",
            "answered",
            "late",
            "time",
            "within",
            "outside",
            "received",
            "stage",
            "formal",
            "informal",
            "review",
            "reviews",
            "response",
            "route",
            "progressed",
            "pending",
            "settled",
            "concluded",
            "not",
            "partially",
            "partly",
            "fully",
            "investigated",
            "investigation",
            "remedied",
            "went",
            "discontinued",
            "abandoned",
            "accepted",
            "refused",
            "fault",
            "maladministration");

    private final Sentence sentence;

    private PartsGrammar(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The whole and parts that a sentence gives.
     *
     * @param before the sentence before it in its paragraph, where "of these" finds its whole
     */
    public static List<PartsClaim> read(Sentence sentence, Optional<Sentence> before) {
        PartsGrammar grammar = new PartsGrammar(sentence);
        List<PartsClaim> claims = new ArrayList<>();
        grammar.ofWhich(before).ifPresent(claims::add);
        new TotalGrammar(sentence).total().ifPresent(claims::add);
        new TotalGrammar(sentence).bracket().ifPresent(claims::add);
        return claims;
    }

    /** "Of the 92, …", "92, of which …", "Of these, …", "35 of these …". */
    private Optional<PartsClaim> ofWhich(Optional<Sentence> before) {
        for (int at = 0; at < sentence.size(); at++) {
            if (!sentence.word(at, "of")) {
                continue;
            }
            if (sentence.word(at + 1, "which", "whom")) {
                return listed(lastCount(sentence, at), at + 2, false);
            }
            boolean opening = at == 0 || at == 1 && sentence.word(0, "out");
            if (opening && Clauses.wholeAfter(sentence, at) >= 0) {
                int whole = Clauses.wholeAfter(sentence, at);
                return listed(Optional.of(sentence.at(whole)), whole + 1, false);
            }
            boolean these = sentence.word(at + 1, "these", "those", "them");
            if (these && (opening || at == 1 && sentence.at(0).isCount())) {
                return listed(before.flatMap(PartsGrammar::onlyWhole), at == 1 ? 0 : at + 2, false);
            }
        }
        Optional<PartsClaim> made = breakdown();
        return made.isPresent() ? made : colon();
    }

    /** "41 decisions: 14 after …, 12 closed … and 15 …". */
    private Optional<PartsClaim> colon() {
        int colon = sentence.find(1, sentence.size(), ":");
        int whole = colon < 0 ? -1 : Clauses.countLeft(sentence, colon - 1, 8);
        if (whole < 0 || sentence.find(whole, colon, "and", "in", "from", "were", "was") >= 0) {
            return Optional.empty();
        }
        return listed(Optional.of(sentence.at(whole)), colon + 1, true)
                .filter(claim -> claim.parts().size() >= 3)
                .map(claim -> new PartsClaim(claim.whole(), claim.parts(), false));
    }

    /** "92 …, made up of / comprising / broken down as 35 … and 57 …". */
    private Optional<PartsClaim> breakdown() {
        for (int at = 1; at < sentence.size(); at++) {
            boolean made = sentence.word(at, "comprising", "comprised", "comprises", "consisting", "consists")
                    || sentence.word(at, "made") && sentence.word(at + 1, "up")
                    || sentence.word(at, "broken", "split") && sentence.word(at + 1, "down", "between", "into", "as");
            if (made) {
                return listed(lastCount(sentence, at), at + 1, true);
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> lastCount(Sentence sentence, int before) {
        for (int at = before - 1; at >= 0; at--) {
            if (sentence.at(at).isCount()) {
                return Optional.of(sentence.at(at));
            }
        }
        return Optional.empty();
    }

    /** The one count of a sentence that is not in brackets, nor last year's. */
    public static Optional<Token> onlyWhole(Sentence sentence) {
        List<Token> counts = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            boolean aside = sentence.word(at - 1, "(")
                    || Clauses.priorNear(sentence, at, 6)
                    || sentence.find(at - 3, at, "from", "than", "compared", "against", "with") >= 0
                    || ChangeGrammar.isChange(sentence, at);
            if (sentence.at(at).isCount() && !aside) {
                counts.add(sentence.at(at));
            }
        }
        return counts.size() == 1 ? Optional.of(counts.get(0)) : Optional.empty();
    }

    private Optional<PartsClaim> listed(Optional<Token> whole, int from, boolean all) {
        if (whole.isEmpty() || whole.get().hedged()) {
            return Optional.empty();
        }
        List<Token> parts = new ArrayList<>();
        boolean last = false;
        boolean rest = false;
        int outcomes = 0;
        for (int at = from; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            boolean goesOn = token.is("further") && sentence.find(at, sentence.size(), "remaining", "remainder") >= 0;
            if (token.kind() == Kind.MARK && token.is(";", ":") && parts.isEmpty() || stops(at) && !goesOn) {
                return Optional.empty();
            }
            outcomes += OUTCOMES.contains(token.lower()) ? 1 : 0;
            if (token.isCount() && !Clauses.aside(sentence, at)) {
                if (token.hedged() || token.target()) {
                    return Optional.empty();
                }
                parts.add(token);
                last = joined(at);
                rest |= sentence.find(at - 4, at, "remaining", "rest", "other", "remainder") >= 0;
            }
        }
        boolean enough = parts.size() >= 2
                && (rest
                        || all && last
                        || parts.size() == 2 && last && opposite(parts)
                        || parts.size() >= 3 && last && outcomes >= 2);
        return enough ? Optional.of(new PartsClaim(whole.get(), parts, rest || all)) : Optional.empty();
    }

    /** "… upheld and … not upheld": the second is all that the first is not. */
    private boolean opposite(List<Token> parts) {
        int first = sentence.tokens().indexOf(parts.get(0));
        int second = sentence.tokens().indexOf(parts.get(1));
        int not = sentence.find(second, Math.min(second + 4, sentence.size()), "not");
        String verb = not < 0 ? "" : sentence.at(not + 1).lower();
        return not >= 0
                && sentence.find(first, second, "not", "partially", "partly") < 0
                && (sentence.size() <= not + 2 || sentence.find(first, second, verb) >= 0);
    }

    /** Words that say that the parts are not all, or that the sentence goes on to something else. */
    private boolean stops(int at) {
        return SOME.contains(sentence.at(at).lower())
                && (nearNumber(at) || sentence.word(at, "compared", "last", "previous", "average", "per", "prior"));
    }

    private boolean nearNumber(int at) {
        for (int next = at + 1; next <= at + 3; next++) {
            if (sentence.at(next).isCount()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part is joined as the last of a list: "and …", "…, with 4 still open". */
    private boolean joined(int at) {
        return sentence.find(at - 4, at, "and") >= 0 || sentence.word(at - 1, "with") && sentence.word(at - 2, ",");
    }
}
