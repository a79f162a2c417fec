package crossfoot.proof.sentence;

import crossfoot.proof.sums.Figures;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.Optional;

/**
 * Two levels in a form that leaves no doubt whose they are: <em>45 more than in 2022/23 (320 compared with 275)</em>,
 * <em>up by 24 to 210, compared with 186</em>.
 */
final class PairForms {

    private static final int NEAR = 12;

    private final Sentence sentence;
    private final Pairs levels;

    PairForms(Sentence sentence, Pairs levels) {
        this.sentence = sentence;
        this.levels = levels;
    }

    /** The pair that stands in such a form behind the change at an index. */
    Optional<Pair> of(int change) {
        Optional<Pair> bracketed = bracketed(change);
        return bracketed.isPresent() ? bracketed : reached(change);
    }

    /**
     * The pair of a change that is given as a number and as a per cent: <em>a reduction of 22 (9%) on 245</em>. This year's
     * level, which the sentence leaves out, is what the number leads to.
     */
    Optional<Pair> ofAmount(int percent, int direction) {
        int amount = sentence.word(percent - 1, "(") ? percent - 2 : sentence.word(percent + 1, "(") ? percent + 2 : -1;
        Optional<Token> then = levels.comparedWith(percent);
        if (direction == 0 || then.isEmpty() || !sentence.at(amount).isCount()) {
            return Optional.empty();
        }
        double now = then.get().value() + direction * sentence.at(amount).value();
        Token level = new Token(Kind.COUNT, Figures.plain(now), 0, 0, now, 1, false, false);
        return now >= 0 ? Optional.of(new Pair(level, then.get())) : Optional.empty();
    }

    private Optional<Pair> bracketed(int change) {
        int open = sentence.find(change + 1, change + NEAR, "(");
        int close = open < 0 ? -1 : sentence.find(open, sentence.size(), ")");
        if (close < 0 || !levels.level(open + 1)) {
            return Optional.empty();
        }
        return compared(open + 1, close);
    }

    private Optional<Pair> reached(int change) {
        return sentence.word(change + 1, "to") && levels.level(change + 2)
                ? compared(change + 2, Math.min(sentence.size(), change + NEAR))
                : Optional.empty();
    }

    /** The level at an index beside the first one behind "compared", and none between. */
    private Optional<Pair> compared(int now, int end) {
        int comparator = sentence.find(now + 1, Math.min(end, now + 4), "compared", "against", "versus", "vs");
        for (int at = comparator + 1; comparator >= 0 && at < end; at++) {
            if (levels.level(at)) {
                return Optional.of(new Pair(sentence.at(now), sentence.at(at)));
            }
        }
        return Optional.empty();
    }
}
