package crossfoot.figures.tables;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;
import java.util.stream.Collectors;

/** T16: of the cases answered in the year at each stage, how many went on to the next, whenever that came. */
final class Escalations implements TableDefinition {

    /** A role in the chain, with its words in ids. */
    private record Link(Role role, String part) {}

    private static final List<Link> CHAIN = List.of(
            new Link(Role.INFORMAL_COMPLAINT, "informal"),
            new Link(Role.FIRST_STAGE, "formal"),
            new Link(Role.DISSATISFACTION, "dissatisfaction"),
            new Link(Role.LATER_STAGE, "later-stage"),
            new Link(Role.OMBUDSMAN, "ombudsman"));

    @Override
    public TableListing listing() {
        return TableListing.annual("T16", Topic.LATER_STAGES).with(ChartPlan.bars("Escalation", 1, 2));
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.FIRST_STAGE) && chain(scope).size() > 1;
    }

    private static List<Link> chain(Scope scope) {
        return CHAIN.stream().filter(link -> scope.has(link.role())).toList();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<Link> chain = chain(scope);
        draft.title("Escalation");
        draft.base("A cohort: cases of each stage responded to in "
                + scope.period().label()
                + ", and how many of them a case of a stage that follows is linked to, whenever that came; shares are of"
                + " the stage's cases.");
        draft.headings("Step", "Responded", "Went on", "Share");
        chain.forEach(link -> draft.takes(LeftOut.Taken.RESPONDED, scope.types(link.role())));
        for (int from = 0; from < chain.size(); from++) {
            // A later stage may follow another, as Stage 3 does Stage 2.
            boolean several = scope.types(chain.get(from).role()).size() > 1;
            for (int to = several ? from : from + 1; to < chain.size(); to++) {
                line(scope, draft, chain.get(from), chain.get(to), to == from + 1);
            }
        }
    }

    /** A step that is left out of the usual order has a line where somebody took it. */
    private static void line(Scope scope, TableDraft draft, Link from, Link next, boolean always) {
        List<FeedbackType> before = scope.types(from.role());
        List<FeedbackType> after = scope.types(next.role());
        Selection base = scope.responded(before);
        Selection wentOn = scope.rows().ledTo(base, scope.all(after));
        if (!always && wentOn.size() == 0 && !scope.everyEntry()) {
            return;
        }
        String step = from.part() + "-to-" + next.part() + "/";
        String subject = Wording.answered(before, scope.period());
        String names = names(after);
        String words = subject + " that went on to " + names;
        Figure responded = draft.count(step + "responded", subject + ", which might go on to " + names, base);
        Figure count = draft.count(step + "count", words, wentOn);
        Figure share = draft.share(step + "share", words + ", share", wentOn, base);
        draft.line(
                names(before) + " to " + names,
                List.of(draft.cell(responded), draft.cell(count), draft.shareCell(share, base)));
    }

    private static String names(List<FeedbackType> types) {
        return types.stream().map(FeedbackType::name).collect(Collectors.joining(" or "));
    }
}
