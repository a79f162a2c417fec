package crossfoot.figures.tables;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.CaseLog;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.Texts;
import crossfoot.figures.count.Lessons;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** W2: what falls due in the ten working days after the as-of date: acknowledgements, steps, responses, improvements. */
final class DueNext implements TableDefinition {

    private static final int WORKING_DAYS = 10;

    @Override
    public String id() {
        return "W2";
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.alone() && !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        LocalDate asOf = scope.assessment().asOf();
        LocalDate last = scope.assessment().workingDays().after(asOf, WORKING_DAYS);
        Set<String> lessons = new Lessons(scope).allRefs();
        List<Duty> due = scope.assessment().worklist().stream()
                .filter(duty -> duty.due()
                        .filter(day -> !day.isBefore(asOf) && !day.isAfter(last))
                        .isPresent())
                .filter(duty -> ofProcedure(scope, lessons, duty))
                .toList();
        draft.title("Due by " + Wording.date(last));
        draft.base("What falls due from " + Wording.date(asOf) + " to " + Wording.date(last) + ", soonest first.");
        draft.headings("Due", "What", "Ref", "Feedback type", "Owner", "Working days left");
        for (int i = 0; i < due.size(); i++) {
            line(draft, due.get(i), i + 1);
        }
        String none = Shorthand.NOT_APPLICABLE.symbol();
        Figure total = draft.number(
                "total/count",
                "What falls due in the next " + WORKING_DAYS + " working days",
                Unit.COUNT,
                OptionalDouble.of(due.size()),
                due.stream().map(Duty::ref).toList());
        draft.total(
                "Total",
                List.of(draft.cell(total), draft.text(none), draft.text(none), draft.text(none), draft.text(none)));
    }

    private static boolean ofProcedure(Scope scope, Set<String> lessons, Duty duty) {
        if (!duty.table().equals(MasterSchema.CASE_LOG.name())) {
            return lessons.contains(duty.ref());
        }
        CaseLog cases = scope.assessment().casebook().cases();
        int index = cases.indexOf(Texts.refKey(duty.ref()));
        return index >= 0 && cases.at(index).key(CaseColumn.PROCEDURE).equals(scope.key());
    }

    private static void line(TableDraft draft, Duty duty, int place) {
        Figure left = draft.number(
                place + "/days-left",
                "Working days left: " + duty.what() + " " + duty.ref(),
                Unit.WORKING_DAYS,
                OptionalDouble.of(duty.workingDaysLeft()),
                List.of(duty.ref()));
        draft.line(
                Wording.date(duty.due().orElseThrow()),
                List.of(
                        draft.text(duty.what()),
                        draft.text(duty.ref()),
                        draft.text(duty.feedbackType()),
                        draft.text(duty.owner().isEmpty() ? Part.NOT_RECORDED : duty.owner()),
                        draft.cell(left)));
    }
}
