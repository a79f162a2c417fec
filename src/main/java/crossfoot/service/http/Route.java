package crossfoot.service.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call of the service: what serves it, and all that its documentation says of it.
 *
 * @param method GET or POST
 * @param path the path under {@code /api/v1}, with variable parts in braces
 * @param summary what it does
 * @param parameters its parameters, those of the path included
 * @param takes what it takes as its body
 * @param gives what it answers with
 * @param heavy whether it works on a workbook, and so goes through the queue
 * @param handler what serves it
 */
public record Route(
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        Body takes,
        Output gives,
        boolean heavy,
        Handler handler) {

    /** Serves a call; runs on a worker where the route is heavy, else on a thread that must not wait. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Call call);
    }

    /** What a route takes as its body. */
    public enum Body {
        NOTHING,
        /** An as-of date as JSON, or no body. */
        DAY,
        WORKBOOK,
        WORKBOOK_OR_TABLES,
        FORM,
        REPORT
    }

    /**
     * What a route answers with.
     *
     * @param mediaType the media type
     * @param shape the record that the JSON shows; Void where it is not JSON
     * @param table whether tab-separated text can be had too
     */
    public record Output(String mediaType, Class<?> shape, boolean table) {

        public static Output json(Class<?> shape) {
            return new Output(MediaTypes.JSON, shape, false);
        }

        public static Output jsonOrTable(Class<?> shape) {
            return new Output(MediaTypes.JSON, shape, true);
        }

        public static Output file(String mediaType) {
            return new Output(mediaType, Void.class, false);
        }
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param inPath whether it is a part of the path; else it follows the question mark
     * @param required whether it must be given
     * @param note what it means
     * @param example a value
     */
    public record Parameter(String name, boolean inPath, boolean required, String note, String example) {

        public static Parameter optional(String name, String note, String example) {
            return new Parameter(name, false, false, note, example);
        }

        public static Parameter part(String name, String note, String example) {
            return new Parameter(name, true, true, note, example);
        }
    }

    public Route {
        parameters = List.copyOf(parameters);
    }

    /** The methods by which it is called: what can be got has a head too, save where the answer never ends. */
    Set<String> methods() {
        boolean headed = method.equals("GET") && !gives.mediaType().equals(MediaTypes.EVENTS);
        return headed ? Set.of("GET", "HEAD") : Set.of(method);
    }

    /** The variable parts of a path that this route serves; empty where it serves another. */
    Optional<Map<String, String>> match(String asked) {
        List<String> pattern = parts(path);
        List<String> given = parts(asked);
        if (pattern.size() != given.size()) {
            return Optional.empty();
        }
        // A slash within a part stays encoded in the path that Undertow hands on.
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), given.get(i).replaceAll("(?i)%2f", "/"));
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> parts(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
