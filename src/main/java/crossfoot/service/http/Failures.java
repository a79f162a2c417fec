package crossfoot.service.http;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns a failure into a problem answer. A fault is logged by its kind and where it happened: the
 * messages of exceptions stay out of the log, since they may quote a cell.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES = 12;

    private Failures() {}

    static Problem problem(Throwable failure, String call) {
        if (failure instanceof Problem.Unanswerable unanswerable) {
            return unanswerable.problem();
        }
        if (failure instanceof WorkbookRefusal refusal) {
            return refused(refusal);
        }
        LOG.error("{} failed: {}", call, places(failure));
        return Problem.fault();
    }

    private static Problem refused(WorkbookRefusal refusal) {
        return switch (refusal.kind()) {
            case UNREADABLE ->
                new Problem(
                        "unreadable-workbook",
                        422,
                        "The workbook cannot be read",
                        String.valueOf(refusal.getMessage()),
                        "Put the workbook right as the sentence says, and send it again.");
            case IN_USE ->
                new Problem(
                        "workbook-in-use",
                        409,
                        "The workbook is in use",
                        String.valueOf(refusal.getMessage()),
                        "Nothing was written. Try again when the workbook is free.");
            case UNWRITABLE ->
                new Problem(
                        "workbook-unwritable",
                        507,
                        "The workbook cannot be saved",
                        String.valueOf(refusal.getMessage()),
                        "Nothing was changed. Put right what the sentence says, and try again.");
        };
    }

    private static String places(Throwable failure) {
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        Throwable cause = failure.getCause();
        return failure.getClass().getName() + " at " + frames + (cause == null ? "" : " because of " + places(cause));
    }
}
