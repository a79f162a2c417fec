package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.ListTable;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * T18: what was done to put things right: remedies of well-founded cases answered in the year, and of any other case for
 * which one is recorded. A case may have several; one that is well-founded and has none is Not recorded.
 */
final class Remedies implements TableDefinition {

    @Override
    public String id() {
        return "T18";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !types(scope).isEmpty();
    }

    private static List<FeedbackType> types(Scope scope) {
        return scope.types().stream().filter(FeedbackType::outcomeNeeded).toList();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        Selection cases = scope.rows().none();
        for (FeedbackType type : types(scope)) {
            Selection answered = scope.responded(type);
            Selection wellFounded = new OutcomeGroups(scope, type, answered).wellFounded();
            cases = cases.and(wellFounded)
                    .and(answered.where(index ->
                            scope.assessment().casebook().cases().at(index).filled(CaseColumn.REMEDY)));
        }
        String subject = "Remedies of cases responded to in " + scope.year().label();
        draft.title("Remedies");
        draft.base(
                "Well-founded cases of every complaint stage responded to in "
                        + scope.year().label()
                        + ", and others for which a remedy is recorded. A case may have several remedies; shares are of the cases.");
        draft.headings("Remedy", "Remedies", "Share of cases");
        draft.takes(LeftOut.Taken.RESPONDED, types(scope));
        write(scope, draft, subject, cases);
    }

    private static void write(Scope scope, TableDraft draft, String subject, Selection cases) {
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
            draft.line(part.label(), List.of(draft.listedCell(part, count), draft.shareCell(share, cases)));
        }
        Figure total = draft.number("total/count", subject, Unit.COUNT, OptionalDouble.of(all), cases.refs());
        draft.sum(total, counts);
        String none = Shorthand.NOT_APPLICABLE.symbol();
        draft.total("Total", List.of(draft.cell(total), draft.text(none)));
        Figure count = draft.count("cases/count", subject + ": cases", cases);
        draft.line("Cases", List.of(draft.cell(count), draft.text(none)));
    }
}
