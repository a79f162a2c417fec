package crossfoot.figures.draft;

import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Series;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cells that set a count beside the years before: their counts, the change on the last of them, and what it amounts to. */
public final class Comparison {

    private static final String UNDEFINED = "-";

    private final Scope scope;
    private final TableDraft draft;
    private final int years;
    private final boolean difference;

    /** @param years how many years before are shown */
    public Comparison(Scope scope, TableDraft draft, int years) {
        this(scope, draft, years, false);
    }

    private Comparison(Scope scope, TableDraft draft, int years, boolean difference) {
        this.scope = scope;
        this.draft = draft;
        this.years = years;
        this.difference = difference;
    }

    /**
     * The same with the change as a number before that as a share; both stand before the years, of which there may be more or
     * fewer.
     */
    public Comparison withDifference() {
        return new Comparison(scope, draft, years, true);
    }

    /** The headings of the cells. */
    public List<String> headings() {
        List<String> before = new ArrayList<>();
        for (int back = 1; back <= years; back++) {
            before.add(scope.earlier().year(back).label());
        }
        String last = scope.earlier().year(1).label();
        List<String> change = new ArrayList<>(List.of("Change on " + last, "Judged at 95%"));
        if (difference) {
            change.add(0, "More or fewer than " + last);
        }
        return ordered(before, change);
    }

    /** The years stand last where there may be more or fewer of them. */
    private <T> List<T> ordered(List<T> before, List<T> change) {
        List<T> all = new ArrayList<>(difference ? change : before);
        all.addAll(difference ? before : change);
        return all;
    }

    /**
     * The cells of a line.
     *
     * @param now this year's count
     * @param series what the line follows through the years
     */
    public List<FigureTable.FigureCell> cells(Figure now, Series series) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        for (int back = 1; back <= years; back++) {
            Optional<Figure> before = scope.earlier().figure(now, back);
            before.ifPresent(draft::add);
            cells.add(before(before, breakNote(series, back)));
        }
        return ordered(cells, change(now, scope.earlier().figure(now, 1), breakNote(series, 1)));
    }

    /** The cells of a total whose years before are worked out already. */
    public List<FigureTable.FigureCell> cells(
            Figure now, List<FigureTable.FigureCell> before, Optional<Figure> yearBefore, Series series) {
        return ordered(before, change(now, yearBefore, breakNote(series, 1)));
    }

    /**
     * The cells of a total: of each year before the sum of its lines.
     *
     * @param now this year's total
     * @param lines this year's counts of the lines
     */
    public EarlierTotals totals(Figure now, List<Figure> lines) {
        return new EarlierTotals(scope, draft, now, lines, years);
    }

    private FigureTable.FigureCell before(Optional<Figure> before, Optional<Integer> note) {
        Integer[] notes = note.stream().toArray(Integer[]::new);
        return before.map(figure -> draft.cell(figure, notes))
                .orElseGet(() ->
                        draft.text((note.isPresent() ? Shorthand.BREAK : Shorthand.NOT_AVAILABLE).symbol(), notes));
    }

    private Optional<Integer> breakNote(Series series, int back) {
        return series.brokenBetween(
                        scope.earlier().year(back).firstDay(), scope.period().lastDay())
                .map(draft::note);
    }

    /** The cells with the change on the year before and what it amounts to. */
    public List<FigureTable.FigureCell> change(Figure now, Optional<Figure> yearBefore, Optional<Integer> broken) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        Optional<Figure> compared = broken.isPresent() ? Optional.empty() : yearBefore;
        Integer[] notes = broken.stream().toArray(Integer[]::new);
        if (difference) {
            Figure number = difference(now, compared);
            cells.add(number.value().isPresent() ? draft.cell(number) : draft.text(UNDEFINED, notes));
        }
        Figure change = ratio(now, compared);
        cells.add(change.value().isPresent() ? draft.cell(change) : draft.text(UNDEFINED, notes));
        cells.add(broken.isPresent() ? draft.text(Shorthand.NOT_APPLICABLE.symbol(), notes) : judged(now, compared));
        return cells;
    }

    /** The cells of a line of the years before alone. */
    public List<FigureTable.FigureCell> without(List<FigureTable.FigureCell> before) {
        List<FigureTable.FigureCell> change =
                new ArrayList<>(Collections.nCopies(difference ? 2 : 1, draft.text(UNDEFINED)));
        change.add(draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        return ordered(before, change);
    }

    private Figure difference(Figure now, Optional<Figure> before) {
        OptionalDouble then = before.map(Figure::value).orElse(OptionalDouble.empty());
        Figure number = draft.number(
                line(now) + "/difference",
                now.label() + ", more or fewer than in "
                        + scope.earlier().year(1).label(),
                Unit.DIFFERENCE,
                then.isPresent()
                        ? OptionalDouble.of(now.value().orElseThrow() - then.getAsDouble())
                        : OptionalDouble.empty(),
                now.refs());
        before.ifPresentOrElse(figure -> draft.derive(number, now, figure), () -> draft.derive(number, now));
        return number;
    }

    private static String line(Figure now) {
        return now.id().substring(now.id().indexOf('/') + 1, now.id().lastIndexOf('/'));
    }

    private Figure ratio(Figure now, Optional<Figure> before) {
        double base = before.map(Figure::value).orElse(OptionalDouble.empty()).orElse(0);
        OptionalDouble ratio = base == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((now.value().orElseThrow() - base) / base);
        String id = line(now) + "/change";
        String label = now.label() + ", change on " + scope.earlier().year(1).label();
        Figure change = draft.number(id, label, Unit.CHANGE, ratio, now.refs());
        before.ifPresentOrElse(then -> draft.derive(change, now, then), () -> draft.derive(change, now));
        return change;
    }

    /** A year that is not over is not judged against one that is. */
    private FigureTable.FigureCell judged(Figure now, Optional<Figure> before) {
        if (before.map(Figure::value).orElse(OptionalDouble.empty()).isEmpty() || !scope.complete()) {
            return draft.text(Shorthand.NOT_APPLICABLE.symbol());
        }
        long then = Math.round(before.get().value().orElse(0));
        return draft.text(
                Difference.ofCounts(Math.round(now.value().orElseThrow()), then).words());
    }
}
