package crossfoot.proof.sentence;

import crossfoot.proof.sentence.Statement.State;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads plain statements of number. Anything that narrows them down (a team, a reason, a clause) makes them no statement of
 * the whole, and they are left alone.
 */
public final class StatementGrammar {

    private static final Map<String, State> VERBS = Map.ofEntries(
            Map.entry("received", State.RECEIVED),
            Map.entry("logged", State.RECEIVED),
            Map.entry("registered", State.RECEIVED),
            Map.entry("responded", State.ANSWERED),
            Map.entry("answered", State.ANSWERED),
            Map.entry("closed", State.ANSWERED),
            Map.entry("completed", State.ANSWERED),
            Map.entry("dealt", State.ANSWERED),
            Map.entry("handled", State.ANSWERED),
            Map.entry("managed", State.ANSWERED),
            Map.entry("upheld", State.UPHELD),
            Map.entry("withdrawn", State.WITHDRAWN),
            Map.entry("escalated", State.ESCALATED));
    private static final Set<String> AUXILIARIES =
            Set.of("were", "was", "have", "been", "had", "has", "being", "fully", "also");
    private static final Set<String> OWNERS = Set.of(
            "we",
            "council",
            "trust",
            "association",
            "authority",
            "organisation",
            "group",
            "landlord",
            "company",
            "board");
    private static final Set<String> NARROWING = Set.of(
            "of",
            "about",
            "for",
            "from",
            "by",
            "at",
            "within",
            "outside",
            "where",
            "which",
            "who",
            "that",
            "against",
            "relating",
            "related",
            "regarding",
            "concerning",
            "involving",
            "via",
            "through",
            "on",
            "with",
            "under",
            "without",
            "into",
            "as",
            "only",
            "per",
            "each",
            "between",
            "than",
            "more",
            "fewer",
            "less",
            "if",
            "nationally",
            "england",
            "target");

    private final Sentence sentence;

