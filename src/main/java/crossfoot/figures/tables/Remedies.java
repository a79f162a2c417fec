package crossfoot.figures.tables;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * T18: what was done to put things right: remedies of well-founded cases answered in the year, and of any other case for
 * which one is recorded. A case may have several; one that is well-founded and has none is Not recorded.
 */
final class Remedies implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T18", Topic.LEARNING);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !types(scope).isEmpty();
    }

    private static List<FeedbackType> types(Scope scope) {
        return scope.types().stream().filter(FeedbackType::outcomeNeeded).toList();
    }

    /** Stages as the columns have them: the words of ids, the heading, and whether a type is of it. */
    private record Column(String part, String heading, Predicate<FeedbackType> takes) {}

    private static final List<Column> STAGES = List.of(
            new Column("first-stage", "First stage", type -> type.is(Role.FIRST_STAGE)),
            new Column(
                    "later-stages", "Later stages", type -> type.is(Role.DISSATISFACTION) || type.is(Role.LATER_STAGE)),
            new Column("ombudsman", "Ombudsman", type -> type.is(Role.OMBUDSMAN)));

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<Selection> stages = new ArrayList<>();
        for (Column column : STAGES) {
            stages.add(withRemedy(
                    scope, types(scope).stream().filter(column.takes()).toList()));
        }
        Selection cases = withRemedy(scope, types(scope));
        String subject = "Remedies of cases responded to in " + scope.period().label();
        draft.title("Remedies");
        draft.base(
                "Well-founded cases of every complaint stage responded to in "
                        + scope.period().label()
                        + ", and others for which a remedy is recorded. A case may have several remedies; shares are of the cases.");
        List<String> headings = new ArrayList<>(List.of("Remedy", "Remedies", "Share of cases"));
        STAGES.forEach(column -> headings.add(column.heading()));
        draft.headings(headings);
        draft.takes(LeftOut.Taken.RESPONDED, types(scope));
        write(scope, draft, subject, cases, stages);
        redress(scope, draft, scope.responded(types(scope)));
    }

    private static Selection withRemedy(Scope scope, List<FeedbackType> types) {
        Selection answered = scope.responded(types);
        return new OutcomeGroups(scope, types, answered)
                .wellFounded()
                .and(answered.where(
                        index -> scope.assessment().casebook().cases().at(index).filled(CaseColumn.REMEDY)));
    }

    private static void write(Scope scope, TableDraft draft, String subject, Selection cases, List<Selection> stages) {
        List<Figure> counts = new ArrayList<>();
        int all = 0;
        List<Part> parts =
                Part.splitEntries(scope, cases, CaseColumn.REMEDY, Listed.entries(scope, ListTable.REMEDIES));
        for (Part part : parts) {
            String words = subject + ": " + part.label();
            Figure count = draft.count(part.path() + "/count", words, part.rows());
            Figure share = draft.share(part.path() + "/share", words + ", share of cases", part.rows(), cases);
            counts.add(count);
            all += part.rows().size();
            List<FigureTable.FigureCell> cells =
                    new ArrayList<>(List.of(draft.listedCell(part, count), draft.shareCell(share, cases)));
            cells.addAll(byStage(draft, part.path(), words, count, part.rows(), stages));
            draft.line(part.label(), cells);
        }
        Figure total = draft.number("total/count", subject, Unit.COUNT, OptionalDouble.of(all), cases.refs());
        draft.sum(total, counts);
        draft.total("Total", alone(draft, draft.cell(total)));
        Figure count = draft.count("cases/count", subject + ": cases", cases);
        List<FigureTable.FigureCell> cells =
                new ArrayList<>(List.of(draft.cell(count), draft.text(Shorthand.NOT_APPLICABLE.symbol())));
        cells.addAll(byStage(draft, "cases", subject + ": cases", count, cases, stages));
        draft.line("Cases", cells);
    }

    /** A case of a stage that is none of the columns is in the count alone. */
    private static List<FigureTable.FigureCell> byStage(
            TableDraft draft, String path, String words, Figure count, Selection rows, List<Selection> stages) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        int all = 0;
        for (int i = 0; i < STAGES.size(); i++) {
            Selection own = rows.in(stages.get(i));
            Column column = STAGES.get(i);
            Figure figure = draft.count(path + "/" + column.part(), words + ", " + column.heading(), own);
            figures.add(figure);
            cells.add(draft.cell(figure));
            all += own.size();
        }
        if (all == rows.size()) {
            draft.sum(count, figures);
        }
        return cells;
    }

    /** What was paid or offered, in pounds: never a sum of one case's. */
    private static void redress(Scope scope, TableDraft draft, Selection answered) {
        CaseLog log = scope.assessment().casebook().cases();
        Selection paid = answered.where(
                index -> log.at(index).number(CaseColumn.FINANCIAL_REDRESS).orElse(0) > 0);
        DoubleSummaryStatistics pounds = paid.cases()
                .mapToDouble(index ->
                        log.at(index).number(CaseColumn.FINANCIAL_REDRESS).orElse(0))
                .summaryStatistics();
        String words = "Financial redress in " + scope.period().label();
        Figure cases = draft.count("financial-redress/cases", words + ": cases", paid);
        draft.line("Financial redress: cases", alone(draft, draft.cell(cases)));
        boolean any = paid.size() > 0;
        money(draft, "sum", words + ", in all", any, pounds.getSum(), paid);
        money(draft, "least", words + ", least", any, pounds.getMin(), paid);
        money(draft, "most", words + ", most", any, pounds.getMax(), paid);
    }

    private static void money(TableDraft draft, String part, String words, boolean any, double pounds, Selection paid) {
        Figure figure = draft.number(
                "financial-redress/" + part,
                words,
                Unit.POUNDS,
                any ? OptionalDouble.of(pounds) : OptionalDouble.empty(),
                paid.refs());
        draft.derive(figure, TableDraft.counting(paid));
        draft.line("Financial redress: " + part, alone(draft, draft.cell(figure)));
    }

    private static List<FigureTable.FigureCell> alone(TableDraft draft, FigureTable.FigureCell first) {
        List<FigureTable.FigureCell> cells =
                new ArrayList<>(Collections.nCopies(2 + STAGES.size(), draft.text(Shorthand.NOT_APPLICABLE.symbol())));
        cells.set(0, first);
        return cells;
    }
}
