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
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/**
 * T14: the later stages' cases answered, by outcome, in time or not, and as a share of the first stage's complaints received.
 * Where a procedure has several later stages, each has its lines, one under another.
 */
final class LaterStages implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T14", Topic.LATER_STAGES);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.LATER_STAGE) && scope.has(Role.FIRST_STAGE);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.LATER_STAGE);
        boolean several = types.size() > 1;
        draft.title(Wording.several(types));
        draft.base(Wording.answered(types, scope.period()) + "; shares are of "
                + (several ? "those of the stage." : "them all."));
        if (several) {
            draft.headings("Stage", "Outcome", "Responded", "Share");
        } else {
            draft.headings("Outcome", "Responded", "Share");
        }
        draft.takes(LeftOut.Taken.RESPONDED, types);
        for (FeedbackType type : types) {
            stage(scope, draft, type, several ? Optional.of(type.name()) : Optional.empty());
        }
    }

    private static void stage(Scope scope, TableDraft draft, FeedbackType type, Optional<String> name) {
        Selection whole = scope.responded(type);
        String prefix = name.map(words -> FigureId.part(words) + "/").orElse("");
        SplitLines lines =
                new SplitLines(draft, Wording.answered(type, scope.period()), prefix, Optional.empty(), name);
        List<Part> parts =
                Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, List.of(type)), path -> false);
        lines.total("Total", whole, lines.write(parts, whole));
        Timeliness.of(scope, whole).write(scope, draft, lines, whole, prefix);
        List<FeedbackType> first = scope.types(Role.FIRST_STAGE);
        Selection base = scope.received(first);
        String words = Wording.several(type) + " as a share of " + Wording.severalWithin(first) + " received in "
                + scope.period().label();
        Figure share = draft.share(prefix + "share-of-formal-complaints", words, whole, base);
        lines.besideShare("Share of " + Wording.severalWithin(first) + " received", draft.shareCell(share, base));
        draft.note("The share of " + Wording.severalWithin(first)
                + " is of one flow in another: a case may come from a complaint of an earlier year.");
    }
}
