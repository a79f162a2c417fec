package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/**
 * T23: what was outside the procedure: cases received in the year with an exclusion, and answers of the year whose outcome is
 * of the group Other route.
 */
final class OutsideProcedure implements TableDefinition {

    private static final String OTHER_ROUTE = "Other route";

    /** The tables that split a stage by outcome. */
    private static final List<String> STAGES = List.of("t10", "t13", "t14", "t15");

    @Override
    public TableListing listing() {
        return TableListing.annual("T23", Topic.COMPLAINTS);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types();
        draft.title("Outside the procedure");
        draft.base("Cases received in " + scope.period().label()
                + " with an exclusion, by exclusion; and cases responded to in it with an outcome of the group "
                + OTHER_ROUTE + "; shares are of the part's total.");
        draft.headings("Split by", "Exclusion or outcome", "Cases", "Share");
        draft.takes(LeftOut.Taken.RECEIVED, types);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        Selection excluded = scope.received(types)
                .where(index -> scope.assessment().casebook().cases().at(index).filled(CaseColumn.EXCLUSION));
        write(
                draft,
                "Cases with an exclusion received in " + scope.period().label(),
                "",
                "Exclusion",
                Part.split(
                        scope, excluded, CaseColumn.EXCLUSION, Listed.used(scope, ListTable.EXCLUSIONS), path -> false),
                excluded);
        OutcomeGroups groups = new OutcomeGroups(scope, types, scope.responded(types));
        Selection other = groups.in(OTHER_ROUTE);
        List<Listed> outcomes = Listed.outcomes(scope, types).stream()
                .filter(outcome -> groups.names(OTHER_ROUTE).contains(outcome.name()))
                .toList();
        List<Part> routes = Part.split(scope, other, CaseColumn.OUTCOME, outcomes, path -> false);
        write(
                draft,
                "Cases that went another route in " + scope.period().label(),
                "other-route/",
                OTHER_ROUTE,
                routes,
                other);
        routes.forEach(route -> ofStages(draft, route));
    }

    /** The tables of outcomes tell how many of each stage went that route. */
    private static void ofStages(TableDraft draft, Part route) {
        List<String> stages = STAGES.stream()
                .map(table -> table + "/" + route.path() + "/count")
                .toList();
        draft.identities().within(stages, draft.path("other-route/" + route.path() + "/count"));
    }

    private static void write(
            TableDraft draft, String subject, String prefix, String label, List<Part> parts, Selection whole) {
        SplitLines lines = new SplitLines(draft, subject, prefix, Optional.empty(), Optional.of(label));
        lines.total("Total", whole, lines.write(parts, whole));
    }
}
