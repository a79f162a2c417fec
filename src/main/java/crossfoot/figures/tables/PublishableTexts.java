package crossfoot.figures.tables;

import crossfoot.caselog.Case;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
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
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;

/** A1 and A2: the texts that may be published: of compliments by team, and of Ombudsman cases that were upheld. */
final class PublishableTexts implements TableDefinition {

    private static final String YES = "yes";

    private final String id;
    private final Role role;

    private PublishableTexts(String id, Role role) {
        this.id = id;
        this.role = role;
    }

    /** A1. */
    static PublishableTexts compliments() {
        return new PublishableTexts("A1", Role.COMPLIMENT);
    }

    /** A2. */
    static PublishableTexts ombudsman() {
        return new PublishableTexts("A2", Role.OMBUDSMAN);
    }

    @Override
    public TableListing listing() {
        return TableListing.annual(id, Topic.APPENDICES);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(role);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> found = scope.types(role);
        if (role == Role.COMPLIMENT) {
            writeCompliments(scope, draft, found);
        } else {
            writeOmbudsman(scope, draft, found);
        }
    }

    private static void writeCompliments(Scope scope, TableDraft draft, List<FeedbackType> types) {
        Selection rows = publishable(scope, scope.counted(types));
        draft.title("Compliments received");
        draft.base("Texts of compliments counted in " + scope.period().label() + " that may be published, by team.");
        draft.headings("Team", "Compliment");
        draft.takesCounted(types);
        List<Part> teams = Part.split(scope, rows, CaseColumn.TEAM, Listed.used(scope, ListTable.TEAMS), path -> false);
        for (Part team : teams) {
            team.rows().cases().forEach(index -> draft.line(team.label(), List.of(draft.text(text(scope, index)))));
        }
        noteEmpty(draft, rows, "No compliment of the year has a text that may be published.");
    }

    private static void writeOmbudsman(Scope scope, TableDraft draft, List<FeedbackType> types) {
        Selection upheld = new OutcomeGroups(scope, types, scope.responded(types)).wellFounded();
        Selection rows = publishable(scope, upheld);
        draft.title("Ombudsman cases upheld");
        draft.base("Well-founded decisions of the Ombudsman in "
                + scope.period().label() + " with a text that may be published.");
        draft.headings("Ombudsman ref", "Case");
        draft.takes(LeftOut.Taken.RESPONDED, types);
        rows.cases().forEach(index -> {
            String ref = scope.assessment().casebook().cases().at(index).text(CaseColumn.OMBUDSMAN_REF);
            draft.line(ref.isEmpty() ? Part.NOT_RECORDED : ref, List.of(draft.text(text(scope, index))));
        });
        noteEmpty(draft, rows, "No well-founded decision of the year has a text that may be published.");
    }

    private static void noteEmpty(TableDraft draft, Selection rows, String sentence) {
        if (rows.size() == 0) {
            draft.note(sentence);
        }
    }

    /** Those with a text that may be published. */
    static Selection publishable(Scope scope, Selection rows) {
        return rows.where(index -> {
            Case row = scope.assessment().casebook().cases().at(index);
            return row.key(CaseColumn.PUBLISH).equals(YES)
                    && !row.text(CaseColumn.PUBLISHABLE_TEXT).isEmpty();
        });
    }

    private static String text(Scope scope, int index) {
        return scope.assessment().casebook().cases().at(index).text(CaseColumn.PUBLISHABLE_TEXT);
    }
}
