package crossfoot.proof.sentence;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A fraction as words: <em>half</em>, <em>a third</em>, <em>two thirds</em>, <em>three-quarters</em>, <em>one in four</em>.
 *
 * @param start the index of its first word
 * @param end the index behind its last word
 * @param lowest the least share that is called so, with the word before it (<em>nearly</em>, <em>over</em>)
 * @param highest the most
 */
record FractionWords(int start, int end, double lowest, double highest) {

    private static final Map<String, Integer> PARTS = Map.of(
            "half",
            2,
            "third",
            3,
            "thirds",
            3,
            "quarter",
            4,
            "quarters",
            4,
            "fifth",
            5,
            "fifths",
            5,
            "tenth",
            10,
            "tenths",
            10);
    private static final Map<String, Integer> TIMES =
            Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "nine", 9, "seven", 7);
    private static final Set<String> OTHER_HALVES =
            Set.of("first", "second", "other", "latter", "third", "last", "each", "this", "that", "per");
    private static final Set<String> PERIODS = Set.of("year", "day", "yearly", "term", "hour", "price", "time", "days");

    /** Nobody who says "a third" means less than 29% or more than 37%. */
    private static final double ROOM = 0.045;

    private static final double SMALL_ROOM = 0.03;
    private static final double FAR = 0.1;
    private static final double NONE = 0.005;

    /** The fraction that begins at an index. */
    static Optional<FractionWords> at(Sentence sentence, int at) {
        String word = sentence.at(at).lower();
        if (sentence.at(at).kind() == Kind.RATIO) {
            return ratio(sentence, at);
        }
        int dash = word.indexOf('-');
        if (dash > 0) {
            return of(sentence, at, at + 1, word.substring(0, dash), word.substring(dash + 1));
        }
        if (word.equals("half")) {
            boolean other = OTHER_HALVES.contains(sentence.at(at - 1).lower())
                    || PERIODS.contains(sentence.at(at + 1).lower())
                    || sentence.word(at + 1, "of", "a") && sentence.find(at + 2, at + 5, "year", "day") >= 0;
            return other ? Optional.empty() : Optional.of(hedged(sentence, at, at + 1, 0.5));
        }
        return of(sentence, at, at + 2, word, sentence.at(at + 1).lower());
    }

    private static Optional<FractionWords> ratio(Sentence sentence, int at) {
        Token base = sentence.at(at + 2);
        boolean whole = sentence.word(at + 1, "in") && base.kind() == Kind.RATIO && base.value() >= 2;
        return whole
                ? Optional.of(hedged(sentence, at, at + 3, sentence.at(at).value() / base.value()))
                : Optional.empty();
    }

    private static Optional<FractionWords> of(Sentence sentence, int start, int end, String times, String parts) {
        Integer above = TIMES.get(times);
        Integer below = PARTS.get(parts);
        boolean plural = parts.endsWith("s");
        if (above == null || below == null || below == 2 || plural == (above == 1) || above >= below) {
            return Optional.empty();
        }
        return Optional.of(hedged(sentence, start, end, (double) above / below));
    }

    private static FractionWords hedged(Sentence sentence, int start, int end, double value) {
        double room = value < 0.25 ? SMALL_ROOM : ROOM;
        if (sentence.word(start - 1, "nearly", "almost")
                || sentence.word(start - 2, "just") && under(sentence, start)) {
            return new FractionWords(start, end, value - FAR, value + NONE);
        }
        if (under(sentence, start)) {
            return new FractionWords(start, end, 0, value + NONE);
        }
        boolean over = sentence.word(start - 1, "over", "least")
                || sentence.word(start - 1, "than") && sentence.word(start - 2, "more", "greater");
        if (over) {
            double most = sentence.word(start - 2, "just") ? value + FAR : Double.MAX_VALUE;
            return new FractionWords(start, end, value - NONE, most);
        }
        return new FractionWords(start, end, value - room, value + room);
    }

    private static boolean under(Sentence sentence, int start) {
        return sentence.word(start - 1, "under", "below")
                || sentence.word(start - 1, "than") && sentence.word(start - 2, "less", "fewer");
    }

    /** Its words as one token. */
    Token words(Sentence sentence) {
        Token first = sentence.at(start);
        Token last = sentence.at(end - 1);
        String text = sentence.text().substring(first.start() - sentence.start(), last.end() - sentence.start());
        return new Token(Kind.WORD, text, first.start(), last.end(), 0, 0, false, false);
    }
}
