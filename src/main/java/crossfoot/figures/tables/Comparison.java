package crossfoot.figures.tables;

import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Series;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cells that set a count beside the years before: their counts, the change on the last of them, and what it amounts to. */
final class Comparison {

    private static final String UNDEFINED = "-";

    private final Scope scope;
    private final TableDraft draft;
    private final int years;

    /** @param years how many years before are shown */
    Comparison(Scope scope, TableDraft draft, int years) {
        this.scope = scope;
        this.draft = draft;
        this.years = years;
    }

    /** The headings of the cells. */
    List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int back = 1; back <= years; back++) {
            headings.add(scope.earlier().year(back).label());
        }
        headings.add("Change on " + scope.earlier().year(1).label());
        headings.add("Judged at 95%");
        return headings;
    }

    /**
     * The cells of a line.
     *
     * @param now this year's count
     * @param series what the line follows through the years
     */
    List<FigureTable.Entry> cells(Figure now, Series series) {
        List<FigureTable.Entry> cells = new ArrayList<>();
        for (int back = 1; back <= years; back++) {
            Optional<Figure> before = scope.earlier().figure(now, back);
            before.ifPresent(draft::add);
            cells.add(before(before, breakNote(series, back)));
        }
        cells.addAll(change(now, scope.earlier().figure(now, 1), breakNote(series, 1)));
        return cells;
    }

    /**
     * The cells of a total: of each year before the sum of its lines.
     *
     * @param now this year's total
     * @param lines this year's counts of the lines
     */
    EarlierTotals totals(Figure now, List<Figure> lines) {
        return new EarlierTotals(scope, draft, now, lines, years);
    }

    private FigureTable.Entry before(Optional<Figure> before, Optional<Integer> note) {
        Integer[] notes = note.stream().toArray(Integer[]::new);
        return before.map(figure -> draft.cell(figure, notes))
                .orElseGet(() ->
                        draft.text((note.isPresent() ? Shorthand.BREAK : Shorthand.NOT_AVAILABLE).symbol(), notes));
    }

    private Optional<Integer> breakNote(Series series, int back) {
        return series.brokenBetween(
                        scope.earlier().year(back).firstDay(), scope.year().lastDay())
                .map(draft::note);
    }

    /** The cells with the change on the year before and what it amounts to. */
    List<FigureTable.Entry> change(Figure now, Optional<Figure> yearBefore, Optional<Integer> broken) {
        if (broken.isPresent()) {
            ratio(now, Optional.empty());
            return List.of(
                    draft.text(UNDEFINED, broken.get()), draft.text(Shorthand.NOT_APPLICABLE.symbol(), broken.get()));
        }
        Figure change = ratio(now, yearBefore);
        return List.of(
                change.value().isPresent() ? draft.cell(change) : draft.text(UNDEFINED), judged(now, yearBefore));
    }

    private Figure ratio(Figure now, Optional<Figure> before) {
        double base = before.map(Figure::value).orElse(OptionalDouble.empty()).orElse(0);
        OptionalDouble ratio = base == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((now.value().orElseThrow() - base) / base);
        String id = now.id().substring(now.id().indexOf('/') + 1, now.id().lastIndexOf('/')) + "/change";
        String label = now.label() + ", change on " + scope.earlier().year(1).label();
        Figure change = draft.number(id, label, Unit.CHANGE, ratio, now.refs());
        before.ifPresentOrElse(then -> draft.derive(change, now, then), () -> draft.derive(change, now));
        return change;
    }

    /** A year that is not over is not judged against one that is. */
    private FigureTable.Entry judged(Figure now, Optional<Figure> before) {
        if (before.map(Figure::value).orElse(OptionalDouble.empty()).isEmpty() || !scope.complete()) {
            return draft.text(Shorthand.NOT_APPLICABLE.symbol());
        }
        long then = Math.round(before.get().value().orElse(0));
        return draft.text(
                Difference.ofCounts(Math.round(now.value().orElseThrow()), then).words());
    }
}
