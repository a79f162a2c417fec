package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the changes that a sentence states. */
public final class ChangeGrammar {

    private static final List<Kind> LEVELS = List.of(Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.RATE);
    private static final Set<String> FINITE = Set.of(
            "fell",
            "rose",
            "fallen",
            "risen",
            "falling",
            "rising",
            "decreased",
            "increased",
            "dropped",
            "declined",
            "decrease",
            "increase",
            "rise",
            "fall",
            "drop",
            "decline",
            "reduction",
            "reduced",
            "grew",
            "grown");
    private static final Set<String> CONTRAST =
            Set.of("despite", "although", "though", "while", "whilst", "however", "but", "not", "no", "to", "except");

    private ChangeGrammar() {}

    /** The stated changes, in the order of the sentence. */
    public static List<ChangeClaim> read(Sentence sentence) {
        List<ChangeClaim> claims = new ArrayList<>();
        Directions directions = new Directions(sentence);
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            boolean readable = token.isPercent() || token.kind() == Kind.POINTS || token.isCount();
            if (!readable || token.hedged() || token.target()) {
                continue;
            }
            int word = directions.wordFor(at);
            if (word >= 0 || token.kind() == Kind.POINTS) {
                claim(sentence, at, word).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** Whether the number at an index is a change, so that it is no share. */
    static boolean isChange(Sentence sentence, int at) {
        return new Directions(sentence).wordFor(at) >= 0;
    }

    private static Optional<ChangeClaim> claim(Sentence sentence, int at, int word) {
        Token change = sentence.at(at);
        int direction = Lexicon.direction(sentence.at(word).lower());
        List<Pair> pairs = new ArrayList<>();
        Optional<Token> then = Optional.empty();
        for (Kind kind : LEVELS) {
            if (change.kind() == Kind.POINTS && kind != Kind.PERCENT || change.isCount() && kind != Kind.COUNT) {
                continue;
            }
            Pairs finder = new Pairs(sentence, kind);
            finder.of(at).stream()
                    .filter(pair -> !pair.now().equals(change) && !pair.then().equals(change))
                    .forEach(pairs::add);
            if (then.isEmpty() && kind == Kind.COUNT && change.kind() != Kind.POINTS) {
                then = finder.thenOnly(at);
            }
        }
        if (change.isPercent() && pairs.isEmpty()) {
            new PairForms(sentence, new Pairs(sentence, Kind.COUNT))
                    .ofAmount(at, direction)
                    .ifPresent(pairs::add);
        }
        if (change.isCount() && pairs.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ChangeClaim(change, direction, word < 0 ? change : sentence.at(word), pairs, then));
    }

    /** The one comparison of a sentence that says up or down without saying by how much. */
    public static Optional<DirectionClaim> direction(Sentence sentence) {
        List<Integer> words = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            if (CONTRAST.contains(token.lower())
                            && Lexicon.direction(sentence.at(at + 1).lower()) != 0
                    || token.is("despite", "although", "whilst", "but", "however")) {
                return Optional.empty();
            }
            if (Lexicon.direction(token.lower()) != 0 && FINITE.contains(token.lower())) {
                words.add(at);
            }
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return direction(sentence, words);
    }

    private static Optional<DirectionClaim> direction(Sentence sentence, List<Integer> words) {
        for (Kind kind : LEVELS) {
            Optional<DirectionClaim> found = explicit(sentence, words, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "rose from A to B": the word stands before "from", with nothing but words between. */
    private static Optional<DirectionClaim> explicit(Sentence sentence, List<Integer> words, Kind kind) {
        Pairs finder = new Pairs(sentence, kind);
        for (int word : words) {
            int from = sentence.find(word + 1, word + 12, "from", "to");
            boolean clear = from >= 0;
            for (int at = word + 1; clear && at < from; at++) {
                clear = !Clauses.isNumber(sentence.at(at)) && !sentence.word(at, ";", ".");
            }
            Optional<Pair> pair = clear ? finder.fromTo(word) : Optional.empty();
            if (pair.isPresent()) {
                Token now = pair.get().now();
                Token then = pair.get().then();
                boolean follows =
                        Math.min(now.start(), then.start()) > sentence.at(word).start();
                if (follows) {
                    int way = Lexicon.direction(sentence.at(word).lower());
                    return Optional.of(new DirectionClaim(sentence.at(word), way, pair.get()));
                }
            }
        }
        return Optional.empty();
    }
}
