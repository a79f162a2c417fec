package crossfoot.service.calls;

import crossfoot.caselog.schema.Texts;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import crossfoot.service.http.TextTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is due or late, in the form of {@code worklist --json} and of the service.
 *
 * @param asOf the as-of date, year-month-day
 * @param duties what is to be done, most urgent first
 */
public record WorklistAnswer(String asOf, List<Line> duties) {

    /**
     * A line of the worklist.
     *
     * @param due the day it falls due, or null
     * @param workingDaysLeft working days left; negative when it is past
     * @param what what is to be done
     * @param table the table that the row stands in
     * @param row the row that Excel shows
     * @param ref the Ref as typed
     * @param feedbackType the feedback type
     * @param owner who sees to it
     * @param team the team
     * @param why the clock and its source
     */
    public record Line(
            @Nullable String due,
            int workingDaysLeft,
            String what,
            String table,
            int row,
            String ref,
            String feedbackType,
            String owner,
            String team,
            String why) {

        static Line of(Duty duty) {
            return new Line(
                    duty.due().map(LocalDate::toString).orElse(null),
                    duty.workingDaysLeft(),
                    duty.what(),
                    duty.table(),
                    duty.row(),
                    duty.ref(),
                    duty.feedbackType(),
                    duty.owner(),
                    duty.team(),
                    duty.why());
        }
    }

    public WorklistAnswer {
        duties = List.copyOf(duties);
    }

    /**
     * The worklist of an assessment, and after it what keeps rows out of it.
     *
     * @param owner whose duties alone are wanted, in any case
     */
    public static WorklistAnswer of(Assessment assessment, Optional<String> owner) {
        return new WorklistAnswer(
                assessment.asOf().toString(),
                Stream.concat(assessment.worklist().stream(), assessment.leftOut().toMend().stream())
                        .filter(duty -> owner.map(name -> Texts.key(name).equals(Texts.key(duty.owner())))
                                .orElse(true))
                        .map(Line::of)
                        .toList());
    }

    TextTable table() {
        return new TextTable(
                List.of(
                        "Due",
                        "Working days left",
                        "What",
                        "Table",
                        "Row",
                        "Ref",
                        "Feedback type",
                        "Owner",
                        "Team",
                        "Why"),
                duties.stream().map(WorklistAnswer::cells).toList());
    }

    private static List<Object> cells(Line line) {
        return List.of(
                line.due == null ? "" : line.due,
                line.workingDaysLeft,
                line.what,
                line.table,
                line.row,
                line.ref,
                line.feedbackType,
                line.owner,
                line.team,
                line.why);
    }
}
