package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.FeedbackType;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** T12: late responses of every type with a target, by the reason for the delay. */
final class DelayReasons implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T12", Topic.RESPONSE_TIMES);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.types().stream().anyMatch(type -> Timeliness.hasTarget(scope, type));
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types().stream()
                .filter(type -> Timeliness.hasTarget(scope, type))
                .toList();
        String subject = "Late responses in " + scope.period().label();
        draft.title("Reasons for delay");
        draft.base(subject
                + ", of every type whose response has a target; shares are of all in the first lines, then of the"
                + " type's.");
        draft.headings("Feedback type", "Reason for delay", "Late responses", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        Map<FeedbackType, Selection> late = new LinkedHashMap<>();
        types.forEach(type ->
                late.put(type, Timeliness.of(scope, scope.responded(type)).late()));
        Selection all = late.values().stream().reduce(scope.rows().none(), Selection::and);
        Figure total = split(scope, draft, subject, "", "All types", all);
        List<Figure> totals = new ArrayList<>();
        late.forEach((type, rows) -> {
            if (rows.size() > 0 || scope.everyEntry()) {
                String words = Wording.several(type) + " answered late in "
                        + scope.period().label();
                totals.add(split(scope, draft, words, FigureId.part(type.name()) + "/", type.name(), rows));
            }
        });
        draft.sum(total, totals);
        reasons(draft, late.keySet());
    }

    /** Of each reason, the types' lines add up to that of all types. */
    private static void reasons(TableDraft draft, Set<FeedbackType> types) {
        for (String id : List.copyOf(draft.figures().keySet())) {
            String[] parts = id.split("/", -1);
            if (parts.length == 3 && parts[2].equals("count") && !parts[1].equals("total")) {
                List<String> lines = types.stream()
                        .map(type -> draft.path(FigureId.part(type.name()), parts[1], parts[2]))
                        .filter(draft.figures()::containsKey)
                        .toList();
                draft.identities().balance(lines, id);
            }
        }
    }

    private static Figure split(
            Scope scope, TableDraft draft, String subject, String prefix, String label, Selection rows) {
        SplitLines lines = new SplitLines(draft, subject, prefix, Optional.empty(), Optional.of(label));
        List<Part> parts = Part.split(
                scope, rows, CaseColumn.DELAY_REASON, Listed.entries(scope, ListTable.DELAY_REASONS), path -> false);
        // Within a type only what was given as a reason has a line: the first lines name the whole list.
        List<Part> shown = prefix.isEmpty() || scope.everyEntry()
                ? parts
                : parts.stream().filter(part -> part.rows().size() > 0).toList();
        return lines.total("Total", rows, lines.write(shown, rows));
    }
}
