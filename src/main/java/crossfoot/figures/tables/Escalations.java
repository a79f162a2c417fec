package crossfoot.figures.tables;

import crossfoot.caselog.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** T16: of the cases answered in the year at each stage, how many went on to the next, whenever that came. */
final class Escalations implements TableDefinition {

    private static final Pattern STAGE = Pattern.compile("(stage-\\d+)-.*");

    @Override
    public String id() {
        return "T16";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return chain(scope).size() > 1;
    }

    /** Informal complaint where there is one, the first stage, the stages after it, the Ombudsman. */
    private static List<FeedbackType> chain(Scope scope) {
        List<FeedbackType> chain = new ArrayList<>();
        if (!scope.stages().isEmpty()) {
            scope.type(InformalComplaints.TYPE).ifPresent(chain::add);
            chain.addAll(scope.stages());
            scope.type(OmbudsmanDecisions.TYPE).ifPresent(chain::add);
        }
        return chain;
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> chain = chain(scope);
        draft.title("Escalation");
        draft.base("A cohort: cases of each stage responded to in "
                + scope.year().label()
                + ", and how many of them a case of the next stage is linked to, whenever that came; shares are of the"
                + " stage's cases.");
        draft.headings("Step", "Responded", "Went on", "Share");
        draft.takes(LeftOut.Taken.RESPONDED, chain.subList(0, chain.size() - 1));
        for (int i = 0; i + 1 < chain.size(); i++) {
            line(scope, draft, chain.get(i), chain.get(i + 1));
        }
    }

    private static void line(Scope scope, TableDraft draft, FeedbackType from, FeedbackType next) {
        Selection base = scope.responded(from);
        Selection wentOn = scope.rows().ledTo(base, scope.all(next));
        String step = shortPart(from) + "-to-" + shortPart(next) + "/";
        String subject = Wording.answered(from, scope.year());
        String words = subject + " that went on to " + next.name();
        Figure responded = draft.count(step + "responded", subject + ", which might go on to " + next.name(), base);
        Figure count = draft.count(step + "count", words, wentOn);
        Figure share = draft.share(step + "share", words + ", share", wentOn, base);
        draft.line(
                from.name() + " to " + next.name(),
                List.of(draft.cell(responded), draft.cell(count), draft.shareCell(share, base)));
    }

    /** Formal complaint is {@code formal}; Stage 2 investigation is {@code stage-2}; others keep their whole name. */
    private static String shortPart(FeedbackType type) {
        String part = FigureId.part(type.name()).toLowerCase(Locale.ROOT);
        Matcher stage = STAGE.matcher(part);
        return stage.matches() ? stage.group(1) : part.replaceFirst("-complaint$", "");
    }
}
