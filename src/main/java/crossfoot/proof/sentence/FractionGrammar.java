package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fractions that a sentence says in words, where it gives the numbers too. */
public final class FractionGrammar {

    /** So many words may stand between a fraction and its numbers. */
    private static final int REACH = 14;

    private FractionGrammar() {}

    /** The fractions, in the order of the sentence. */
    public static List<FractionClaim> read(Sentence sentence) {
        List<FractionClaim> claims = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Optional<FractionWords> words = FractionWords.at(sentence, at);
            if (words.isPresent()) {
                claim(sentence, words.get()).ifPresent(claims::add);
                at = words.get().end() - 1;
            }
        }
        return claims;
    }

    private static Optional<FractionClaim> claim(Sentence sentence, FractionWords words) {
        Optional<FractionClaim> change = change(sentence, words);
        if (change.isPresent() || by(sentence, words) >= 0) {
            return change;
        }
        Optional<FractionClaim> behind = behind(sentence, words);
        return behind.isPresent() ? behind : before(sentence, words);
    }

    /** Where the "by" of "fell by just over a third" stands, or −1. */
    private static int by(Sentence sentence, FractionWords words) {
        int by = sentence.find(words.start() - 4, words.start(), "by");
        return by >= 0 || !sentence.word(words.start() - 1, "of") ? by : words.start() - 1;
    }

    /** "Fell by a third, from 30 to 20", "a drop of a quarter, from 80 to 60". */
    private static Optional<FractionClaim> change(Sentence sentence, FractionWords words) {
        int by = by(sentence, words);
        int direction = by < 0 ? 0 : Lexicon.direction(sentence.at(by - 1).lower());
        if (direction == 0) {
            return Optional.empty();
        }
        for (Kind kind : List.of(Kind.COUNT, Kind.MONEY)) {
            Optional<Pair> pair = new Pairs(sentence, kind).fromTo(words.start());
            if (pair.isPresent() && pair.get().then().value() > 0) {
                return Optional.of(
                        claim(sentence, words, pair.get().now(), pair.get().then(), direction));
            }
        }
        return Optional.empty();
    }

    /** "A third of all complaints (52 of 157)": the bracket behind it, with nothing but words between. */
    private static Optional<FractionClaim> behind(Sentence sentence, FractionWords words) {
        for (int at = words.end(); at <= words.end() + REACH; at++) {
            Token token = sentence.at(at);
            if (token.is("(") && sentence.at(at + 1).isCount()) {
                int whole = Clauses.wholeAfter(sentence, at + 2);
                return whole < 0 ? Optional.empty() : share(sentence, words, at + 1, whole);
            }
            boolean stops = token.is("and", "while", "compared", "but", "than", "from", "whereas");
            if (token.kind() != Kind.WORD && !Clauses.isAside(token) || stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "52 of the 157 complaints, or a third". */
    private static Optional<FractionClaim> before(Sentence sentence, FractionWords words) {
        int at = words.start() - 1;
        while (at > 0 && sentence.at(at).kind() == Kind.WORD && words.start() - at <= 4 && !sentence.word(at, "or")) {
            at--;
        }
        if (sentence.word(at, "or") && sentence.word(at - 1, ",")) {
            at--;
        }
        if (!sentence.word(at, ",", "(", "or", "–", "—")) {
            return Optional.empty();
        }
        int whole = Clauses.countLeft(sentence, at - 1, 6);
        int part = whole < 0 ? -1 : Clauses.partBefore(sentence, whole);
        return part < 0 ? Optional.empty() : share(sentence, words, part, whole);
    }

    private static Optional<FractionClaim> share(Sentence sentence, FractionWords words, int part, int whole) {
        Token count = sentence.at(part);
        Token base = sentence.at(whole);
        boolean sound = !count.hedged() && !base.hedged() && base.value() >= count.value() && base.value() > 0;
        return sound ? Optional.of(claim(sentence, words, count, base, 0)) : Optional.empty();
    }

    private static FractionClaim claim(Sentence sentence, FractionWords words, Token part, Token whole, int way) {
        return new FractionClaim(words.words(sentence), words.lowest(), words.highest(), part, whole, way);
    }
}
