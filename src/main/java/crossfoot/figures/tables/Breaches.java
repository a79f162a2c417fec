package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.figures.count.Duties;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** W1: every duty that is late on the as-of date: the late lines of Worklist, by owner, the longest over first. */
final class Breaches implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.of("W1", Topic.CASES_DUE, Occasion.WEEK);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return !scope.alone() && !scope.types().isEmpty();
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        LocalDate asOf = scope.assessment().asOf();
        Duties duties = new Duties(scope);
        List<Duty> late = duties
                .where(duty -> duty.due().filter(day -> day.isBefore(asOf)).isPresent())
                .stream()
                .sorted(Comparator.comparing(Breaches::owner)
                        .thenComparing(duty -> duty.due().orElseThrow()))
                .toList();
        draft.title("Breaches on " + Wording.date(asOf));
        draft.base("Every duty that is late, as Worklist lists it; working days over.");
        draft.headings("Owner", "Ref", "Feedback type", "What is late", "Due", "Working days over", "Reason for delay");
        for (int i = 0; i < late.size(); i++) {
            line(draft, duties, late.get(i), i + 1);
        }
        String none = Shorthand.NOT_APPLICABLE.symbol();
        Figure total = draft.number(
                "total/count",
                "Duties that are late",
                Unit.COUNT,
                OptionalDouble.of(late.size()),
                late.stream().map(Duties::named).toList());
        List<FigureTable.FigureCell> cells = new ArrayList<>(Collections.nCopies(6, draft.text(none)));
        cells.set(0, draft.cell(total));
        draft.total("Total", cells);
    }

    private static String owner(Duty duty) {
        return duty.owner().isEmpty() ? Part.NOT_RECORDED : duty.owner();
    }

    private static void line(TableDraft draft, Duties duties, Duty duty, int place) {
        String reason = duties.text(duty, CaseColumn.DELAY_REASON);
        Figure over = draft.number(
                place + "/days-over",
                "Working days over: " + duty.what() + " " + Duties.named(duty),
                Unit.WORKING_DAYS,
                OptionalDouble.of(-duty.workingDaysLeft()),
                List.of(Duties.named(duty)));
        draft.line(
                owner(duty),
                List.of(
                        draft.text(Duties.named(duty)),
                        draft.text(duty.feedbackType()),
                        draft.text(duty.what()),
                        draft.text(Wording.date(duty.due().orElseThrow())),
                        draft.cell(over),
                        draft.text(reason.isEmpty() ? Part.NOT_RECORDED : reason)));
    }
}
