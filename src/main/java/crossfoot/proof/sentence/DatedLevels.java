package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import java.util.Optional;

/** Finds by the years beside two levels which of them is the earlier: <em>222 (269 in 2023/24), a fall of 17%</em>. */
final class DatedLevels {

    private final Sentence sentence;
    private final Pairs levels;

    DatedLevels(Sentence sentence, Pairs levels) {
        this.sentence = sentence;
        this.levels = levels;
    }

    /** "222 (269 in 2023/24), a fall of 17%", "In 2023/24 we had 269 and in 2024/25 222: a fall of 17%". */
    Optional<Pair> pair(int change) {
        int second = levels.lastLevel(change);
        int first = levels.lastLevel(second);
        // Behind "and" stands another thought, with numbers of its own.
        if (first < 0 || sentence.find(second, change, "and", "but", "while", "whereas") >= 0) {
            return Optional.empty();
        }
        double firstYear = yearOf(first, second);
        double secondYear = yearOf(second, change);
        boolean aside = secondYear > 0 && firstYear == 0 && (sentence.word(second - 1, "(") || labelled(second));
        boolean secondIsPrior =
                aside || Clauses.priorNear(sentence, second, 6) || secondYear > 0 && firstYear > secondYear;
        boolean firstIsPrior =
                firstYear > 0 && secondYear > firstYear || Clauses.priorNear(sentence, first, 4) && !secondIsPrior;
        if (secondIsPrior == firstIsPrior) {
            return Optional.empty();
        }
        Pair pair = secondIsPrior
                ? new Pair(sentence.at(first), sentence.at(second))
                : new Pair(sentence.at(second), sentence.at(first));
        return Optional.of(pair);
    }

    /** Whether a level stands in a bracket behind a year and a colon: "(2023/24: 269)". */
    private boolean labelled(int level) {
        int open = sentence.find(level - 5, level, "(");
        return open >= 0 && sentence.word(level - 1, ":") && sentence.find(open, level, ")") < 0;
    }

    /** The year beside a level: after it before the next level, else before it; 0 if there is none. */
    private double yearOf(int level, int next) {
        for (int at = level + 1; at < next && at <= level + 8; at++) {
            boolean ownBracket = at == level + 1 && sentence.word(at + 2, ")");
            if (sentence.word(at, "and", ";", ",", "(") && !ownBracket) {
                break;
            }
            if (sentence.at(at).kind() == Kind.PERIOD) {
                return sentence.at(at).value();
            }
        }
        for (int at = level - 1; at >= 0 && level - at <= 10; at--) {
            if (sentence.at(at).kind() == Kind.PERIOD) {
                return sentence.at(at).value();
            }
            if (levels.level(at)) {
                break;
            }
        }
        return 0;
    }
}
