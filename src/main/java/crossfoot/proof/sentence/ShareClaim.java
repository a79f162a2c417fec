package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;
import java.util.Optional;

/**
 * A count and the per cent that it is said to be.
 *
 * @param base the whole that the sentence itself names
 */
public record ShareClaim(Token count, Token percent, Optional<Token> base) {

    @Override
    public String toString() {
        return "share " + count.text()
                + base.map(whole -> " of " + whole.text()).orElse("") + " = " + percent.text();
    }
}
