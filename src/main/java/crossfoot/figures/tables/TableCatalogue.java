package crossfoot.figures.tables;

import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.returns.StatutoryReturn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every table that there is, in order. */
public final class TableCatalogue {

    private static final List<TableDefinition> ALL = List.of(
            new WholeCouncil(),
            new FeedbackOverview(),
            new CaseFlow(),
            new MemberEnquiries("T03", Role.MP_ENQUIRY),
            new MemberEnquiries("T04", Role.COUNCILLOR_ENQUIRY),
            new Compliments(),
            new InformalComplaints(),
            new ComplaintTypes(),
            new MainReasons(),
            new SubReasons(),
            new ComplaintOutcomes(),
            new ResponseTimes(),
            new DelayReasons(),
            new Dissatisfactions(),
            new LaterStages(),
            new OmbudsmanDecisions(),
            new Escalations(),
            new LearningProgress(),
            new Remedies(),
            new Months(),
            new StatutoryReturn(),
            new Suggestions(),
            new DutiesDone(),
            new OutsideProcedure(),
            new CausesAndOutcomes(),
            PublishableTexts.compliments(),
            PublishableTexts.ombudsman(),
            new Breaches(),
            new DueNext());

    private TableCatalogue() {}

    /** How every table is listed, in order. */
    public static List<TableListing> listings() {
        return ALL.stream().map(TableDefinition::listing).toList();
    }

    /** All tables that a scope has. */
    public static List<TableDefinition> of(Scope scope) {
        return ALL.stream().filter(table -> table.appliesTo(scope)).toList();
    }

    /** The figures of one table by their ids; none where the scope does not have it. */
    public static Map<String, Figure> figures(String table, Scope scope) {
        return ALL.stream()
                .filter(definition -> definition.id().equalsIgnoreCase(table) && definition.appliesTo(scope))
                .findFirst()
                .map(definition -> draft(definition, scope).figures())
                .orElse(Map.of());
    }

    /** The drafts of those tables alone whose ids are named, in lower case. */
    public static List<TableDraft> drafts(Scope scope, Set<String> ids) {
        return ALL.stream()
                .filter(table -> ids.contains(table.id().toLowerCase(Locale.ROOT)) && table.appliesTo(scope))
                .map(table -> draft(table, scope))
                .toList();
    }

    /** The table, written. */
    public static TableDraft draft(TableDefinition table, Scope scope) {
        TableDraft draft = new TableDraft(scope, table.id());
        table.write(scope, draft);
        return draft;
    }
}
