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

/** T03 and T04: enquiries of MPs and of councillors answered, by main reason, and how many were in time. */
final class MemberEnquiries implements TableDefinition {

    private final String id;
    private final String type;

    /** @param type the feedback type's name */
    MemberEnquiries(String id, String type) {
        this.id = id;
        this.type = type;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.type(type).isPresent();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        FeedbackType enquiries = scope.type(type).orElseThrow();
        Selection whole = scope.responded(enquiries);
        String subject = Wording.answered(enquiries, scope.year());
        draft.title(Wording.several(enquiries.name()) + " by main reason");
        draft.base(subject + "; shares are of them all.");
        draft.headings("Main reason", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, List.of(enquiries));
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        List<Part> parts = Part.split(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> false);
        lines.total("Total", whole, lines.write(parts, whole));
        Timeliness.of(scope, whole).write(scope, draft, lines, whole);
    }
}
