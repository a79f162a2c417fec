package crossfoot.figures.tables;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.count.Series;
import crossfoot.figures.draft.Comparison;
import crossfoot.figures.draft.EarlierTotals;
import crossfoot.figures.draft.Runs;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * T01: each feedback type received, responded to and counted, beside the years before that are known: at least three, at most
 * ten, in the last columns. A note tells which lines have risen or fallen for several years in a row.
 */
final class FeedbackOverview implements TableDefinition {

    private static final int FEWEST_YEARS = 3;
    private static final int MOST_YEARS = 10;

    @Override
    public TableListing listing() {
        return TableListing.annual("T01", Topic.OVERVIEW);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        int years = years(scope, draft);
        Comparison comparison = new Comparison(scope, draft, years).withDifference();
        draft.title("Feedback overview");
        draft.base(base(scope));
        draft.headings(headings(scope, comparison));
        draft.takes(LeftOut.Taken.RECEIVED, scope.types());
        draft.takes(LeftOut.Taken.RESPONDED, scope.types());
        List<List<Figure>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Selection received = scope.rows().none();
        Selection responded = received;
        Selection counted = received;
        for (FeedbackType type : scope.types()) {
            if (shown(scope, draft, type, years)) {
                write(scope, draft, comparison, type, columns);
                received = received.and(scope.received(type));
                responded = responded.and(scope.responded(type));
                counted = counted.and(scope.counted(type));
            }
        }
        Figure allCounted = draft.count("total/counted", "All feedback counted" + in(scope), counted);
        Figure allReceived = draft.count("total/received", "All feedback received" + in(scope), received);
        Figure allResponded = draft.count("total/responded", "All feedback responded to" + in(scope), responded);
        draft.sum(allReceived, columns.get(0));
        draft.sum(allResponded, columns.get(1));
        draft.sum(allCounted, columns.get(2));
        List<FigureTable.FigureCell> cells = new ArrayList<>(List.of(
                draft.cell(allReceived),
                receivedBefore(scope, draft, allReceived, columns.get(0)),
                draft.cell(allResponded),
                draft.cell(allCounted)));
        EarlierTotals earlier = comparison.totals(allCounted, columns.get(2));
        earlier.rest(comparison).ifPresent(rest -> rest(draft, rest));
        cells.addAll(earlier.cells(comparison, Series.unbroken()));
        draft.total("Total", cells);
        new Runs(scope, draft, years).note(columns.get(2), allCounted);
    }

    private static List<String> headings(Scope scope, Comparison comparison) {
        List<String> headings = new ArrayList<>(List.of(
                "Feedback type",
                "Received",
                "Received " + scope.earlier().year(1).label(),
                "Responded",
                "Counted"));
        headings.addAll(comparison.headings());
        return headings;
    }

    /** As many years as are known without a gap, within the bounds. */
    private static int years(Scope scope, TableDraft draft) {
        int years = FEWEST_YEARS;
        while (years < MOST_YEARS && known(scope, draft, years + 1)) {
            years++;
        }
        return years;
    }

    private static boolean known(Scope scope, TableDraft draft, int back) {
        return scope.types().stream()
                .anyMatch(type -> scope.earlier().knows(draft.path(FigureId.part(type.name()), "counted"), back));
    }

    private static FigureTable.FigureCell receivedBefore(
            Scope scope, TableDraft draft, Figure received, List<Figure> lines) {
        Optional<Figure> before = scope.earlier().figure(received, 1).or(() -> ofLines(scope, draft, received, lines));
        return before.map(figure -> draft.cell(draft.add(figure)))
                .orElseGet(() -> draft.text(Shorthand.NOT_AVAILABLE.symbol()));
    }

    /** A total that nobody gave is the sum of its lines, where all are known. */
    private static Optional<Figure> ofLines(Scope scope, TableDraft draft, Figure total, List<Figure> lines) {
        String year = scope.earlier().year(1).label();
        List<Figure> before = lines.stream()
                .flatMap(line ->
                        Optional.ofNullable(draft.figures().get(scope.earlier().id(line.id(), 1))).stream())
                .toList();
        return lines.isEmpty() || before.size() < lines.size()
                ? Optional.empty()
                : Optional.of(Figure.of(
                        scope.earlier().id(total.id(), 1),
                        total.label() + ", in " + year,
                        Unit.COUNT,
                        OptionalDouble.of(before.stream()
                                .mapToDouble(figure -> figure.value().orElse(0))
                                .sum()),
                        List.of()));
    }

    private static void write(
            Scope scope, TableDraft draft, Comparison comparison, FeedbackType type, List<List<Figure>> columns) {
        String part = FigureId.part(type.name());
        String several = Wording.several(type);
        Figure received = draft.count(part + "/received", several + " received" + in(scope), scope.received(type));
        Figure responded =
                draft.count(part + "/responded", several + " responded to" + in(scope), scope.responded(type));
        Figure counted = draft.count(part + "/counted", several + " counted" + in(scope), scope.counted(type));
        columns.get(0).add(received);
        columns.get(1).add(responded);
        columns.get(2).add(counted);
        List<FigureTable.FigureCell> cells = new ArrayList<>(List.of(
                draft.cell(received),
                receivedBefore(scope, draft, received, List.of()),
                draft.cell(responded),
                draft.cell(counted)));
        cells.addAll(comparison.cells(counted, Series.of(type)));
        draft.line(type.name(), cells);
    }

    private static void rest(TableDraft draft, List<FigureTable.FigureCell> earlier) {
        List<FigureTable.FigureCell> cells =
                new ArrayList<>(Collections.nCopies(4, draft.text(Shorthand.NOT_APPLICABLE.symbol())));
        cells.addAll(earlier);
        draft.line(EarlierTotals.restLabel(), cells);
    }

    private static boolean shown(Scope scope, TableDraft draft, FeedbackType type, int years) {
        return scope.inYear(type.validity())
                || scope.received(type).size() + scope.responded(type).size() > 0
                || scope.earlier().counted(draft.path(FigureId.part(type.name()), "counted"), years);
    }

    private static String base(Scope scope) {
        List<String> byReceived = names(scope, FeedbackType.CountedOn.RECEIVED);
        if (byReceived.isEmpty()) {
            return "Pieces of feedback, counted by the year responded to.";
        }
        return "Pieces of feedback. Counted by the year received: " + String.join(", ", byReceived)
                + "; by the year responded to: every other type.";
    }

    private static List<String> names(Scope scope, FeedbackType.CountedOn countedOn) {
        return scope.types().stream()
                .filter(type -> type.countedOn() == countedOn)
                .map(Wording::severalWithin)
                .toList();
    }

    private static String in(Scope scope) {
        return " in " + scope.period().label();
    }
}
