package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import java.util.List;
import java.util.Optional;

/** T10: the first stage's complaints responded to, by outcome. */
final class ComplaintOutcomes implements TableDefinition {

    @Override
    public String id() {
        return "T10";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.firstStage().isPresent();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        FeedbackType type = scope.firstStage().orElseThrow();
        Selection whole = scope.responded(type);
        String subject = Wording.answered(type, scope.year());
        draft.title("Outcomes of " + Wording.severalWithin(type));
        draft.base(subject + "; shares are of them all.");
        draft.headings("Outcome", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, List.of(type));
        List<Part> parts = Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, type), path -> false);
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        lines.total("Total", whole, lines.write(parts, whole));
    }
}
