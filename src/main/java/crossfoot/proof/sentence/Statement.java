package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;
import java.util.List;

/**
 * How many of something there were, said plainly and of the whole: <em>245 formal complaints were received</em>.
 *
 * @param number how many, or what per cent of them
 * @param things the words that name them, as they stand
 * @param state what is said of them: received, answered, upheld
 * @param year the first year of the period that is named; 0 this year, −1 the year before
 */
public record Statement(Token number, List<String> things, State state, int year) {

    /** What may be said of a number of cases. */
    public enum State {
        RECEIVED,
        ANSWERED,
        UPHELD,
        NOT_UPHELD,
        PARTLY_UPHELD,
        WITHDRAWN,
        ESCALATED,
        LATE,
        IN_TIME
    }

    public Statement {
        things = List.copyOf(things);
    }

    @Override
    public String toString() {
        return number.text() + " " + String.join(" ", things) + " "
                + state.name().toLowerCase(java.util.Locale.ROOT)
                + (year == 0 ? "" : year < 0 ? " last year" : " in " + year);
    }
}
