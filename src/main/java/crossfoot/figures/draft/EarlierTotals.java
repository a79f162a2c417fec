package crossfoot.figures.draft;

import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Series;
import crossfoot.figures.figure.CaseRefs;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The totals of the years before: each is the sum of the lines above it. What an earlier report gave as a total and its lines
 * do not add up to is told in a note. Where another table gives the total of the same cases and some lines are not known, what
 * those have together is a line of its own.
 */
public final class EarlierTotals {

    private static final String NOT_PUBLISHED = "not-published";

    private final Scope scope;
    private final TableDraft draft;
    private final Figure now;
    private final List<Figure> lines;
    private final List<FigureTable.FigureCell> totals = new ArrayList<>();
    private final List<FigureTable.FigureCell> rest = new ArrayList<>();
    private Optional<Figure> yearBefore = Optional.empty();

    public EarlierTotals(Scope scope, TableDraft draft, Figure now, List<Figure> lines, int years) {
        this.scope = scope;
        this.draft = draft;
        this.now = now;
        this.lines = lines;
        for (int back = 1; back <= years; back++) {
            write(back);
        }
    }

    /**
     * The cells of the total, with the change on the year before.
     *
     * @param series what the total follows through the years
     */
    public List<FigureTable.FigureCell> cells(Comparison comparison, Series series) {
        return comparison.cells(now, totals, yearBefore, series);
    }

    /** The cells of the line that holds what lines without a number have together; empty where there is nothing of it. */
    public Optional<List<FigureTable.FigureCell>> rest(Comparison comparison) {
        if (rest.stream().allMatch(cell -> cell.figure().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(comparison.without(rest));
    }

    private void write(int back) {
        List<Figure> known = lines.stream()
                .flatMap(line -> Optional.ofNullable(draft.figures().get(before(line.id(), back))).stream())
                .filter(figure -> figure.value().isPresent())
                .toList();
        double sum = known.stream()
                .mapToDouble(figure -> figure.value().orElseThrow())
                .sum();
        Optional<Figure> stated = scope.earlier().figure(now, back);
        Optional<Figure> total = stated;
        List<Integer> notes = new ArrayList<>();
        FigureTable.FigureCell unknown = draft.text(Shorthand.NOT_APPLICABLE.symbol());
        boolean complete = !known.isEmpty() && known.size() == lines.size();
        double rested = stated.flatMap(figure -> boxed(figure.value())).orElse(sum) - sum;
        List<Figure> parts = new ArrayList<>(known);
        if (!known.isEmpty() && rested != 0) {
            if ((!complete || scope.rows().holds(scope.earlier().year(back)))
                    && rested > 0
                    && scope.earlier().toldElsewhere(stated.orElseThrow(), now, back)) {
                Figure together = draft.add(together(back, rested, rest(stated.orElseThrow(), known)));
                parts.add(together);
                unknown = draft.cell(together);
            } else {
                total = Optional.of(ofLines(back, sum));
                notes.add(draft.noteOf(
                        "Published total of " + scope.earlier().year(back).label() + ": "
                                + stated.orElseThrow().display() + "; its lines add up to "
                                + total.get().display() + ".",
                        List.of(total.get())));
            }
        } else if (complete && stated.isEmpty()) {
            total = Optional.of(ofLines(back, sum));
        }
        rest.add(unknown);
        totals.add(total(total, parts, notes));
        yearBefore = back == 1 ? total : yearBefore;
    }

    private FigureTable.FigureCell total(Optional<Figure> total, List<Figure> parts, List<Integer> notes) {
        if (total.isEmpty()) {
            return draft.text(Shorthand.NOT_AVAILABLE.symbol());
        }
        Figure figure = draft.add(total.get());
        if (!parts.isEmpty()) {
            draft.sum(figure, parts);
        }
        return draft.cell(figure, notes.toArray(new Integer[0]));
    }

    private Figure ofLines(int back, double sum) {
        return Figure.of(
                before(now.id(), back),
                now.label() + ", in " + scope.earlier().year(back).label(),
                Unit.COUNT,
                OptionalDouble.of(sum),
                List.of());
    }

    private Figure together(int back, double value, List<String> refs) {
        String id = now.id();
        String measure = id.substring(id.lastIndexOf('/') + 1);
        String total = id.substring(0, id.lastIndexOf('/'));
        return Figure.of(
                before(total.substring(0, total.lastIndexOf('/') + 1) + NOT_PUBLISHED + "/" + measure, back),
                now.label() + ", in " + scope.earlier().year(back).label() + ", in lines that were not published",
                Unit.COUNT,
                OptionalDouble.of(value),
                refs);
    }

    /** The rows of a total that no line counts, where the log holds its year. */
    private static List<String> rest(Figure total, List<Figure> lines) {
        return total.refs() instanceof CaseRefs all
                ? all.without(lines.stream().map(Figure::refs).toList())
                : List.of();
    }

    private String before(String id, int back) {
        return scope.earlier().id(id, back);
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** What the line is called that holds what no other line tells of the years before. */
    public static String restLabel() {
        return "Not in a line of its own";
    }
}
