package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;

/** Words of rising or falling beside two levels. */
public record DirectionClaim(Token word, int direction, Pair pair) {

    @Override
    public String toString() {
        return "direction " + word.lower() + " " + pair;
    }
}