    private StatementGrammar(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The plain statements of a sentence. */
    public static List<Statement> read(Sentence sentence) {
        StatementGrammar grammar = new StatementGrammar(sentence);
        List<Statement> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            if (token.isCount() && !token.hedged() && !token.target() && token.step() == 1) {
                grammar.statement(at).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Statement> statement(int number) {
        int from = clauseStart(number);
        int to = clauseEnd(number);
        List<String> things = new ArrayList<>();
        int at = number + 1;
        while (at < to && isThing(at)) {
            things.add(sentence.at(at).text());
            at++;
        }
        Optional<State> after = stateAfter(at, to);
        Optional<State> state = after.isPresent() ? after : stateBefore(number, from);
        boolean plain = !narrowed(from, number) && !narrowedAfter(at, to);
        if (things.isEmpty()
                || things.size() > 4
                || state.isEmpty()
                || !plain
                || ChangeGrammar.isChange(sentence, number)) {
            return Optional.empty();
        }
        return Optional.of(new Statement(sentence.at(number), things, state.get(), year(from, to)));
    }

    private boolean isThing(int at) {
        Token token = sentence.at(at);
        return (token.kind() == Kind.WORD || token.kind() == Kind.REFERENCE)
                && !AUXILIARIES.contains(token.lower())
                && !VERBS.containsKey(token.lower())
                && !NARROWING.contains(token.lower())
                && !token.is(
                        "in",
                        "during",
                        "this",
                        "last",
                        "and",
                        "or",
                        "to",
                        "over",
                        "the",
                        "is",
                        "are",
                        "compared",
                        "across",
                        "went",
                        "did",
                        "throughout");
    }

    /** "were received", "have been responded to", "were not upheld". */
    private Optional<State> stateAfter(int from, int to) {
        int at = from;
        boolean not = false;
        boolean partly = false;
        boolean auxiliary = false;
        while (at < to
                && (AUXILIARIES.contains(sentence.at(at).lower()) || sentence.word(at, "not", "partially", "partly"))) {
            not |= sentence.word(at, "not");
            partly |= sentence.word(at, "partially", "partly");
            auxiliary = true;
            at++;
        }
        State state = VERBS.get(sentence.at(at).lower());
        if (at >= to || state == null || !auxiliary && state != State.RECEIVED) {
            return Optional.empty();
        }
        if (state == State.UPHELD) {
            return Optional.of(not ? State.NOT_UPHELD : partly ? State.PARTLY_UPHELD : State.UPHELD);
        }
        return not
                        || sentence.word(at + 1, "and", "or")
                                && VERBS.containsKey(sentence.at(at + 2).lower())
                ? Optional.empty()
                : Optional.of(state);
    }

    /** "we received (a total of) N": only where the owner of the whole is the one who did. */
    private Optional<State> stateBefore(int number, int from) {
        int at = number - 1;
        while (at > from && sentence.word(at, "a", "total", "of", "to", "with", "in", "all", "grand", "overall")) {
            at--;
        }
        State state = VERBS.get(sentence.at(at).lower());
        if (at < from
                || state == null
                || state == State.UPHELD
                || sentence.word(at - 1, "were", "was", "been", "being")) {
            return Optional.empty();
        }
        int subject = at - 1;
        while (subject >= from && sentence.word(subject, "has", "have", "had", "also")) {
            subject--;
        }
        boolean team = sentence.word(subject, "team")
                && sentence.word(subject - 1, "care", "complaints", "feedback", "relations", "experience");
        return subject >= from && (OWNERS.contains(sentence.at(subject).lower()) || team)
                ? Optional.of(state)
                : Optional.empty();
    }

    private int clauseStart(int number) {
        for (int at = number - 1; at >= 0; at--) {
            Token token = sentence.at(at);
            boolean comma = token.is(",") && at > 6;
            if (token.is(";", "and", "(", "compared", "while", "whereas", "with", ":")
                    || comma
                    || token.kind() == Kind.COUNT) {
                return at + 1;
            }
        }
        return 0;
    }

    private int clauseEnd(int number) {
        for (int at = number + 1; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            boolean link = token.is("and") && Clauses.isNumber(sentence.at(at + 1));
            if (token.is(",", ";", "(", "compared", "while", "whereas", "–", ".", "which", "representing")
                    || link
                    || token.kind() == Kind.COUNT) {
                return at;
            }
        }
        return sentence.size();
    }

    /** Words before the number that make it a part: "Of these", "In Adult Services", "For housing". */
    private boolean narrowed(int from, int number) {
        for (int at = from; at < number; at++) {
            Token token = sentence.at(at);
            boolean total = token.is("of") && sentence.word(at - 1, "total", "number")
                    || token.is("with") && sentence.word(at - 1, "dealt");
            boolean time = token.is("between", "from", "on", "by", "in") && timeFollows(at);
            if (NARROWING.contains(token.lower()) && !total && !time || token.is("in", "across", "within") && !time) {
                return true;
            }
            if (token.is(
                    "these",
                    "those",
                    "remaining",
                    "further",
                    "additional",
                    "other",
                    "another",
                    "including",
                    "include")) {
                return true;
            }
        }
        return false;
    }

    private boolean narrowedAfter(int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.at(at);
            boolean owner =
                    token.is("by") && (OWNERS.contains(sentence.at(at + 2).lower()) || sentence.word(at + 1, "us"));
            boolean time = token.is("in", "between", "from", "of", "for", "on") && timeFollows(at);
            if (NARROWING.contains(token.lower()) && !owner && !time || token.is("in", "across") && !time) {
                return true;
            }
        }
        return false;
    }

    private boolean timeFollows(int at) {
        return Clauses.isTime(sentence.at(at + 1))
                || sentence.find(at + 1, at + 5, "year", "period", "year's", "months") >= 0
                || sentence.word(at + 1, "total", "all");
    }

    /** The period of a clause, else of the sentence's beginning. */
    private int year(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.at(at).kind() == Kind.PERIOD) {
                return (int) sentence.at(at).value();
            }
            if (Lexicon.PRIOR.contains(sentence.at(at).lower())
                    && sentence.find(at, at + 4, "year", "period", "year's") >= 0) {
                return -1;
            }
        }
        boolean opening = sentence.at(1).kind() == Kind.PERIOD;
        return opening ? (int) sentence.at(1).value() : 0;
    }
}
