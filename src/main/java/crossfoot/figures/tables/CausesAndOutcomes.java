package crossfoot.figures.tables;

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
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * T24: what first-stage complaints were about, and what came of them: main reason, team and theme by outcome, with the share
 * that was well-founded. The outcomes stand in the last columns, as many as there are.
 */
final class CausesAndOutcomes implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T24", Topic.COMPLAINTS);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.FIRST_STAGE);
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.FIRST_STAGE);
        Selection whole = scope.responded(types);
        List<Part> outcomes =
                Part.split(scope, whole, CaseColumn.OUTCOME, Listed.outcomes(scope, types), path -> false);
        draft.title("What " + Wording.severalWithin(types) + " were about, and what came of them");
        draft.base(Wording.answered(types, scope.period())
                + "; shares are of the line's. A complaint may have several themes.");
        List<String> headings =
                new ArrayList<>(List.of("Split by", "What", "Responded", "Well-founded", "Share well-founded"));
        outcomes.forEach(outcome -> headings.add(outcome.label()));
        draft.headings(headings);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        OutcomeGroups groups = new OutcomeGroups(scope, types, whole);
        Lines lines = new Lines(draft, outcomes, groups, Wording.answered(types, scope.period()));
        lines.split("reason", "Main reason", used(scope, whole, CaseColumn.MAIN_REASON, Listed.mainReasons(scope)));
        lines.total("reason", "Main reason", whole);
        lines.split("team", "Team", used(scope, whole, CaseColumn.TEAM, Listed.used(scope, ListTable.TEAMS)));
        lines.total("team", "Team", whole);
        lines.split(
                "theme",
                "Theme",
                Part.splitEntries(scope, whole, CaseColumn.THEME, Listed.used(scope, ListTable.THEMES)));
    }

    /** What nothing came of says nothing here: T08 names every reason. */
    private static List<Part> used(Scope scope, Selection whole, CaseColumn column, List<Listed> list) {
        return Part.split(scope, whole, column, list, path -> false).stream()
                .filter(part -> part.rows().size() > 0 || scope.everyEntry())
                .toList();
    }

    /** Writes lines, and remembers what they add up to. */
    private static final class Lines {
        private final TableDraft draft;
        private final List<Part> outcomes;
        private final OutcomeGroups groups;
        private final Selection founded;
        private final String subject;
        private final List<List<Figure>> written = new ArrayList<>();

        Lines(TableDraft draft, List<Part> outcomes, OutcomeGroups groups, String subject) {
            this.draft = draft;
            this.outcomes = outcomes;
            this.groups = groups;
            this.founded = groups.wellFounded();
            this.subject = subject;
        }

        void split(String by, String label, List<Part> parts) {
            written.clear();
            parts.forEach(part -> {
                List<FigureTable.FigureCell> cells = new ArrayList<>(List.of(draft.text(part.label())));
                written.add(figures(by + "/" + part.path(), part.label(), part.rows(), cells));
                draft.line(label, cells);
            });
        }

        void total(String by, String label, Selection whole) {
            List<FigureTable.FigureCell> cells = new ArrayList<>(List.of(draft.text("All")));
            List<Figure> totals = figures(by + "/total", "all", whole, cells);
            for (int i = 0; i < totals.size(); i++) {
                int place = i;
                draft.sum(
                        totals.get(i),
                        written.stream().map(line -> line.get(place)).toList());
            }
            draft.total(label, cells);
        }

        private List<Figure> figures(String path, String name, Selection rows, List<FigureTable.FigureCell> cells) {
            String words = subject + ", " + name;
            Selection own = rows.in(founded);
            Figure count = draft.count(path + "/count", words, rows);
            Figure wellFounded = draft.count(path + "/well-founded/count", words + ", well-founded", own);
            cells.add(draft.cell(count));
            cells.add(draft.cell(wellFounded));
            cells.add(draft.shareCell(
                    draft.share(path + "/well-founded/share", words + ", share well-founded", own, rows), rows));
            List<Figure> figures = new ArrayList<>(List.of(count, wellFounded));
            for (Part outcome : outcomes) {
                Figure figure = draft.count(
                        path + "/outcome/" + outcome.path() + "/count",
                        words + ": " + outcome.label(),
                        rows.in(outcome.rows()));
                figures.add(figure);
                cells.add(draft.cell(figure));
            }
            draft.sum(count, figures.subList(2, figures.size()));
            draft.identities().balance(groups.wellFounded(outcomes, draft.path(path) + "/outcome/"), wellFounded.id());
            return figures;
        }
    }
}
