package crossfoot.proof.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The number grammar's second half: decides by the neighbours of a number what it is. <em>Stage 2</em> is a name,
 * <em>25 working days</em> a time, <em>1 in 4</em> a ratio, <em>of 90% target</em> a target.
 */
final class Reclassifier {

    private static final Set<String> BEFORE_A_YEAR = Set.of(
            "in",
            "since",
            "of",
            "during",
            "by",
            "from",
            "until",
            "to",
            "year",
            "between",
            "and",
            "before",
            "after",
            "act",
            "regulations",
            "calendar",
            "early",
            "late",
            "mid",
            "summer",
            "spring",
            "autumn",
            "winter",
            "christmas",
            "easter",
            "order",
            "census",
            "for",
            "bill",
            "code",
            "december",
            "march",
            "september");
    private static final Set<String> NOT_A_COUNT_BEFORE_ONE =
            Set.of("no", "any", "each", "this", "that", "which", "the", "every", "another", "some", "day", "on");
    private static final Set<String> NOT_A_COUNT_AFTER_ONE = Set.of(
            "of", "or", "another", "in", "to", "stop", "off", "thing", "way", "day", "hand", "for", "that", "who");

    private final List<Token> tokens;

    private Reclassifier(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    static List<Token> settle(List<Token> cut) {
        Reclassifier work = new Reclassifier(cut);
        work.wordsToNumbers();
        for (int at = 0; at < work.tokens.size(); at++) {
            work.settle(at);
        }
        return List.copyOf(work.tokens);
    }

    private void wordsToNumbers() {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            int value = token.kind() == Kind.WORD ? Lexicon.number(token.lower()) : -1;
            if (value < 0 || value == 1 && !oneIsCounted(at)) {
                continue;
            }
            tokens.set(at, new Token(Kind.COUNT, token.text(), token.start(), token.end(), value, 1, false, false));
            mergePerCent(at);
        }
    }

    /** Five per cent, five percentage points. */
    private void mergePerCent(int at) {
        boolean two = word(at + 1, "per") && word(at + 2, "cent");
        boolean points = word(at + 1, "percentage") && word(at + 2, "point", "points");
        if (!two && !points && !word(at + 1, "percent")) {
            return;
        }
        Token number = tokens.get(at);
        Token last = tokens.get(two || points ? at + 2 : at + 1);
        tokens.set(
                at,
                new Token(
                        points ? Kind.POINTS : Kind.PERCENT,
                        number.text() + " per cent",
                        number.start(),
                        last.end(),
                        number.value(),
                        1,
                        false,
                        false));
        tokens.subList(at + 1, two || points ? at + 3 : at + 2).clear();
    }

    private boolean oneIsCounted(int at) {
        boolean before =
                at > 0 && NOT_A_COUNT_BEFORE_ONE.contains(tokens.get(at - 1).lower());
        boolean after = at + 1 >= tokens.size()
                || NOT_A_COUNT_AFTER_ONE.contains(tokens.get(at + 1).lower())
                        && !(word(at + 1, "in") && (isNumber(at + 2) || Lexicon.number(lower(at + 2)) > 1));
        return !before && !after;
    }

    private void settle(int at) {
        Token token = tokens.get(at);
        if (token.kind() == Kind.WORD || token.kind() == Kind.MARK) {
            return;
        }
        if (token.kind() == Kind.COUNT) {
            tokens.set(at, token.as(countOrElse(at)));
        }
        if (hedgedAt(at)) {
            tokens.set(at, tokens.get(at).withHedge());
        }
        if (targetAt(at)) {
            tokens.set(at, tokens.get(at).withTarget());
        }
    }

