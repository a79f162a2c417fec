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
import crossfoot.figures.draft.Timeliness;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/** T03 and T04: enquiries of MPs and of councillors answered, by main reason, and how many were in time. */
final class MemberEnquiries implements TableDefinition {

    private final String id;
    private final Role role;

    /** @param role the role of the enquiries */
    MemberEnquiries(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    @Override
    public TableListing listing() {
        TableListing listing = TableListing.annual(id, Topic.OTHER_FEEDBACK);
        return role == Role.MP_ENQUIRY ? listing.with(ChartPlan.bars("Themes of MP enquiries", 1)) : listing;
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(role);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> enquiries = scope.types(role);
        Selection whole = scope.responded(enquiries);
        String subject = Wording.answered(enquiries, scope.period());
        draft.title(Wording.several(enquiries) + " by main reason");
        draft.base(subject + "; shares are of them all.");
        draft.headings("Main reason", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, enquiries);
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        List<Part> parts = Part.split(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> false);
        lines.total("Total", whole, lines.write(parts, whole));
        Timeliness.of(scope, whole).write(scope, draft, lines, whole, "");
    }
}
