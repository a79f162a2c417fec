package crossfoot.service.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem answer (RFC 9457): what went wrong, in sentences for a complaints officer, and what to do. Holds no path, no
 * stack trace and no cell value.
 *
 * @param kind the last part of its type, such as {@code unreadable-workbook}
 * @param status the HTTP status
 * @param title what kind of problem it is, in a few words
 * @param detail what went wrong this time
 * @param remedy what to do
 * @param headers further headers of the answer
 */
public record Problem(
        String kind, int status, String title, String detail, String remedy, Map<String, String> headers) {

    /** The media type of a problem answer. */
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        headers = Map.copyOf(headers);
    }

    public Problem(String kind, int status, String title, String detail, String remedy) {
        this(kind, status, title, detail, remedy, Map.of());
    }

    /** What was asked cannot be understood. */
    public static Problem request(String detail, String remedy) {
        return new Problem("request", 400, "The call cannot be understood", detail, remedy);
    }

    /** No worker is free, and enough calls wait already. */
    static Problem busy() {
        return new Problem(
                "busy",
                503,
                "The case log service is busy",
                "Too much other work is waiting. Nothing was changed.",
                "Try again in a few seconds.",
                Map.of("Retry-After", "5"));
    }

    /** The body is larger than the service takes. */
    static Problem tooLarge(int limit) {
        return new Problem(
                "too-large",
                413,
                "The workbook is too large",
                "What was sent is larger than the " + (limit >> 20) + " MB that the service takes.",
                "Refresh it with the crossfoot command on the computer where it is kept.");
    }

    /** The body took too long to arrive. */
    static Problem tooSlow() {
        return new Problem(
                "too-slow",
                408,
                "The workbook did not arrive in time",
                "The connection is too slow or was interrupted. Nothing was changed.",
                "Try again.",
                Map.of("Connection", "close"));
    }

    /** Something that should not happen. */
    static Problem fault() {
        return new Problem(
                "fault",
                500,
                "The case log service failed",
                "Something went wrong inside the service. Nothing was changed.",
                "Try again; if it fails again, tell whoever looks after Crossfoot when it happened.");
    }

    /** As it is sent. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "urn:crossfoot:problem:" + kind);
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.put("remedy", remedy);
        return json;
    }

    /** An exception that carries this problem to the one place that answers with it. */
    public Unanswerable unanswerable() {
        return new Unanswerable(this);
    }

    /** A call that can only be answered with a problem. */
    public static final class Unanswerable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unanswerable(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        /** What to answer. */
        Problem problem() {
            return problem;
        }
    }
}