    private Kind countOrElse(int at) {
        if (word(at + 1, "in") && at + 2 < tokens.size() && ratioBase(at + 2)) {
            tokens.set(at + 2, tokens.get(at + 2).as(Kind.RATIO));
            return Kind.RATIO;
        }
        if (isTime(at + 1) || Lexicon.TIME_ADJECTIVES.contains(lower(at + 1)) && isTime(at + 2)) {
            return ageAt(at) ? Kind.AGE : Kind.DURATION;
        }
        if (word(at + 1, "per", "for") && isRateBase(at + 2) || word(at - 1, "per", "every")) {
            return Kind.RATE;
        }
        if (word(at - 1, "aged", "age", "ages") || word(at - 2, "aged", "ages") && word(at - 1, "under", "over")) {
            return Kind.AGE;
        }
        return isYear(at) ? Kind.PERIOD : isName(at) ? Kind.REFERENCE : Kind.COUNT;
    }

    private boolean ratioBase(int at) {
        Token base = tokens.get(at);
        return base.kind() == Kind.COUNT
                && base.step() == 1
                && base.value() >= 2
                && base.value() <= 20
                && !isTime(at + 1)
                && tokens.get(at - 2).value() < base.value();
    }

    private boolean isTime(int at) {
        return Lexicon.TIMES.contains(lower(at));
    }

    private boolean ageAt(int at) {
        return word(at + 1, "year", "years") && word(at + 2, "old", "olds", "-") || word(at - 1, "aged", "age");
    }

    private boolean isRateBase(int at) {
        return word(at, "every")
                || at < tokens.size() && (isNumber(at) || word(at - 1, "per") && isWordAt(at) && !word(at, "cent"));
    }

    private boolean isYear(int at) {
        Token token = tokens.get(at);
        boolean form = token.text().length() == 4 && token.value() >= 1900 && token.value() < 2100;
        if (!form) {
            return false;
        }
        boolean counts =
                isWordAt(at + 1) && lower(at + 1).endsWith("s") && !word(at + 1, "was", "is", "has", "as", "this");
        return !counts || at > 0 && BEFORE_A_YEAR.contains(lower(at - 1));
    }

    private boolean isName(int at) {
        Token token = tokens.get(at);
        boolean whole = token.step() <= 1 && !token.text().contains(",");
        boolean named = Lexicon.LABELS.contains(lower(at - 1))
                && !tokens.get(at - 1).text().endsWith("'");
        boolean numbered = word(at - 1, "number", "numbers", "numbered", "#", "article") && !word(at + 1, "of");
        return whole && (named && !verbBefore(at) || numbered);
    }

    /** "This case 12 were": never seen; but "year, 12" and "stage: 12" are no names, and marks part them already. */
    private boolean verbBefore(int at) {
        return word(at - 1, "year", "month", "week", "day", "period", "quarter", "case")
                && word(at - 2, "this", "last", "previous", "the", "each", "that", "reporting", "financial");
    }

    private boolean hedgedAt(int at) {
        String before = lower(at - 1);
        boolean than = before.equals("than")
                && word(at - 2, "more", "less", "fewer", "greater", "higher", "lower")
                && !tokens.get(at).kind().equals(Kind.REFERENCE);
        boolean upTo = before.equals("to") && word(at - 2, "up", "close", "equivalent") && !word(at - 2, "equivalent");
        boolean total = before.equals("over") && word(at - 2, "taken", "carried", "handed");
        return (Lexicon.HEDGES.contains(before) || than || upTo) && !total && !word(at - 2, "the");
    }

    private boolean targetAt(int at) {
        for (int back = 1; back <= 4 && at - back >= 0; back++) {
            if (tokens.get(at - back).kind() == Kind.MARK || isNumber(at - back)) {
                break;
            }
            if (Lexicon.TARGETS.contains(lower(at - back))) {
                return true;
            }
        }
        return Lexicon.TARGETS.contains(lower(at + 1)) || isTime(at + 1) && Lexicon.TARGETS.contains(lower(at + 2));
    }

    private boolean isNumber(int at) {
        return at >= 0
                && at < tokens.size()
                && tokens.get(at).kind() != Kind.WORD
                && tokens.get(at).kind() != Kind.MARK;
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == Kind.WORD;
    }

    private boolean word(int at, String... words) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(words);
    }

    private String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }
}
