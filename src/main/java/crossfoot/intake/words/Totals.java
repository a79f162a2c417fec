package crossfoot.intake.words;

import java.util.List;
import java.util.Set;

/** Tells the label of a row of sums from a value of a case. */
public final class Totals {

    private final Set<String> totals;
    private final Set<String> beside;

    /** Tells by the words of a word book. */
    public Totals(WordBook words) {
        this.totals = words.words("total");
        this.beside = words.words("beside total");
    }

    /** Whether a whole cell labels a sum: Total, Sub-total, Grand total, Total for May 2024, Count. */
    public boolean label(String text) {
        List<String> tokens = Tokens.of(text);
        if (tokens.isEmpty() || tokens.size() > 6) {
            return false;
        }
        return tokens.stream().anyMatch(totals::contains) && tokens.stream().allMatch(this::fits);
    }

    private boolean fits(String token) {
        return totals.contains(token) || beside.contains(token) || Character.isDigit(token.charAt(0));
    }
}
