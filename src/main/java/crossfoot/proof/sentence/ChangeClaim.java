package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * A change that a sentence states, with the levels that it may be of.
 *
 * @param change the stated change: a per cent, points or a number
 * @param direction 1 up, −1 down, 0 unsaid
 * @param word the word that says the direction, or the change where a sign does
 * @param pairs the levels that the sentence compares, the nearest first; none where it leaves one out
 * @param then where there is no pair: the year before's level, when the sentence gives it
 */
public record ChangeClaim(Token change, int direction, Token word, List<Pair> pairs, Optional<Token> then) {

    public ChangeClaim {
        pairs = List.copyOf(pairs);
    }

    @Override
    public String toString() {
        String way = direction > 0 ? "up " : direction < 0 ? "down " : "";
        String levels = pairs.isEmpty()
                ? then.map(before -> "? from " + before.text()).orElse("?")
                : pairs.get(0).toString();
        return "change " + levels + " " + way + change.text();
    }
}
