package crossfoot.figures.tables;

import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.figures.count.Lessons;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.log.LearningStanding.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** T17: what was learnt, by source, by theme and by type of improvement, and whether the improvements are planned, done or overdue. */
final class LearningProgress implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T17", Topic.LEARNING).and(Occasion.LEARNING);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        Lessons lessons = new Lessons(scope);
        List<Lessons.Lesson> ofYear = lessons.ofYear();
        draft.title("Learning and improvements");
        draft.base("Rows of Learning whose cases were answered in "
                + scope.period().label()
                + " (where a row names no such case: done or due in it). Planned includes what is due soon.");
        draft.headings(
                "Split by",
                "Source, theme or type",
                "Rows",
                "Cases behind them",
                "Planned",
                "Done",
                "Overdue",
                "No improvement needed");
        lines(draft, lessons, "source", "Source", LearningColumn.LEARNING_SOURCE, ListTable.LEARNING_SOURCES, ofYear);
        themes(draft, lessons, ofYear);
        List<Lessons.Lesson> improvements = ofYear.stream()
                .filter(lesson -> lesson.standing().status() != Progress.NOTED)
                .toList();
        lines(
                draft,
                lessons,
                "type",
                "Improvement type",
                LearningColumn.IMPROVEMENT_TYPE,
                ListTable.IMPROVEMENT_TYPES,
                improvements);
        leftOut(draft, lessons);
    }

    private static void leftOut(TableDraft draft, Lessons lessons) {
        List<Lessons.Lesson> undated = lessons.withoutYear();
        Figure count = draft.number(
                "without-year/count",
                "Learning, rows that belong to no year",
                Unit.COUNT,
                OptionalDouble.of(undated.size()),
                lessons.refs(undated));
        if (!undated.isEmpty()) {
            draft.noteOf(
                    "Left out: " + Wording.count(undated.size(), "row", "rows")
                            + " of Learning with no answered case and neither Done nor Due, which belong to no year.",
                    List.of(count));
        }
    }

    /** By theme, of which a lesson may have several: so there is no total of the lines. */
    private static void themes(TableDraft draft, Lessons lessons, List<Lessons.Lesson> rows) {
        List<Lessons.Group> groups = lessons.byEntries(LearningColumn.THEME, ListTable.THEMES, rows);
        for (Lessons.Group group : groups) {
            String path = "theme/" + group.path() + "/";
            String words = "theme: " + group.label();
            Map<String, Figure> figures = figures(draft, lessons, path, words, group.lessons());
            List<String> cases = lessons.caseRefs(group.lessons());
            Figure behind = draft.number(
                    path + "cases",
                    "Learning, " + words + ", cases behind it",
                    Unit.COUNT,
                    OptionalDouble.of(cases.size()),
                    cases);
            draft.line("Theme", cells(draft, group.label(), draft.cell(behind), figures));
        }
        if (!groups.isEmpty()) {
            draft.note("Theme: a row may have several themes, and a case may stand behind several rows.");
        }
    }

    private static void lines(
            TableDraft draft,
            Lessons lessons,
            String prefix,
            String split,
            LearningColumn column,
            ListTable list,
            List<Lessons.Lesson> rows) {
        Map<String, List<Figure>> columns = new LinkedHashMap<>();
        for (Lessons.Group group : lessons.by(column, list, rows)) {
            Map<String, Figure> figures = figures(
                    draft, lessons, prefix + "/" + group.path() + "/", split + ": " + group.label(), group.lessons());
            figures.forEach((measure, figure) ->
                    columns.computeIfAbsent(measure, added -> new ArrayList<>()).add(figure));
            draft.line(split, cells(draft, group.label(), uncounted(draft), figures));
        }
        Map<String, Figure> totals = figures(draft, lessons, prefix + "/total/", split + ": all", rows);
        totals.forEach((measure, total) -> draft.sum(total, columns.getOrDefault(measure, List.of())));
        draft.total(split, cells(draft, "All", uncounted(draft), totals));
    }

    /** Cases are told by theme alone: by source or type, a case with several rows would be in several lines of one total. */
    private static FigureTable.FigureCell uncounted(TableDraft draft) {
        return draft.text(Shorthand.NOT_APPLICABLE.symbol());
    }

    private static List<FigureTable.FigureCell> cells(
            TableDraft draft, String label, FigureTable.FigureCell cases, Map<String, Figure> figures) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        cells.add(draft.text(label));
        figures.values().forEach(figure -> cells.add(draft.cell(figure)));
        cells.add(2, cases);
        return cells;
    }

    private static Map<String, Figure> figures(
            TableDraft draft, Lessons lessons, String path, String words, List<Lessons.Lesson> rows) {
        Map<String, List<Lessons.Lesson>> measures = new LinkedHashMap<>();
        measures.put("count", rows);
        measures.put("planned", Lessons.in(rows, Progress.PLANNED, Progress.DUE_SOON));
        measures.put("done", Lessons.in(rows, Progress.DONE));
        measures.put("overdue", Lessons.in(rows, Progress.OVERDUE));
        measures.put("noted", Lessons.in(rows, Progress.NOTED));
        Map<String, Figure> figures = new LinkedHashMap<>();
        measures.forEach((measure, own) -> figures.put(
                measure,
                draft.number(
                        path + measure,
                        "Learning, " + words + (measure.equals("count") ? "" : ", " + measure),
                        Unit.COUNT,
                        OptionalDouble.of(own.size()),
                        lessons.refs(own))));
        List<Figure> parts = new ArrayList<>(figures.values());
        draft.sum(parts.get(0), parts.subList(1, parts.size()));
        return figures;
    }
}
