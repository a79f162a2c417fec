package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.Comparison;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** T09: the first stage's complaints responded to, by sub-reason within each main reason, beside the year before. */
final class SubReasons implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T09", Topic.COMPLAINTS)
                .with(
                        ChartPlan.barsOfGroup(1, "Complaints by sub-reason", 1, 2),
                        ChartPlan.barsOfGroup(2, "Complaints by sub-reason", 1, 2));
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.FIRST_STAGE);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.FIRST_STAGE);
        Selection whole = scope.responded(types);
        String subject = Wording.answered(types, scope.period());
        Comparison comparison = new Comparison(scope, draft, 1);
        draft.title("Sub-reasons for " + Wording.severalWithin(types));
        draft.base(subject + "; shares are of the main reason's.");
        List<String> headings = new ArrayList<>(List.of("Main reason", "Sub-reason", "Responded", "Share"));
        headings.addAll(comparison.headings());
        draft.headings(headings);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        List<Figure> totals = new ArrayList<>();
        for (Part main :
                Part.split(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> scope.earlier()
                        .counted("t08/" + path + "/count", 1))) {
            SplitLines lines = new SplitLines(
                    draft,
                    subject + ": " + main.label(),
                    main.path() + "/",
                    Optional.of(comparison),
                    Optional.of(main.label()));
            List<Part> subs = subs(scope, draft, main);
            if (!subs.isEmpty()) {
                totals.add(lines.total("All sub-reasons", main.rows(), lines.write(subs, main.rows()), main.series()));
            }
        }
        SplitLines all = new SplitLines(draft, subject, "", Optional.of(comparison), Optional.of("All main reasons"));
        all.total("All sub-reasons", whole, totals);
    }

    /** A sub-reason breaks where its main reason does, unless it says otherwise. */
    private static List<Part> subs(Scope scope, TableDraft draft, Part main) {
        List<Listed> listed = Listed.subReasons(scope, Texts.key(main.label())).stream()
                .map(sub -> sub.within(main.series()))
                .toList();
        return Part.split(scope, main.rows(), CaseColumn.SUB_REASON, listed, path -> scope.earlier()
                .counted(draft.path(main.path(), path, "count"), 1));
    }
}
