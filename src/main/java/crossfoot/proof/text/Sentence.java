package crossfoot.proof.text;

import java.util.List;

/**
 * A sentence of a paragraph with its tokens.
 *
 * @param text the sentence as it stands
 * @param start where it begins in its paragraph
 */
public record Sentence(String text, int start, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The token at an index, or an empty mark beyond either end. */
    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    private static final Token NOTHING = Token.plain(Kind.MARK, "", 0);

    /** Whether the token at an index is one of these words (lower case). */
    public boolean word(int index, String... words) {
        return at(index).is(words);
    }

    /** Where one of these words first stands from an index on and before another, or −1. */
    public int find(int from, int to, String... words) {
        for (int index = Math.max(from, 0); index < Math.min(to, tokens.size()); index++) {
            if (tokens.get(index).is(words)) {
                return index;
            }
        }
        return -1;
    }

    /** The sentence with the text of one token replaced. */
    public String with(Token token, String replacement) {
        int from = token.start() - start;
        return text.substring(0, from) + replacement + text.substring(token.end() - start);
    }

    /** Whether it holds a number of any kind: without one it claims nothing. */
    public boolean hasNumber() {
        return tokens.stream().anyMatch(token -> token.kind() != Kind.WORD && token.kind() != Kind.MARK);
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }
}
