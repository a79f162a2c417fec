package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the two levels that a sentence compares: <em>from A to B</em>, <em>A compared to B in the year before</em>. */
final class Pairs {

    private static final int REACH = 16;

    /** Words behind which "to" and "on" lead to the level that is compared with. */
    private static final Set<String> COMPARED = Set.of(
            "compared",
            "comparison",
            "decrease",
            "increase",
            "reduction",
            "rise",
            "fall",
            "drop",
            "decline",
            "up",
            "down",
            ")",
            "improvement");

    private final Sentence sentence;
    private final Kind kind;

    /** @param kind the kind of level to pair: counts with counts, money with money */
    Pairs(Sentence sentence, Kind kind) {
        this.sentence = sentence;
        this.kind = kind;
    }

    /** The pairs that the change at an index may be of, the likeliest first. */
    List<Pair> of(int change) {
        Optional<Pair> form = new PairForms(sentence, this).of(change);
        if (form.isPresent()) {
            return List.of(form.get());
        }
        Optional<Pair> beside = fromTo(change);
        if (beside.isPresent() && away(change, beside.get()) <= 5) {
            return List.of(beside.get());
        }
        List<Pair> found = new ArrayList<>();
        beside.ifPresent(found::add);
        Optional<Integer> then = thenAfter(change);
        if (then.isPresent()) {
            int between = firstLevel(change + 1, then.get());
            int now = between >= 0 && !amount(change, between) ? between : nowBefore(change);
            add(found, now, then.get());
        }
        before(change).ifPresent(found::add);
        new DatedLevels(sentence, this).pair(change).ifPresent(found::add);
        return found;
    }

    /** The year before's level after a change whose own level the sentence does not give. */
    Optional<Token> thenOnly(int change) {
        return thenAfter(change)
                .filter(then -> Clauses.priorNear(sentence, then, 12))
                .map(sentence::at);
    }

    /** The level that a change is measured on, whoever's it is. */
    Optional<Token> comparedWith(int change) {
        return thenAfter(change).map(sentence::at);
    }

    private void add(List<Pair> found, int now, int then) {
        if (now >= 0 && then >= 0 && now != then) {
            found.add(new Pair(sentence.at(now), sentence.at(then)));
        }
    }

    boolean level(int at) {
        Token token = sentence.at(at);
        return token.kind() == kind && !token.target() && !token.hedged();
    }

    /** The first level from an index on and before another, or −1. */
    private int firstLevel(int from, int to) {
        for (int at = from; at < to; at++) {
            if (level(at) && !bracketed(at)) {
                return at;
            }
        }
        return -1;
    }

    /** A lone number in brackets. */
    private boolean bracketed(int at) {
        return sentence.word(at - 1, "(") && sentence.word(at + 1, ")");
    }

    private boolean amount(int change, int at) {
        return at == change + 2 && bracketed(at);
    }

    /** All "from A to B" and "to B from A" of the sentence, the one nearest to an index. */
    Optional<Pair> fromTo(int near) {
        Optional<Pair> best = Optional.empty();
        int distance = REACH;
        for (int at = 0; at < sentence.size(); at++) {
            int[] ends = sentence.word(at, "from") ? fromAt(at) : new int[0];
            if (ends.length == 2) {
                int away = near < at ? at - near : Math.max(0, near - Math.max(ends[0], ends[1]));
                if (away < distance && (near < at || !otherChangeBetween(ends, near))) {
                    distance = away;
                    best = Optional.of(new Pair(sentence.at(ends[1]), sentence.at(ends[0])));
                }
            }
        }
        return best;
    }

    /** How many tokens lie between a change and the nearer of two levels. */
    private int away(int change, Pair pair) {
        int now = sentence.tokens().indexOf(pair.now());
        int then = sentence.tokens().indexOf(pair.then());
        return Math.min(Math.abs(now - change), Math.abs(then - change));
    }

    private boolean otherChangeBetween(int[] ends, int near) {
        for (int at = Math.max(ends[0], ends[1]) + 1; at < near; at++) {
            if (sentence.at(at).kind() == Kind.PERCENT && kind != Kind.PERCENT && !sentence.word(at - 1, "(")) {
                return true;
            }
        }
        return false;
    }

    /** The indexes of then and now for a "from" at an index. */
    private int[] fromAt(int from) {
        int then = levelWithin(from + 1, 5);
        if (then < 0) {
            return new int[0];
        }
        int to = sentence.find(then + 1, then + 9, "to");
        int now = to < 0 || levelWithin(then + 1, to - then - 1) >= 0 ? -1 : levelWithin(to + 1, 5);
        if (now >= 0) {
            return new int[] {then, now};
        }
        now = toBefore(from);
        return now >= 0 ? new int[] {then, now} : new int[0];
    }

