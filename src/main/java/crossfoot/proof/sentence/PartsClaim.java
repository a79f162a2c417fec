package crossfoot.proof.sentence;

import crossfoot.proof.text.Token;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole and the parts that are said to be all of it.
 *
 * @param certain whether the words leave no doubt that these are all the parts (the remaining, a total of)
 */
public record PartsClaim(Token whole, List<Token> parts, boolean certain) {

    public PartsClaim {
        parts = List.copyOf(parts);
    }

    /** What the parts add up to. */
    public double sum() {
        return parts.stream().mapToDouble(Token::value).sum();
    }

    @Override
    public String toString() {
        return "parts " + whole.text() + " = " + parts.stream().map(Token::text).collect(Collectors.joining(" + "));
    }
}
