package crossfoot.figures.tables;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.rules.ClockRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** T22: acknowledgements and steps that fell due in the year, by type and clock: done in time, late, or still open. */
final class DutiesDone implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T22", Topic.RESPONSE_TIMES).and(Occasion.SELF_ASSESSMENT);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.assessment().casebook().timescales().stream()
                .anyMatch(clock -> Texts.key(clock.procedure()).equals(scope.key())
                        && clock.kind().isDuty());
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        draft.title("Acknowledgements and steps");
        draft.base("Acknowledgements and steps whose last day in time was in "
                + scope.period().label()
                + "; shares are of those that are not open. Late: done after that day, or not done by "
                + Wording.date(scope.assessment().asOf()) + " though it is past.");
        draft.headings("Feedback type", "Clock", "Due", "In time", "Late", "Still open", "Share in time");
        List<ClockRun> runs = scope.assessment().clockRuns();
        List<List<Figure>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FeedbackType type : scope.types()) {
            for (String clock : clocks(scope, type)) {
                List<ClockRun> own = ofType(scope, type, clock, runs);
                if (!own.isEmpty() || scope.inYear(type.validity())) {
                    line(scope, draft, type, clock, own, columns);
                }
            }
        }
        total(draft, columns);
    }

    private static List<String> clocks(Scope scope, FeedbackType type) {
        return scope.assessment().casebook().timescales().stream()
                .filter(clock -> clock.kind().isDuty()
                        && Texts.key(clock.procedure()).equals(scope.key())
                        && Texts.key(clock.feedbackType()).equals(Texts.key(type.name())))
                .map(clock -> clock.clock())
                .distinct()
                .toList();
    }

    private static List<ClockRun> ofType(Scope scope, FeedbackType type, String clock, List<ClockRun> runs) {
        Selection rows = scope.all(type);
        Predicate<ClockRun> counts = run -> rows.holds(run.index());
        return runs.stream()
                .filter(run -> run.clock().equals(clock) && scope.period().holds(run.due()))
                .filter(counts)
                .toList();
    }

    private static void line(
            Scope scope,
            TableDraft draft,
            FeedbackType type,
            String clock,
            List<ClockRun> runs,
            List<List<Figure>> columns) {
        LocalDate asOf = scope.assessment().asOf();
        Selection rows = scope.all(type);
        Map<String, Selection> measures = new LinkedHashMap<>();
        measures.put("due", of(rows, runs, run -> true));
        measures.put("in-time", of(rows, runs, ClockRun::inTime));
        measures.put("late", of(rows, runs, run -> !run.inTime() && !run.open(asOf)));
        measures.put("open", of(rows, runs, run -> run.open(asOf)));
        String path = FigureId.path(FigureId.part(type.name()), FigureId.part(clock)) + "/";
        String words =
                Wording.several(type) + ", " + clock + ", " + scope.period().label() + ": ";
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        cells.add(draft.text(clock));
        List<Figure> figures = new ArrayList<>();
        measures.forEach((measure, own) -> {
            Figure figure = draft.count(path + measure, words + measure.replace('-', ' '), own);
            columns.get(figures.size()).add(figure);
            figures.add(figure);
            cells.add(draft.cell(figure));
        });
        draft.sum(figures.get(0), figures.subList(1, figures.size()));
        Selection inTime = of(rows, runs, ClockRun::inTime);
        Selection over = of(rows, runs, run -> !run.open(asOf));
        cells.add(draft.shareCell(draft.share(path + "in-time-share", words + "share in time", inTime, over), over));
        draft.line(type.name(), cells);
    }

    private static Selection of(Selection rows, List<ClockRun> runs, Predicate<ClockRun> test) {
        return rows.ofIndexes(
                runs.stream().filter(test).mapToInt(ClockRun::index).toArray());
    }

    private static void total(TableDraft draft, List<List<Figure>> columns) {
        List<String> measures = List.of("due", "in-time", "late", "open");
        List<FigureTable.FigureCell> cells = new ArrayList<>(List.of(draft.text("All clocks")));
        List<Figure> totals = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Figure total = draft.added("total/" + measures.get(i), "Duties, " + measures.get(i), columns.get(i));
            totals.add(total);
            cells.add(draft.cell(total));
        }
        draft.sum(totals.get(0), totals.subList(1, totals.size()));
        cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        draft.total("Total", cells);
    }
}