    /** "to B … from": B, or −1. */
    private int toBefore(int from) {
        for (int at = from - 1; at >= 0 && from - at <= 8; at--) {
            if (level(at)) {
                int back = sentence.find(at - 4, at, "to");
                return back >= 0 ? at : -1;
            }
            if (Clauses.isNumber(sentence.at(at)) && !Clauses.isTime(sentence.at(at))) {
                return -1;
            }
        }
        return -1;
    }

    private int levelWithin(int from, int reach) {
        for (int at = from; at <= from + reach && at < sentence.size(); at++) {
            if (level(at)) {
                return at;
            }
            if (Clauses.isNumber(sentence.at(at)) && !Clauses.isTime(sentence.at(at))
                    || sentence.word(at, ";", "and")) {
                return -1;
            }
        }
        return -1;
    }

    /** The level that a comparator after the change leads to. */
    private Optional<Integer> thenAfter(int change) {
        int comparator = -1;
        for (int at = change + 1; at < sentence.size() && at - change <= 30; at++) {
            Token token = sentence.at(at);
            if (token.is(";") || token.kind() == Kind.PERCENT && kind != Kind.PERCENT || token.kind() == Kind.POINTS) {
                return Optional.empty();
            }
            if (token.is(")") && comparator >= 0 && sentence.find(change, at, "(") < 0) {
                // "(four more than last year) 4 …": the bracket has said all that it compares.
                return Optional.empty();
            }
            if (Lexicon.COMPARATORS.contains(token.lower()) && !(at > change + 1 && toOfAnotherUse(at))) {
                comparator = at;
            }
            if (level(at) && comparator >= 0 && at - comparator <= 14) {
                return Optional.of(at);
            }
            boolean stray = level(at) && !amount(change, at) && hasComparatorAfter(at);
            if (level(at) && comparator < 0 && !amount(change, at) && !stray) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean hasComparatorAfter(int at) {
        return sentence.find(at + 1, at + 10, "compared", "against", "versus", "from") >= 0;
    }

    /** "responded to", "up to", "due to", "related to", "went on": no comparing. */
    private boolean toOfAnotherUse(int at) {
        if (sentence.word(at, "to", "on", "with", "over", "when", "where", "while")) {
            boolean compared = COMPARED.contains(sentence.at(at - 1).lower());
            return !compared && !Clauses.priorNear(sentence, at, 6);
        }
        return false;
    }

    /** This year's level before the change: the nearest that is not itself last year's or in brackets. */
    private int nowBefore(int change) {
        for (int at = change - 1; at >= 0 && change - at <= 30; at--) {
            // "Rose by 27% from 2,252, with the others rising by 10% from 4,777": 2,252 is no level of this year.
            if (level(at) && sentence.find(at - 2, at, "from") >= 0) {
                return -1;
            }
            boolean sameChange =
                    sentence.word(change - 1, "(") && at == change - 2 && ChangeGrammar.isChange(sentence, at);
            if (level(at) && !Clauses.priorNear(sentence, at, 4) && !bracketed(at) && !sameChange) {
                return at;
            }
            if (sentence.word(at, ";")) {
                return -1;
            }
        }
        return -1;
    }

    /** "A compared to B, a fall of P%". */
    private Optional<Pair> before(int change) {
        int then = lastLevel(change);
        int now = lastLevel(then);
        if (now < 0) {
            return Optional.empty();
        }
        int comparator =
                sentence.find(now + 1, then, "compared", "against", "versus", "vs", "comparison", "from", "than");
        boolean bracketed = sentence.find(now, comparator, "(") >= 0 && sentence.find(comparator, then, ")") >= 0;
        return comparator >= 0 && !bracketed
                ? Optional.of(new Pair(sentence.at(now), sentence.at(then)))
                : Optional.empty();
    }

    /** The nearest level before an index, or −1. */
    int lastLevel(int before) {
        for (int at = before - 1; at >= 0; at--) {
            if (level(at) && !(kind == Kind.COUNT && ChangeGrammar.isChange(sentence, at))) {
                return at;
            }
            // "222 compared to 269; this is a fall of 17%" is one thought.
            if (sentence.word(at, ";") && !sentence.word(at + 1, "this", "that", "which")) {
                return -1;
            }
        }
        return -1;
    }
}
