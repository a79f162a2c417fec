package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads this year's count with an earlier year's: <em>104 enquiries; last year there were 97</em>. */
public final class YearPairs {

    private YearPairs() {}

    /**
     * Two counts of one thing.
     *
     * @param year the first year of the earlier count's period, 0 for the year before
     */
    public record Dated(Pair pair, int year) {}

    /** The pairs of a sentence, each earlier count once. */
    public static List<Dated> read(Sentence sentence) {
        List<Dated> found = new ArrayList<>();
        ChangeGrammar.read(sentence).stream()
                .filter(claim ->
                        !claim.pairs().isEmpty() && claim.pairs().get(0).now().isCount())
                .map(claim -> claim.pairs().get(0))
                .forEach(pair -> add(found, new Dated(pair, yearBy(sentence, pair.then()))));
        similar(sentence, found);
        bracketed(sentence, found);
        return found;
    }

    private static void add(List<Dated> found, Dated pair) {
        if (found.stream()
                .noneMatch(other -> other.pair().then().equals(pair.pair().then()))) {
            found.add(pair);
        }
    }

    /** Exactly two counts, the second of them last year's. */
    private static void similar(Sentence sentence, List<Dated> found) {
        List<Token> counts = sentence.tokens().stream().filter(Token::isCount).toList();
        boolean percents = sentence.tokens().stream().anyMatch(token -> token.kind() == Kind.PERCENT);
        if (counts.size() != 2
                || percents
                || counts.get(0).hedged()
                || counts.get(1).hedged()) {
            return;
        }
        int then = sentence.tokens().indexOf(counts.get(1));
        int now = sentence.tokens().indexOf(counts.get(0));
        boolean compares =
                sentence.find(now, then, "similar", "compared", "against", "from", "than", "versus", "same") >= 0;
        if (compares
                && Clauses.priorNear(sentence, then, 6)
                && !Clauses.priorNear(sentence, now, 3)
                && Clauses.partBefore(sentence, then) < 0) {
            add(found, new Dated(new Pair(counts.get(0), counts.get(1)), yearBy(sentence, counts.get(1))));
        }
    }

    /** "(and 12 in 2022-23)" behind a pair. */
    private static void bracketed(Sentence sentence, List<Dated> found) {
        if (!found.isEmpty()) {
            dated(sentence, found.get(0).pair().now(), found);
        }
    }

    /** The pairs of a sentence whose own number for this year stands elsewhere: with the year before's, and with dated ones. */
    public static List<Dated> with(Sentence sentence, Token now, Token then) {
        List<Dated> found = new ArrayList<>();
        add(found, new Dated(new Pair(now, then), yearBy(sentence, then)));
        dated(sentence, now, found);
        return found;
    }

    private static void dated(Sentence sentence, Token now, List<Dated> found) {
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            boolean dated = sentence.word(at + 1, "in") && sentence.at(at + 2).kind() == Kind.PERIOD;
            if (token.isCount() && !token.equals(now) && dated) {
                add(found, new Dated(new Pair(now, token), (int)
                        sentence.at(at + 2).value()));
            }
        }
    }

    /** The period named directly after a count, 0 if none is. */
    private static int yearBy(Sentence sentence, Token count) {
        int index = sentence.tokens().indexOf(count);
        for (int at = index + 1; at <= index + 8; at++) {
            Token token = sentence.at(at);
            if (token.kind() == Kind.PERIOD) {
                return (int) token.value();
            }
            if (token.isCount() || token.is(";", ".", "and")) {
                return 0;
            }
        }
        return 0;
    }
}
