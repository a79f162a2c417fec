package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;

/**
 * A fraction in words beside the numbers that it is of: <em>a third of complaints (52 of 157)</em>, <em>fell by a quarter,
 * from 80 to 60</em>.
 *
 * @param words the words from <em>a</em> to <em>third</em> as one token
 * @param lowest the least that is still called so, 0.3 for thirty per cent
 * @param highest the most that is still called so
 * @param part the count, or this year's level
 * @param whole what it is a part of, or last year's level
 * @param direction 1 up and −1 down for a change, 0 for a share
 */
public record FractionClaim(Token words, double lowest, double highest, Token part, Token whole, int direction) {

    /** The share, or the size of the change, as the numbers have it. */
    public double exact() {
        double ratio = part.value() / whole.value();
        return direction == 0 ? ratio : Math.abs(ratio - 1);
    }

    /** Whether the numbers are as the words say, loosely as people say it. */
    public boolean holds() {
        return exact() >= lowest && exact() <= highest;
    }

    @Override
    public String toString() {
        String numbers = part.text() + (direction == 0 ? " of " : " from ") + whole.text();
        return "fraction " + numbers + (direction == 0 ? " = " : direction > 0 ? " up " : " down ") + words.lower();
    }
}
