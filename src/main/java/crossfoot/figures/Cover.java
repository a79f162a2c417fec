package crossfoot.figures;

import crossfoot.figures.figure.FigureTable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which counts are hidden, and what that tells by itself: a hidden count is one of somebody, unless a nought that is a line of
 * the same total is hidden too. Small rests, which no table shows, are as good as hidden.
 */
final class Cover {

    /** Noughts inside of tables that cross two splits: no other table tells of them. */
    private static final Pattern INSIDE = Pattern.compile(
            "t24/[^/]+/(?!total/).*/outcome/.*|t17/[^/]+/(?!total/).*" + "|t(09|12)/[^/]+/(?!total/)[^/]+/count");

    private final Secrets secrets;
    private final Losses losses;
    private final BitSet hidden = new BitSet();
    private final BitSet loose = new BitSet();
    private final int[] noughtsBeside;

    Cover(Secrets secrets, CountedThings counts, Losses losses, List<String> figures) {
        this.secrets = secrets;
        this.losses = losses;
        this.noughtsBeside = new int[secrets.size()];
        figures.stream()
                .filter(figure -> INSIDE.matcher(FigureTable.alone(figure)).matches())
                .forEach(figure -> counts.shownBy(figure).ifPresent(place -> loose.set(place, isLoose(place))));
    }

    /** Whether a nought might be something else for all that is said of it. */
    private boolean isLoose(int place) {
        return isNought(place)
                && secrets.sentencesOf(place).stream()
                        .allMatch(sentence -> secrets.sentences().get(sentence).terms().keySet().stream()
                                .anyMatch(other -> secrets.value(other) > 0));
    }

    /** A nought stays shown from now on. */
    void fasten(int nought) {
        loose.clear(nought);
    }

    /** Whether a table shows a count. */
    boolean shows(int place) {
        return !hidden.get(place) && !secrets.isRest(place);
    }

    /** What is hidden. */
    BitSet hidden() {
        return hidden;
    }

    void hide(int place) {
        hidden.set(place);
        losses.hide(place);
        beside(place, 1);
    }

    void show(int place) {
        hidden.clear(place);
        losses.show(place);
        beside(place, -1);
    }

    private void beside(int place, int times) {
        if (isNought(place)) {
            linesWith(place).forEach(line -> noughtsBeside[line] += times);
        }
    }

    /** The other lines of the totals of which a count is a line. */
    private Set<Integer> linesWith(int place) {
        Set<Integer> lines = new TreeSet<>();
        for (int sentence : secrets.sentencesOf(place)) {
            Map<Integer, Integer> terms = secrets.sentences().get(sentence).terms();
            if (secrets.sentences().get(sentence).isEquation()) {
                terms.forEach((other, times) -> {
                    if (times.equals(terms.get(place)) && other != place) {
                        lines.add(other);
                    }
                });
            }
        }
        return lines;
    }

    /** The nought beside a count with which least is lost; empty where none is shown that may be hidden. */
    Optional<Integer> noughtBeside(int place) {
        return linesWith(place).stream()
                .filter(other -> loose.get(other) && shows(other))
                .min(Comparator.<Integer>comparingInt(losses::of).thenComparing(other -> other));
    }

    /** What would be lost if a count were hidden as well. */
    int loss(int place) {
        return shows(place) ? losses.of(place) : 0;
    }

    /** What would be gained if a hidden count were shown again. */
    int gain(int place) {
        losses.show(place);
        int gain = losses.of(place);
        losses.hide(place);
        return gain;
    }

    /** How far a hidden count may fall for all that a reader knows of it alone. */
    long room(int place) {
        boolean ofSomebody = !secrets.isRest(place) && !isNought(place) && noughtsBeside[place] == 0;
        return secrets.value(place) - (ofSomebody ? 1 : 0);
    }

    /** Whether a count is one of nobody. */
    boolean isNought(int place) {
        return secrets.value(place) == 0 && !secrets.isRest(place);
    }

    /** Whether a count may be hidden for the sake of others. */
    boolean mayHide(int place) {
        return !isNought(place) || loose.get(place);
    }
}
