package crossfoot.figures;

import crossfoot.figures.figure.FigureTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader loses with a count that is hidden: every figure that shows it or is worked out from it, headlines and totals
 * weighing most.
 */
final class Losses {

    /** The totals of all feedback, told in the first sentence of a summary. */
    private static final Pattern GRAND = Pattern.compile("t0[01]/(.*/)?total/[^/]*");

    /** The totals of a whole year, of types, and of compliments by team. */
    private static final Pattern HEADLINE = Pattern.compile(
            "t0[01]/[^/]*/(received|responded|counted)|t00/.*|t05/(team|total)/.*|t(0[2-9]|1\\d)/total/[^/]*");

    /** The counts for which a table is read. */
    private static final Pattern LINE =
            Pattern.compile("t(0[1-8]|1[01345689]|2[02])/.*(?<!share|share-of-investigated)");

    private static final int GRAND_WORTH = 40;
    private static final int HEADLINE_WORTH = 8;
    private static final int LINE_WORTH = 2;

    private final int[] worth;
    private final int[] hiddenBehind;
    private final List<int[]> placesOf = new ArrayList<>();
    private final List<List<Integer>> figuresOf = new ArrayList<>();
    private final int[] losses;

    Losses(CountedThings counts, List<String> figures, int places) {
        this.worth = new int[figures.size()];
        this.hiddenBehind = new int[figures.size()];
        this.losses = new int[places];
        for (int place = 0; place < places; place++) {
            figuresOf.add(new ArrayList<>());
        }
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(FigureTable.alone(figures.get(i)));
            Set<Integer> behind = new HashSet<>(counts.behind(figures.get(i)));
            placesOf.add(behind.stream().mapToInt(place -> place).toArray());
            for (int place : behind) {
                figuresOf.get(place).add(i);
                losses[place] += worth[i];
            }
        }
    }

    private static int worth(String figure) {
        if (GRAND.matcher(figure).matches()) {
            return GRAND_WORTH;
        }
        if (HEADLINE.matcher(figure).matches()) {
            return HEADLINE_WORTH;
        }
        return LINE.matcher(figure).matches() ? LINE_WORTH : 1;
    }

    /** What would be lost with a place besides what is lost already. */
    int of(int place) {
        return losses[place];
    }

    /** A place is hidden, and what is worked out from it lost. */
    void hide(int place) {
        for (int figure : figuresOf.get(place)) {
            if (hiddenBehind[figure]++ == 0) {
                change(figure, -worth[figure]);
            }
        }
    }

    /** A place is shown again. */
    void show(int place) {
        for (int figure : figuresOf.get(place)) {
            if (--hiddenBehind[figure] == 0) {
                change(figure, worth[figure]);
            }
        }
    }

    private void change(int figure, int by) {
        for (int place : placesOf.get(figure)) {
            losses[place] += by;
        }
    }
}
