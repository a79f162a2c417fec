package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the multiples that a sentence says in words: <em>halved from 88 to 44</em>, <em>nearly doubled from 64 to 121</em>. */
public final class MultipleGrammar {

    private static final Map<String, Double> FACTORS =
            Map.of("doubled", 2.0, "trebled", 3.0, "tripled", 3.0, "quadrupled", 4.0, "halved", 0.5);

    /** Nobody who says "doubled" means an eighth off, or a quarter more. */
    private static final double SHORT_OF = 0.87;

    private static final double BEYOND = 1.25;

    /** As far from it as "nearly" still goes. */
    private static final double NEARLY = 0.8;

    private MultipleGrammar() {}

    /** The first multiple of a sentence with its two levels. */
    public static Optional<MultipleClaim> read(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            Double factor = FACTORS.get(sentence.at(at).lower());
            int from = factor == null ? -1 : sentence.find(at + 1, at + 5, "from");
            if (factor == null || from < 0 || sentence.word(at - 1, "not", "be", "have", "to")) {
                continue;
            }
            for (Kind kind : List.of(Kind.COUNT, Kind.MONEY)) {
                Optional<Pair> pair = new Pairs(sentence, kind).fromTo(at);
                if (pair.isPresent()
                        && pair.get().then().value() > 0
                        && pair.get().then().start() > sentence.at(from).start()
                        && pair.get().now().start() > pair.get().then().start()) {
                    return Optional.of(claim(sentence, at, factor, pair.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static MultipleClaim claim(Sentence sentence, int at, double factor, Pair pair) {
        boolean up = factor > 1;
        if (sentence.word(at - 1, "than") && sentence.word(at - 2, "more")) {
            return new MultipleClaim(sentence.at(at), up ? factor : 0, up ? Double.MAX_VALUE : factor, pair);
        }
        if (sentence.word(at - 1, "nearly", "almost")) {
            double far = up ? factor * NEARLY : factor / NEARLY;
            return new MultipleClaim(sentence.at(at), Math.min(far, factor), Math.max(far, factor), pair);
        }
        double low = up ? factor * SHORT_OF : factor / BEYOND;
        double high = up ? factor * BEYOND : factor / SHORT_OF;
        return new MultipleClaim(sentence.at(at), low, high, pair);
    }
}
