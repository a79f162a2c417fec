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
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;

/** T13: dissatisfactions answered, by outcome and its group, and as a share of the formal complaints answered. */
final class Dissatisfactions implements TableDefinition {

    private static final String GROUP = "group/";

    @Override
    public TableListing listing() {
        return TableListing.annual("T13", Topic.LATER_STAGES);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.DISSATISFACTION) && scope.has(Role.FIRST_STAGE);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.DISSATISFACTION);
        List<FeedbackType> formal = scope.types(Role.FIRST_STAGE);
        Selection whole = scope.responded(types);
        String subject = Wording.answered(types, scope.period());
        draft.title("Outcomes of " + Wording.severalWithin(types));
        draft.base(subject + "; shares are of them all.");
        draft.headings("Outcome", "Group", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        OutcomeGroups groups = new OutcomeGroups(scope, types, whole);
        List<Figure> counts = new ArrayList<>();
        List<Figure> shares = new ArrayList<>();
        List<Part> outcomes =
                Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, types), path -> false);
        for (Part part : outcomes) {
            counts.add(line(draft, subject, "", part, groups.groupOf(part.label()), whole, shares));
        }
        draft.noteRounding("", shares);
        Figure total = draft.count("total/count", subject + ": total", whole);
        Figure all = draft.share("total/share", subject + ": total, share", whole, whole);
        draft.sum(total, counts);
        draft.total("Total", List.of(draft.text("All groups"), draft.cell(total), draft.shareCell(all, whole)));
        List<Figure> groupCounts = new ArrayList<>();
        for (Part part : groups.parts()) {
            groupCounts.add(line(draft, subject, GROUP, part, part.label(), whole, new ArrayList<>()));
        }
        draft.sum(total, groupCounts);
        groups.addUp(draft, outcomes, "");
        shareOfFormal(scope, draft, formal, Wording.several(types), whole);
    }

    private static Figure line(
            TableDraft draft,
            String subject,
            String prefix,
            Part part,
            String group,
            Selection whole,
            List<Figure> shares) {
        String label = prefix.isEmpty() ? part.label() : "All of the group";
        String words = subject + (prefix.isEmpty() ? ": " : ", group ") + part.label();
        Figure count = draft.count(prefix + part.path() + "/count", words, part.rows());
        Figure share = draft.share(prefix + part.path() + "/share", words + ", share", part.rows(), whole);
        shares.add(share);
        draft.line(label, List.of(draft.text(group), draft.listedCell(part, count), draft.shareCell(share, whole)));
        return count;
    }

    private static void shareOfFormal(
            Scope scope, TableDraft draft, List<FeedbackType> formal, String several, Selection whole) {
        Selection base = scope.responded(formal);
        String words = several + " as a share of " + Wording.severalWithin(formal) + " responded to in "
                + scope.period().label();
        Figure share = draft.share("share-of-formal-complaints", words, whole, base);
        String none = Shorthand.NOT_APPLICABLE.symbol();
        draft.line(words, List.of(draft.text(none), draft.text(none), draft.shareCell(share, base)));
        draft.note("The share of " + Wording.severalWithin(formal)
                + " is of one flow in another: one may come from a complaint of an earlier year.");
    }
}
