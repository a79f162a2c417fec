package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
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
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** T08: the first stage's complaints responded to, by main reason, beside the year before. */
final class MainReasons implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T08", Topic.COMPLAINTS);
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
        draft.title("Main reasons for " + Wording.severalWithin(types));
        draft.base(subject + "; shares are of them all.");
        List<String> headings = new ArrayList<>(List.of("Main reason", "Responded", "Share"));
        headings.addAll(comparison.headings());
        draft.headings(headings);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        List<Part> parts =
                Part.split(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> scope.earlier()
                        .counted(draft.path(path, "count"), 1));
        SplitLines lines = new SplitLines(draft, subject, "", Optional.of(comparison));
        lines.total("Total", whole, lines.write(parts, whole));
    }
}
