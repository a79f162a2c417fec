package crossfoot.proof.text;

import java.util.Locale;

/**
 * A word, a mark or a number of a sentence.
 *
 * @param text as it stands
 * @param start where it begins in the paragraph, in characters
 * @param end where it ends, exclusive
 * @param value the number (a per cent as 37 for 37%; a period's first year), 0 for words and marks
 * @param step what one unit of its last stated digit is worth: 0.1 for 36.9%, 100,000 for £1.2m; for a period the years
 *     that it touches
 * @param hedged whether the text calls it approximate (about, nearly, more than)
 * @param target whether the text calls it a target rather than a result
 */
public record Token(
        Kind kind, String text, int start, int end, double value, double step, boolean hedged, boolean target) {

    static Token plain(Kind kind, String text, int start) {
        return new Token(kind, text, start, start + text.length(), 0, 0, false, false);
    }

    Token as(Kind other) {
        return new Token(other, text, start, end, value, step, hedged, target);
    }

    Token withHedge() {
        return new Token(kind, text, start, end, value, step, true, target);
    }

    Token withTarget() {
        return new Token(kind, text, start, end, value, step, hedged, true);
    }

    /** The text in lower case. */
    public String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether it is one of these words or marks (given in lower case). */
    public boolean is(String... words) {
        String mine = lower();
        for (String word : words) {
            if (mine.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an exact number of things. */
    public boolean isCount() {
        return kind == Kind.COUNT;
    }

    /** Whether it is a per cent of a result, not of a target. */
    public boolean isPercent() {
        return kind == Kind.PERCENT && !target;
    }

    /** Digits after the point of a per cent. */
    public int decimals() {
        return step >= 1 ? 0 : (int) Math.round(-Math.log10(step));
    }
}
