package crossfoot.figures.tables;

import crossfoot.figures.count.Duties;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** W2: what falls due in the ten working days after the as-of date: acknowledgements, steps, responses, holding letters, consents, recommendations, improvements. */
final class DueNext implements TableDefinition {

    private static final int WORKING_DAYS = 10;

    @Override
    public TableListing listing() {
        return TableListing.of("W2", Topic.CASES_DUE, Occasion.WEEK);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.alone() && !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        LocalDate asOf = scope.assessment().asOf();
        LocalDate last = scope.assessment().workingDays().after(asOf, WORKING_DAYS);
        List<Duty> due = new Duties(scope).where(duty -> duty.due()
                .filter(day -> !day.isBefore(asOf) && !day.isAfter(last))
                .isPresent());
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
                due.stream().map(Duties::named).toList());
        draft.total(
                "Total",
                List.of(draft.cell(total), draft.text(none), draft.text(none), draft.text(none), draft.text(none)));
    }

    private static void line(TableDraft draft, Duty duty, int place) {
        Figure left = draft.number(
                place + "/days-left",
                "Working days left: " + duty.what() + " " + Duties.named(duty),
                Unit.WORKING_DAYS,
                OptionalDouble.of(duty.workingDaysLeft()),
                List.of(Duties.named(duty)));
        draft.line(
                Wording.date(duty.due().orElseThrow()),
                List.of(
                        draft.text(duty.what()),
                        draft.text(Duties.named(duty)),
                        draft.text(duty.feedbackType()),
                        draft.text(duty.owner().isEmpty() ? Part.NOT_RECORDED : duty.owner()),
                        draft.cell(left)));
    }
}
