package crossfoot.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the worklist: something due or late.
 *
 * @param due the day it falls due
 * @param workingDaysLeft working days left; negative when it is past
 * @param what what is to be done, such as Respond
 * @param table CaseLog or Learning
 * @param row the row that Excel shows
 * @param ref the Ref or Learning ref as typed
 * @param feedbackType the feedback type; "Learning" for a learning row
 * @param owner who sees to it, or ""
 * @param team the team, or ""
 * @param why the clock and its source, in words
 */
public record Duty(
        Optional<LocalDate> due,
        int workingDaysLeft,
        String what,
        String table,
        int row,
        String ref,
        String feedbackType,
        String owner,
        String team,
        String why) {}
