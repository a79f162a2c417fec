package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;

/**
 * A multiple in words beside the two levels that it is of: <em>more than doubled, from 64 to 131</em>.
 *
 * @param word the verb
 * @param lowest the least that this year's level may be of last year's
 * @param highest the most
 */
public record MultipleClaim(Token word, double lowest, double highest, Pair pair) {

    /** Whether the levels are in the ratio that the words say, loosely as people say it. */
    public boolean holds() {
        double ratio = pair.now().value() / pair.then().value();
        return ratio >= lowest && ratio <= highest;
    }

    @Override
    public String toString() {
        return "multiple " + pair + " " + word.lower();
    }
}
