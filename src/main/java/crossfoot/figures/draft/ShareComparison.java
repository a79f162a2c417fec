package crossfoot.figures.draft;

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

/** The cells that set a share beside the year before: the count behind it then, and what the change amounts to. */
public final class ShareComparison {

    private final Scope scope;
    private final TableDraft draft;

    public ShareComparison(Scope scope, TableDraft draft) {
        this.scope = scope;
        this.draft = draft;
    }

    /**
     * The cells of a line of response times.
     *
     * @param outside the count outside the target
     * @param answered this year's answers
     * @param line what stands before the measures of the line in ids
     * @param series the type through the years
     */
    public List<FigureTable.FigureCell> cells(Figure outside, Timeliness answered, String line, Series series) {
        List<Integer> notes = new ArrayList<>();
        Optional<Figure> before = scope.earlier().figure(outside, 1).or(() -> late(outside, line, notes));
        before.ifPresent(draft::add);
        OptionalDouble whole = scope.earlier().yearBefore(Unit.COUNT, draft.path(line + "responded"));
        Optional<String> broken = series.brokenBetween(
                scope.earlier().year(1).firstDay(), scope.period().lastDay());
        broken.ifPresent(sentence -> notes.add(draft.note(sentence)));
        Integer[] places = notes.toArray(new Integer[0]);
        if (before.isEmpty()) {
            Shorthand symbol = broken.isPresent() ? Shorthand.BREAK : Shorthand.NOT_AVAILABLE;
            return List.of(draft.text(symbol.symbol(), places), draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        }
        boolean judged = broken.isEmpty()
                && scope.complete()
                && whole.isPresent()
                && before.get().value().isPresent();
        return List.of(
                draft.cell(before.get(), places),
                draft.text(
                        judged
                                ? judge(answered, before.get(), whole.getAsDouble())
                                : Shorthand.NOT_APPLICABLE.symbol()));
    }

    /** An earlier report that told answers in time from late ones alone has what was outside the target as late. */
    private Optional<Figure> late(Figure outside, String line, List<Integer> notes) {
        OptionalDouble late = scope.earlier().yearBefore(Unit.COUNT, draft.path(line + "late"));
        double extended = scope.earlier()
                .yearBefore(Unit.COUNT, draft.path(line + "in-extended-time"))
                .orElse(0);
        if (late.isEmpty()) {
            return Optional.empty();
        }
        String year = scope.earlier().year(1).label();
        notes.add(draft.note("Of " + year + " the answers are known that were published as late."));
        return Optional.of(Figure.of(
                outside.id() + "/" + year,
                outside.label() + ", in " + year,
                Unit.COUNT,
                OptionalDouble.of(late.getAsDouble() + extended),
                List.of()));
    }

    private static String judge(Timeliness answered, Figure before, double whole) {
        long part = Math.round(before.value().orElse(0));
        return Difference.ofShares(answered.outside().size(), answered.all().size(), part, Math.round(whole))
                .words();
    }
}
