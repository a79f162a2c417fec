package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import java.util.List;
import java.util.Optional;

/** T14: senior manager reviews answered, by outcome, in time or not, and as a share of the formal complaints received. */
final class SeniorManagerReviews implements TableDefinition {

    private static final String TYPE = "Senior manager review";

    @Override
    public String id() {
        return "T14";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.type(TYPE).isPresent() && scope.firstStage().isPresent();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        FeedbackType type = scope.type(TYPE).orElseThrow();
        FeedbackType formal = scope.firstStage().orElseThrow();
        Selection whole = scope.responded(type);
        String subject = Wording.answered(type, scope.year());
        draft.title("Senior manager reviews");
        draft.base(subject + "; shares are of them all.");
        draft.headings("Outcome", "Responded", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, List.of(type));
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        List<Part> parts = Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, type), path -> false);
        lines.total("Total", whole, lines.write(parts, whole));
        Timeliness.of(scope, whole).write(scope, draft, lines, whole);
        Selection base = scope.received(formal);
        String words = "Senior manager reviews as a share of " + Wording.severalWithin(formal) + " received in "
                + scope.year().label();
        Figure share = draft.share("share-of-formal-complaints", words, whole, base);
        draft.line(words, List.of(draft.text(Shorthand.NOT_APPLICABLE.symbol()), draft.shareCell(share, base)));
        draft.note("The share of " + Wording.severalWithin(formal)
                + " is of one flow in another: a review may come from a complaint of an earlier year.");
    }
}
