package crossfoot.figures.returns;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.Lessons;
import crossfoot.figures.count.Listed;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.OutcomeGroups;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Timeliness;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.log.LearningStanding.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The items that annual returns ask for: each is defined once, whoever asks for it. */
final class Items {

    private final Scope scope;
    private final TableDraft draft;
    private final String in;

    Items(Scope scope, TableDraft draft) {
        this.scope = scope;
        this.draft = draft;
        this.in = " in " + scope.period().label();
    }

    /** The complaints received at the first stage. */
    Figure received(String asked) {
        List<FeedbackType> first = scope.types(Role.FIRST_STAGE);
        Figure complaints =
                draft.count("received/count", Wording.several(first) + " received" + in, scope.received(first));
        draft.line(asked, item("All", complaints));
        return complaints;
    }

    /** Those of the first stage that were decided to be well-founded. */
    void wellFounded(String asked) {
        List<FeedbackType> first = scope.types(Role.FIRST_STAGE);
        Selection founded = new OutcomeGroups(scope, first, scope.responded(first)).wellFounded();
        Figure count =
                draft.count("well-founded/count", Wording.answered(first, scope.period()) + ", well-founded", founded);
        draft.line(asked, item("All", count));
    }

    /** Those that went to an Ombudsman. */
    void referred(String asked) {
        Selection referred = scope.received(scope.types(Role.OMBUDSMAN));
        Figure count =
                draft.count("referred-to-ombudsman/count", "Complaints referred to the Ombudsman" + in, referred);
        draft.line(asked, item("All", count));
    }

    /** Decisions of the Ombudsman against the council. */
    void ombudsmanFindings(String asked) {
        List<FeedbackType> types = scope.types(Role.OMBUDSMAN);
        Selection founded = new OutcomeGroups(scope, types, scope.responded(types)).wellFounded();
        Figure count =
                draft.count("ombudsman-well-founded/count", "Ombudsman decisions" + in + ", well-founded", founded);
        draft.line(asked, item("All", count));
    }

    /** How many were received at each stage. */
    void stages(String asked) {
        for (FeedbackType type : scope.stages()) {
            Figure count = draft.count(
                    FigureId.part(type.name()) + "/received",
                    Wording.several(type) + " received" + in,
                    scope.received(type));
            draft.line(asked, item(type.name(), count));
        }
    }

    /** The outcome of what was answered at each stage. */
    void outcomes(String asked) {
        for (FeedbackType type : scope.stages()) {
            Selection answered = scope.responded(type);
            String path = FigureId.part(type.name()) + "/outcome/";
            Figure all = draft.count(path + "total/count", Wording.answered(type, scope.period()), answered);
            List<Figure> counts = new ArrayList<>();
            for (Part part : Part.split(
                    scope, answered, CaseColumn.OUTCOME, Listed.outcomes(scope, List.of(type)), other -> false)) {
                Figure count = draft.count(
                        path + part.path() + "/count",
                        Wording.answered(type, scope.period()) + ": " + part.label(),
                        part.rows());
                counts.add(count);
                draft.line(
                        asked, List.of(draft.text(type.name() + ": " + part.label()), draft.listedCell(part, count)));
            }
            draft.sum(all, counts);
        }
    }

    /** Whether answers kept to the time limits, at each stage that has one. */
    void timeLimits(String asked) {
        for (FeedbackType type : scope.stages()) {
            if (Timeliness.hasTarget(scope, type)) {
                Timeliness answered = Timeliness.of(scope, scope.responded(type));
                String path = FigureId.part(type.name()) + "/";
                String words = Wording.answered(type, scope.period());
                Figure all = draft.count(path + "timed", words + " with a time limit", answered.all());
                Figure inTime = draft.count(path + "in-time", words + ", in time", answered.inTime());
                Figure extended =
                        draft.count(path + "in-extended-time", words + ", in extended time", answered.extended());
                Figure late = draft.count(path + "late", words + ", late", answered.late());
                draft.sum(all, List.of(inTime, extended, late));
                draft.line(asked, item(type.name() + ": in time", inTime));
                draft.line(asked, item(type.name() + ": in extended time", extended));
                draft.line(asked, item(type.name() + ": late", late));
            }
        }
    }

    /** Cases that were not taken, by the reason. */
    void refused(String asked) {
        Selection refused = scope.received(scope.types())
                .where(index -> scope.assessment().casebook().cases().at(index).filled(CaseColumn.EXCLUSION));
        Figure all = draft.count("not-accepted/count", "Cases received" + in + " that were not accepted", refused);
        draft.line(asked, item("All", all));
        List<Figure> counts = new ArrayList<>();
        for (Part part : Part.split(scope, refused, CaseColumn.EXCLUSION, List.of(), other -> false)) {
            Figure count = draft.count(
                    "not-accepted/" + part.path() + "/count",
                    "Cases received" + in + " that were not accepted: " + part.label(),
                    part.rows());
            counts.add(count);
            draft.line(asked, item(part.label(), count));
        }
        draft.sum(all, counts);
    }

    private List<FigureTable.FigureCell> item(String words, Figure figure) {
        return List.of(draft.text(words), draft.cell(figure));
    }

    /** What the complaints received were about. */
    void subjects(Figure total, Selection received) {
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

    /** Lessons learnt, where they are asked for, and what was planned or done about them. */
    void learning(Optional<String> lessonsAsked, String actionAsked) {
        Lessons lessons = new Lessons(scope);
        List<Lessons.Lesson> learnt = lessons.ofYear();
        List<Lessons.Lesson> action =
                Lessons.in(learnt, Progress.PLANNED, Progress.DUE_SOON, Progress.OVERDUE, Progress.DONE);
        lessonsAsked.ifPresent(asked ->
                matters(lessons, "general-importance", asked, "Lessons learnt" + in, LearningColumn.LEARNING, learnt));
        matters(
                lessons,
                "action-taken",
                actionAsked,
                "Improvements of " + scope.period().label(),
                LearningColumn.IMPROVEMENT,
                action);
        draft.note("Texts are given where the row of Learning says that they may be published.");
    }

    private void matters(
            Lessons lessons,
            String path,
            String asked,
            String words,
            LearningColumn column,
            List<Lessons.Lesson> rows) {
        Figure count =
                draft.number(path + "/count", words, Unit.COUNT, OptionalDouble.of(rows.size()), lessons.refs(rows));
        draft.line(asked, item("All", count));
        Set<String> told = new HashSet<>();
        for (Lessons.Lesson lesson : rows) {
            String text = lessons.text(lesson, column);
            if (lessons.published(lesson) && !text.isEmpty() && told.add(text)) {
                draft.line(asked, List.of(draft.text(text), draft.text(Shorthand.NOT_APPLICABLE.symbol())));
            }
        }
    }
}
