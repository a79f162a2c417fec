package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** T07: complaints responded to by stage, and the enquiries that were redirected to another service beside them. */
final class ComplaintTypes implements TableDefinition {

    private static final String REDIRECTED = "Redirected";

    @Override
    public TableListing listing() {
        return TableListing.annual("T07", Topic.COMPLAINTS);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.stages().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<Part> parts = new ArrayList<>();
        List<FeedbackType> types = new ArrayList<>();
        for (FeedbackType stage : scope.stages()) {
            if (scope.inYear(stage.validity()) || scope.responded(stage).size() > 0) {
                types.add(stage);
                parts.add(new Part(stage.name(), FigureId.part(stage.name()), scope.responded(stage)));
            }
        }
        List<FeedbackType> enquiries = scope.types(Role.ENQUIRY);
        redirected(scope, enquiries).ifPresent(part -> {
            draft.identities()
                    .within(TableDraft.counting(part.rows()), TableDraft.counting(scope.responded(enquiries)));
            types.addAll(enquiries);
            parts.add(Math.min(2, parts.size()), part);
        });
        draft.takes(LeftOut.Taken.RESPONDED, types);
        Selection whole = parts.stream().map(Part::rows).reduce(scope.rows().none(), Selection::and);
        draft.title("Types of complaint");
        draft.base("Complaints responded to in " + scope.period().label()
                + (!enquiries.isEmpty() ? ", and enquiries that were redirected to another service" : "")
                + "; shares are of them all.");
        draft.headings("Type", "Responded", "Share");
        SplitLines lines = new SplitLines(
                draft, "Complaints responded to in " + scope.period().label(), "", Optional.empty());
        lines.total("Total", whole, lines.write(parts, whole));
    }

    /**
     * Enquiries that were redirected: with an outcome that a list of the procedure has in the group Redirected, whichever type
     * of feedback it has it for.
     */
    private static Optional<Part> redirected(Scope scope, List<FeedbackType> enquiries) {
        if (enquiries.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new OutcomeGroups(scope, scope.types(), scope.rows().none())
                .names(REDIRECTED).stream().map(Texts::key).collect(Collectors.toSet());
        Selection rows = scope.responded(enquiries)
                .where(index -> names.contains(
                        scope.assessment().casebook().cases().at(index).key(CaseColumn.OUTCOME)));
        return Optional.of(new Part("Enquiries redirected to another service", FigureId.part(REDIRECTED), rows));
    }
}
