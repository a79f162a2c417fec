package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/** T06: informal complaints answered, by main reason, and how many went on to a formal complaint, whenever that came. */
final class InformalComplaints implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T06", Topic.OTHER_FEEDBACK);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.INFORMAL_COMPLAINT) && scope.has(Role.FIRST_STAGE);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> informal = scope.types(Role.INFORMAL_COMPLAINT);
        List<FeedbackType> formal = scope.types(Role.FIRST_STAGE);
        Selection whole = scope.responded(informal);
        String subject = Wording.answered(informal, scope.period());
        draft.title(Wording.several(informal) + " by main reason");
        draft.base(subject + "; shares are of them all.");
        draft.headings("Main reason", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, informal);
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        List<Part> parts = Part.split(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> false);
        lines.total("Total", whole, lines.write(parts, whole));
        Selection wentOn = scope.rows().ledTo(whole, scope.all(formal));
        lines.beside("Went on to " + Wording.severalWithin(formal), "went-on-to-formal", wentOn, whole);
    }
}
