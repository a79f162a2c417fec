package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.LearningColumn;
import crossfoot.caselog.PublishedFigure;
import crossfoot.caselog.Texts;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Lessons;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.log.LearningStanding.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * T20: what an annual report must say by regulation 18(1) of the Local Authority Social Services and National Health
 * Service Complaints (England) Regulations 2009 (SI 2009/309). Other procedures report the same.
 */
final class StatutoryReturn implements TableDefinition {

    @Override
    public String id() {
        return "T20";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.firstStage().isPresent();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        FeedbackType type = scope.firstStage().orElseThrow();
        String in = " in " + scope.year().label();
        draft.title("Statutory return");
        draft.base(Wording.several(type.name()) + in + (ofAdults(scope) ? ", as " : "; what of adult social care ")
                + "regulation 18 of the Local Authority Social Services and National Health Service Complaints (England)"
                + " Regulations 2009 asks.");
        draft.headings("What the regulation asks", "Item", "Number");
        draft.takes(LeftOut.Taken.RECEIVED, List.of(type));
        draft.takes(LeftOut.Taken.RESPONDED, List.of(type));
        Selection received = scope.received(type);
        Figure complaints = draft.count("received/count", Wording.several(type.name()) + " received" + in, received);
        draft.line("Complaints received", item(draft, "All", complaints));
        Selection wellFounded = new OutcomeGroups(scope, type, scope.responded(type)).wellFounded();
        Figure founded =
                draft.count("well-founded/count", Wording.answered(type, scope.year()) + ", well-founded", wellFounded);
        draft.line("Complaints decided to be well-founded", item(draft, "All", founded));
        Selection referred = scope.type(OmbudsmanDecisions.TYPE)
                .map(scope::received)
                .orElse(scope.rows().none());
        Figure ombudsman =
                draft.count("referred-to-ombudsman/count", "Complaints referred to the Ombudsman" + in, referred);
        draft.line("Complaints referred to the Ombudsman", item(draft, "All", ombudsman));
        subjects(scope, draft, complaints, received, in);
        learning(scope, draft, in);
    }

    private static boolean ofAdults(Scope scope) {
        return scope.key().equals(Texts.key(PublishedFigure.DEFAULT_PROCEDURE));
    }

    private static List<FigureTable.Entry> item(TableDraft draft, String words, Figure figure) {
        return List.of(draft.text(words), draft.cell(figure));
    }

    private static void subjects(Scope scope, TableDraft draft, Figure total, Selection received, String in) {
        List<Figure> counts = new ArrayList<>();
        for (Part part :
                Part.split(scope, received, CaseColumn.MAIN_REASON, Listed.mainReasons(scope), path -> false)) {
            Figure count = draft.count(
                    "subject-matter/" + part.path() + "/count",
                    "Complaints received" + in + ", subject: " + part.label(),
                    part.rows());
            counts.add(count);
            draft.line(
                    "Subject matter of complaints received",
                    List.of(draft.text(part.label()), draft.listedCell(part, count)));
        }
        draft.sum(total, counts);
    }

    /** Matters of general importance are what was learnt; action taken is what was planned or done about it. */
    private static void learning(Scope scope, TableDraft draft, String in) {
        Lessons lessons = new Lessons(scope);
        List<Lessons.Lesson> learnt = lessons.ofYear();
        List<Lessons.Lesson> action =
                Lessons.in(learnt, Progress.PLANNED, Progress.DUE_SOON, Progress.OVERDUE, Progress.DONE);
        matters(
                draft,
                lessons,
                "general-importance",
                "Matters of general importance",
                "Lessons learnt" + in,
                LearningColumn.LEARNING,
                learnt);
        matters(
                draft,
                lessons,
                "action-taken",
                "Action taken or to be taken to improve services",
                "Improvements of " + scope.year().label(),
                LearningColumn.IMPROVEMENT,
                action);
        draft.note("Texts stand here where the row of Learning says that it may be published.");
    }

    private static void matters(
            TableDraft draft,
            Lessons lessons,
            String path,
            String asked,
            String words,
            LearningColumn column,
            List<Lessons.Lesson> rows) {
        Figure count =
                draft.number(path + "/count", words, Unit.COUNT, OptionalDouble.of(rows.size()), lessons.refs(rows));
        draft.line(asked, item(draft, "All", count));
        Set<String> told = new HashSet<>();
        for (Lessons.Lesson lesson : rows) {
            String text = lessons.text(lesson, column);
            if (lessons.published(lesson) && !text.isEmpty() && told.add(text)) {
                draft.line(asked, List.of(draft.text(text), draft.text(Shorthand.NOT_APPLICABLE.symbol())));
            }
        }
    }
}
