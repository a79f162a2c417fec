package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;

/** A level and the one that it is compared with, the year before's. */
public record Pair(Token now, Token then) {

    @Override
    public String toString() {
        return now.text() + " from " + then.text();
    }
}
