package crossfoot.proof.judging;

import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentences;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The years that labels name.
 *
 * @param firsts the first year of each label's period, 0 where it names none
 */
public record Years(List<Integer> firsts) {

    public Years {
        firsts = List.copyOf(firsts);
    }

    static Years of(List<String> labels) {
        List<Integer> years = new ArrayList<>();
        for (String label : labels) {
            years.add(year(label));
        }
        return new Years(years);
    }

    /** The first year that a text names, 0 if none; "this year" and "last year" count as 2 and 1. */
    public static int year(String label) {
        for (var sentence : Sentences.of(label)) {
            for (Token token : sentence.tokens()) {
                if (token.kind() == Kind.PERIOD) {
                    return (int) token.value();
                }
            }
        }
        String words = label.toLowerCase(Locale.ROOT);
        return words.matches(".*(this|current|reporting) year.*") && !words.contains("last")
                ? 2
                : words.matches(".*(last|previous|prior) (reporting )?year.*") ? 1 : 0;
    }

    /** The label of the year after a label's, or −1. */
    int after(int label) {
        int year = firsts.get(label);
        return year == 0 ? -1 : firsts.indexOf(year + 1);
    }

    /** The label of a year, or −1. */
    int of(int year) {
        return firsts.indexOf(year);
    }

    /** The latest year that a label names, 0 if none does. */
    int latest() {
        return firsts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
