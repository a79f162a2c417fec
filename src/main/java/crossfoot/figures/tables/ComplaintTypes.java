package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** T07: complaints responded to by stage, and the enquiries that were redirected to another service beside them. */
final class ComplaintTypes implements TableDefinition {

    private static final String ENQUIRY = "Enquiry";
    private static final String REDIRECTED = "redirected to another service";

    @Override
    public String id() {
        return "T07";
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
        Optional<FeedbackType> enquiry = scope.type(ENQUIRY);
        enquiry.ifPresent(type -> {
            types.add(type);
            Selection redirected = scope.responded(type).having(CaseColumn.OUTCOME, REDIRECTED);
            parts.add(
                    Math.min(2, parts.size()),
                    new Part("Enquiries redirected to another service", "redirected", redirected));
        });
        draft.takes(LeftOut.Taken.RESPONDED, types);
        Selection whole = parts.stream().map(Part::rows).reduce(scope.rows().none(), Selection::and);
        draft.title("Types of complaint");
        draft.base("Complaints responded to in " + scope.year().label()
                + (enquiry.isPresent() ? ", and enquiries that were redirected to another service" : "")
                + "; shares are of them all.");
        draft.headings("Type", "Responded", "Share");
        SplitLines lines = new SplitLines(
                draft, "Complaints responded to in " + scope.year().label(), "", Optional.empty());
        lines.total("Total", whole, lines.write(parts, whole));
    }
}
