package crossfoot.figures.tables;

import crossfoot.caselog.ReportingYear;
import crossfoot.figures.count.Scope;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Judgement;
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
     * @param comparableFrom the first year of the line's series, where it breaks
     */
    List<FigureTable.Entry> cells(Figure now, Optional<ReportingYear> comparableFrom) {
        List<FigureTable.Entry> cells = new ArrayList<>();
        Optional<Figure> yearBefore = Optional.empty();
        for (int back = 1; back <= years; back++) {
            Optional<Figure> before = scope.earlier().figure(now, back);
            if (back == 1) {
                yearBefore = before;
            }
            cells.add(before(before, back, comparableFrom));
        }
        if (breaks(1, comparableFrom)) {
            change(now, Optional.empty());
            int note = breakNote(comparableFrom.orElseThrow());
            cells.add(draft.text(UNDEFINED, note));
            cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol(), note));
        } else {
            Figure change = change(now, yearBefore);
            cells.add(change.value().isPresent() ? draft.cell(change) : draft.text(UNDEFINED));
            cells.add(judged(now, yearBefore));
        }
        return cells;
    }

    private FigureTable.Entry before(Optional<Figure> before, int back, Optional<ReportingYear> comparableFrom) {
        boolean breaks = breaks(back, comparableFrom);
        before.ifPresent(draft::add);
        if (before.isPresent()) {
            return breaks
                    ? draft.cell(before.get(), breakNote(comparableFrom.orElseThrow()))
                    : draft.cell(before.get());
        }
        return breaks
                ? draft.text(Shorthand.BREAK.symbol(), breakNote(comparableFrom.orElseThrow()))
                : draft.text(Shorthand.NOT_AVAILABLE.symbol());
    }

    private boolean breaks(int back, Optional<ReportingYear> comparableFrom) {
        return comparableFrom
                .filter(first -> first.compareTo(scope.earlier().year(back)) > 0 && first.compareTo(scope.year()) <= 0)
                .isPresent();
    }

    private int breakNote(ReportingYear comparableFrom) {
        return draft.note("Break in the series: recorded in another way before " + comparableFrom.label()
                + ", so that earlier years cannot be compared.");
    }

    private Figure change(Figure now, Optional<Figure> before) {
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
        if (before.isEmpty() || !scope.complete()) {
            return draft.text(Shorthand.NOT_APPLICABLE.symbol());
        }
        long then = Math.round(before.get().value().orElse(0));
        return draft.text(
                Judgement.ofCounts(Math.round(now.value().orElseThrow()), then).words());
    }
}
