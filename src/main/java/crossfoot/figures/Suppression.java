package crossfoot.figures;

import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A book of figures as the public may read it: counts under a threshold are suppressed, and as many others that no adding
 * and subtracting of what is shown, in whichever tables, gives them back. A nought is shown: it counts nobody. Shares,
 * changes, averages, judgements and notes that say something of a suppressed count go with it. No row is named, and the
 * weekly tables W1 and W2, which are lists of cases, are not in it.
 */
public final class Suppression {

    private static final String NOTE_LEFT_OUT =
            "A note is left out here, since it would give a suppressed number away.";

    private final FigureBook book;
    private final int threshold;
    private final List<Sum> sums;
    private final CountedThings counts;
    private final BitSet hidden = new BitSet();
    private final Set<String> suppressed = new HashSet<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private Suppression(FigureBook book, int threshold) {
        this.book = book;
        this.threshold = threshold;
        for (TableDraft draft : drafts()) {
            figures.putAll(draft.figures());
        }
        Map<String, List<Figure>> derivations = new HashMap<>();
        drafts().forEach(draft -> derivations.putAll(draft.derivations()));
        this.sums = drafts().stream().flatMap(draft -> draft.sums().stream()).toList();
        this.counts = new CountedThings(figures, sums, derivations);
        if (threshold > 1) {
            hideSmall();
            BitSet small = (BitSet) hidden.clone();
            Relations relations = new Relations(
                    counts.things().stream().map(CountedThings.Thing::cases).toList());
            hideWhatGivesThemAway(relations);
            showWhatGivesNothingAway(relations, small);
        }
        for (String id : figures.keySet()) {
            if (counts.behind(id).stream().anyMatch(hidden::get)) {
                suppressed.add(id);
            }
        }
    }

    /**
     * Suppresses.
     *
     * @param threshold counts of at least 1 under it are suppressed; 0 suppresses none
     */
    public static Suppression of(FigureBook book, int threshold) {
        return new Suppression(book, threshold);
    }

    private List<TableDraft> drafts() {
        return book.draftsOfYear();
    }

    private void hideSmall() {
        for (int i = 0; i < counts.things().size(); i++) {
            long value = counts.things().get(i).value();
            hidden.set(i, value > 0 && value < threshold);
        }
    }

    /** Until nothing is given away, hides the smallest count of everything that gives something away. */
    private void hideWhatGivesThemAway(Relations relations) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (BitSet giveaway : relations.disclosures(hidden)) {
                if (!giveaway.intersects(hidden)) {
                    changed |= hideSmallestOf(giveaway);
                }
            }
            for (BitSet ones : onlyOnes()) {
                changed |= hideSmallestOf(ones);
            }
        }
    }

    /** What was hidden on the way, but need not be, is shown again, the greatest first. */
    private void showWhatGivesNothingAway(Relations relations, BitSet small) {
        List<Integer> others = hidden.stream()
                .filter(place -> !small.get(place))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                place -> counts.things().get(place).value())
                        .reversed())
                .toList();
        for (int place : others) {
            hidden.clear(place);
            if (relations.givesAway(hidden) || !onlyOnes().isEmpty()) {
                hidden.set(place);
            }
        }
    }

    /** A count that no table shows by itself costs least to hide: only what is worked out from it goes. */
    private boolean hideSmallestOf(BitSet giveaway) {
        Optional<Integer> smallest = giveaway.stream()
                .boxed()
                .filter(place -> counts.things().get(place).value() > 0 && !hidden.get(place))
                .min(Comparator.<Integer, Boolean>comparing(
                                place -> counts.things().get(place).shown())
                        .thenComparing(place -> counts.things().get(place).value())
                        .thenComparing(place -> place));
        smallest.ifPresent(hidden::set);
        return smallest.isPresent();
    }

    /**
     * Hidden lines that add up to as many as there are of them are ones, each of them.
     *
     * @return for every sum of which that is so, its lines and its total
     */
    private List<BitSet> onlyOnes() {
        List<BitSet> found = new ArrayList<>();
        for (Sum sum : sums) {
            BitSet lines = new BitSet();
            sum.parts().forEach(part -> counts.behind(part).forEach(lines::set));
            long unknown = lines.stream()
                    .filter(hidden::get)
                    .mapToLong(place -> counts.things().get(place).value())
                    .sum();
            long hiddenLines = lines.stream().filter(hidden::get).count();
            if (hiddenLines > 0 && unknown == hiddenLines && !totalHidden(sum)) {
                counts.behind(sum.total()).forEach(lines::set);
                found.add(lines);
            }
        }
        return found;
    }

    private boolean totalHidden(Sum sum) {
        return counts.behind(sum.total()).stream().anyMatch(hidden::get);
    }

    /** The ids of the figures that are suppressed. */
    public Set<String> suppressed() {
        return Set.copyOf(suppressed);
    }

    /** Every figure, without refs; one that is suppressed has no value and is shown as {@code [c]}. */
    public List<Figure> figures() {
        return figures.values().stream().map(this::publicly).toList();
    }

    private Figure publicly(Figure figure) {
        return suppressed.contains(figure.id())
                ? new Figure(
                        figure.id(),
                        figure.label(),
                        figure.unit(),
                        OptionalDouble.empty(),
                        Shorthand.SUPPRESSED.symbol(),
                        List.of())
                : new Figure(figure.id(), figure.label(), figure.unit(), figure.value(), figure.display(), List.of());
    }

    /** The tables, with {@code [c]} for what is suppressed. */
    public List<FigureTable> tables() {
        return drafts().stream().map(this::table).toList();
    }

    private FigureTable table(TableDraft draft) {
        FigureTable table = draft.table(TableDraft.Naming.PUBLICLY);
        Set<String> lost = draft.noteFigures().entrySet().stream()
                .filter(note -> note.getValue().stream().anyMatch(suppressed::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> notes = new ArrayList<>(table.notes().stream()
                .map(note -> lost.contains(note) ? NOTE_LEFT_OUT : note)
                .toList());
        if (draft.figures().keySet().stream().anyMatch(suppressed::contains)) {
            notes.add("Counts of 1 to " + (threshold - 1) + " are suppressed, " + Shorthand.SUPPRESSED.symbol()
                    + ", and so is what would give them away.");
        }
        return new FigureTable(
                table.id(),
                table.title(),
                table.base(),
                table.headings(),
                table.lines().stream().map(this::line).toList(),
                notes);
    }

    private FigureTable.Line line(FigureTable.Line line) {
        boolean loses = line.cells().stream().anyMatch(this::suppressed);
        return new FigureTable.Line(
                line.label(),
                line.total(),
                line.cells().stream().map(cell -> cell(cell, loses)).toList());
    }

    private boolean suppressed(FigureTable.Entry cell) {
        return cell.figure().map(Figure::id).filter(suppressed::contains).isPresent();
    }

    private FigureTable.Entry cell(FigureTable.Entry cell, boolean lineLoses) {
        boolean judged = cell.figure().isEmpty() && Difference.isWord(cell.text());
        if (suppressed(cell) || (lineLoses && judged)) {
            return new FigureTable.Entry(Optional.empty(), Shorthand.SUPPRESSED.symbol(), cell.notes());
        }
        return new FigureTable.Entry(cell.figure().map(this::publicly), cell.text(), cell.notes());
    }
}
