package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.ListTable;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import java.util.List;
import java.util.Optional;

/** T12: late responses of every type with a target, by the reason for the delay. */
final class DelayReasons implements TableDefinition {

    @Override
    public String id() {
        return "T12";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.types().stream().anyMatch(type -> ResponseTimes.hasTarget(scope, type));
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types().stream()
                .filter(type -> ResponseTimes.hasTarget(scope, type))
                .toList();
        Selection late = types.stream()
                .map(type -> Timeliness.of(scope, scope.responded(type)).late())
                .reduce(scope.rows().none(), Selection::and);
        String subject = "Late responses in " + scope.year().label();
        draft.title("Reasons for delay");
        draft.base(subject + ", of every type whose response has a target; shares are of them all.");
        draft.headings("Reason for delay", "Late responses", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        SplitLines lines = new SplitLines(draft, subject, "", Optional.empty());
        List<Part> parts = Part.split(
                scope, late, CaseColumn.DELAY_REASON, Listed.entries(scope, ListTable.DELAY_REASONS), path -> false);
        lines.total("Total", late, lines.write(parts, late));
    }
}
