package crossfoot.figures.tables;

import crossfoot.caselog.Case;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** T21: representations and suggestions, by type and outcome, with the texts that may be published. */
final class Suggestions implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T21", Topic.OTHER_FEEDBACK);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !types(scope).isEmpty();
    }

    private static List<FeedbackType> types(Scope scope) {
        return Stream.of(Role.REPRESENTATION, Role.SUGGESTION)
                .flatMap(role -> scope.types(role).stream())
                .sorted(Comparator.comparing(FeedbackType::order))
                .toList();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = types(scope);
        Selection whole = scope.counted(types);
        draft.title(Wording.several(types));
        draft.base(Wording.several(types) + " counted in " + scope.period().label()
                + ", by outcome; shares are of the type's. Texts stand here that may be published.");
        draft.headings("Feedback type", "Outcome or text", "Counted", "Share");
        draft.takesCounted(types);
        List<Figure> totals = new ArrayList<>();
        for (FeedbackType type : types) {
            Selection rows = scope.counted(type);
            SplitLines lines = new SplitLines(
                    draft,
                    Wording.several(type) + " counted in " + scope.period().label(),
                    FigureId.part(type.name()) + "/",
                    Optional.empty(),
                    Optional.of(type.name()));
            List<Part> parts =
                    Part.split(scope, rows, CaseColumn.OUTCOME, Listed.outcomes(scope, List.of(type)), path -> false);
            totals.add(lines.total("Total", rows, lines.write(parts, rows)));
            texts(scope, draft, type, rows);
        }
        Figure total = draft.count("total/count", Wording.several(types) + " counted", whole);
        draft.sum(total, totals);
        draft.total(
                "All", List.of(draft.text("Total"), draft.cell(total), draft.text(Shorthand.NOT_APPLICABLE.symbol())));
    }

    private static void texts(Scope scope, TableDraft draft, FeedbackType type, Selection rows) {
        PublishableTexts.publishable(scope, rows).cases().forEach(index -> {
            Case row = scope.assessment().casebook().cases().at(index);
            String none = Shorthand.NOT_APPLICABLE.symbol();
            draft.line(
                    type.name(),
                    List.of(draft.text(row.text(CaseColumn.PUBLISHABLE_TEXT)), draft.text(none), draft.text(none)));
        });
    }
}
