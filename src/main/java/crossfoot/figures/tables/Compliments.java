package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.SplitLines;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.Optional;

/** T05: compliments by team, and by theme; a compliment may have several themes. */
final class Compliments implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T05", Topic.OTHER_FEEDBACK);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.COMPLIMENT);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.COMPLIMENT);
        Selection whole = scope.counted(types);
        String subject = "Compliments counted in " + scope.period().label();
        draft.title("Compliments by team and theme");
        draft.base(subject + "; shares are of them all. A compliment may have several themes.");
        draft.headings("Split by", "Team or theme", "Compliments", "Share");
        draft.takesCounted(types);
        SplitLines teams = new SplitLines(draft, subject, "team/", Optional.empty(), Optional.of("Team"));
        List<Part> byTeam =
                Part.split(scope, whole, CaseColumn.TEAM, Listed.used(scope, ListTable.TEAMS), path -> false);
        Figure total = draft.count("total/count", subject, whole);
        draft.sum(total, List.of(teams.total("All teams", whole, teams.write(byTeam, whole))));
        SplitLines themes = new SplitLines(draft, subject, "theme/", Optional.empty(), Optional.of("Theme"));
        themes.write(Part.splitEntries(scope, whole, CaseColumn.THEME, Listed.used(scope, ListTable.THEMES)), whole);
    }
}
