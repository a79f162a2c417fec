package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/** T10: the first stage's complaints responded to, by outcome. */
final class ComplaintOutcomes implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T10", Topic.COMPLAINTS).with(ChartPlan.bars("Outcomes", 1));
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
        draft.title("Outcomes of " + Wording.severalWithin(types));
        draft.base(subject + "; shares are of them all.");
        draft.headings("Outcome", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        List<Part> parts = Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, types), path -> false);
        draft.identities()
                .balance(
                        new OutcomeGroups(scope, types, whole).wellFounded(parts, draft.path("")),
                        "t24/reason/total/well-founded/count");
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        lines.total("Total", whole, lines.write(parts, whole));
    }
}
