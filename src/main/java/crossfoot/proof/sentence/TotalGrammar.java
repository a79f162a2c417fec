package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads parts that end in their total, and wholes with their parts in brackets. */
final class TotalGrammar {

    private final Sentence sentence;

    TotalGrammar(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "40 stage one and 12 stage two, a total of 52". */
    Optional<PartsClaim> total() {
        for (int at = 2; at < sentence.size(); at++) {
            boolean total = sentence.word(at, "total")
                    && sentence.word(at + 1, "of")
                    && sentence.at(at + 2).isCount()
                    && sentence.word(
                            at - 2, ",", "making", "giving", "–", "-", "for", "with", "to", "gives", "makes", "—");
            boolean totalling = sentence.word(at, "totalling", "totaling")
                    && sentence.at(at + 1).isCount();
            int whole = total ? at + 2 : totalling ? at + 1 : -1;
            if (whole >= 0) {
                return addends(whole, at - 1);
            }
        }
        return Optional.empty();
    }

    private Optional<PartsClaim> addends(int whole, int to) {
        List<Token> parts = new ArrayList<>();
        for (int at = 0; at < to; at++) {
            Token token = sentence.at(at);
            boolean number = Clauses.isNumber(token) && !Clauses.isTime(token) && token.kind() != Kind.REFERENCE;
            if (number && (!token.isCount() || token.hedged()) || PartsGrammar.SOME.contains(token.lower())) {
                return Optional.empty();
            }
            if (token.isCount() && !Clauses.aside(sentence, at)) {
                parts.add(token);
            }
        }
        boolean joined = sentence.find(0, to, "and", "plus") >= 0;
        return parts.size() >= 2 && joined
                ? Optional.of(new PartsClaim(sentence.at(whole), parts, true))
                : Optional.empty();
    }

    /** "52 complaints (40 at stage one and 12 at stage two)". */
    Optional<PartsClaim> bracket() {
        for (int open = 1; open < sentence.size(); open++) {
            int close = sentence.word(open, "(") ? sentence.find(open, sentence.size(), ")") : -1;
            int whole = close > 0 ? Clauses.countLeft(sentence, open - 1, 6) : -1;
            if (whole >= 0 && !sentence.at(whole).hedged()) {
                List<Token> parts = inBracket(open, close);
                if (parts.size() >= 2 && sentence.at(whole).value() > 2) {
                    return Optional.of(new PartsClaim(sentence.at(whole), parts, false));
                }
            }
        }
        return Optional.empty();
    }

    private List<Token> inBracket(int open, int close) {
        List<Token> parts = new ArrayList<>();
        for (int at = open + 1; at < close; at++) {
            Token token = sentence.at(at);
            boolean strange = Clauses.isNumber(token)
                    && !token.isCount()
                    && token.kind() != Kind.REFERENCE
                    && !Clauses.isTime(token);
            if (strange
                    || token.hedged()
                    || PartsGrammar.SOME.contains(token.lower())
                    || token.is("in", "of", "out", "from", "carried", "compared")) {
                return List.of();
            }
            if (token.isCount()) {
                boolean named = sentence.at(at + 1).kind() == Kind.WORD
                        || sentence.word(at - 1, ":")
                        || sentence.at(at - 1).kind() == Kind.WORD;
                if (!named) {
                    return List.of();
                }
                parts.add(token);
            }
        }
        return parts;
    }
}
