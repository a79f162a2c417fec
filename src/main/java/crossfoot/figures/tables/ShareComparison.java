package crossfoot.figures.tables;

import crossfoot.caselog.ReportingYear;
import crossfoot.figures.count.Scope;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Judgement;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cells that set a share beside the year before: the count behind it then, and what the change amounts to. */
final class ShareComparison {

    private final Scope scope;
    private final TableDraft draft;

    ShareComparison(Scope scope, TableDraft draft) {
        this.scope = scope;
        this.draft = draft;
    }

    /**
     * The cells of a line of response times.
     *
     * @param outside the count outside the target
     * @param answered this year's answers
     * @param type the type as a part of ids
     * @param comparableFrom the first year of the type's series, where it breaks
     */
    List<FigureTable.Entry> cells(
            Figure outside, Timeliness answered, String type, Optional<ReportingYear> comparableFrom) {
        Optional<Figure> before = scope.earlier().figure(outside, 1);
        before.ifPresent(draft::add);
        OptionalDouble whole = scope.earlier()
                .yearBefore(
                        Unit.COUNT,
                        "t11/" + type + "/responded",
                        "t01/" + type + "/responded",
                        "t01/" + type + "/counted");
        boolean breaks = comparableFrom.filter(scope.year()::equals).isPresent();
        if (before.isEmpty()) {
            Shorthand symbol = breaks ? Shorthand.BREAK : Shorthand.NOT_AVAILABLE;
            return List.of(draft.text(symbol.symbol()), draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        }
        boolean judged = !breaks && scope.complete() && whole.isPresent();
        return List.of(
                draft.cell(before.get()),
                draft.text(
                        judged
                                ? judge(answered, before.get(), whole.getAsDouble())
                                : Shorthand.NOT_APPLICABLE.symbol()));
    }

    private static String judge(Timeliness answered, Figure before, double whole) {
        long part = Math.round(before.value().orElse(0));
        return Judgement.ofShares(answered.outside().size(), answered.all().size(), part, Math.round(whole))
                .words();
    }
}
