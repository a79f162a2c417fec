package crossfoot.service.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The description of the API (OpenAPI 3.1), made from the same definitions by which calls are served. */
public final class OpenApi {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> BINARY = Map.of("type", "string", "format", "binary");

    private final List<Route> routes;
    private final String version;

    public OpenApi(List<Route> routes, String version) {
        this.routes = List.copyOf(routes);
        this.version = version;
    }

    /** The whole description. */
    public Map<String, Object> json() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(ApiHandler.ROOT + route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        return ordered(
                "openapi", "3.1.0",
                "info",
                        ordered(
                                "title",
                                "Crossfoot",
                                "version",
                                version,
                                "description",
                                "Checks, recalculates and reports a governed complaints workbook. A workbook is "
                                        + "sent raw or as the file of a form. In JSON a date of a table is an Excel serial number "
                                        + "(ISO text is taken too); every other date is ISO text. Every failure is a problem "
                                        + "answer (RFC 9457) with a remedy. The header " + ApiHandler.JOB
                                        + " names a call's job among the progress events."),
                "security", List.of(Map.of("token", List.of())),
                "paths", paths,
                "components",
                        ordered(
                                "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                                "schemas", ordered("Problem", problem(), "Tables", tables())));
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = ordered(
                "summary", route.summary(),
                "parameters",
                        route.parameters().stream().map(OpenApi::parameter).toList(),
                "responses",
                        ordered(
                                "200", ordered("description", "Done", "content", answers(route)),
                                "default",
                                        ordered(
                                                "description",
                                                "A problem, and what to do",
                                                "content",
                                                Map.of(Problem.MEDIA_TYPE, reference("Problem")))));
        if (route.takes() != Body.NOTHING) {
            operation.put("requestBody", ordered("required", route.takes() != Body.DAY, "content", bodies(route)));
        }
        return operation;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return ordered(
                "name", parameter.name(),
                "in", parameter.inPath() ? "path" : "query",
                "required", parameter.required(),
                "description", parameter.note(),
                "example", parameter.example(),
                "schema", TEXT);
    }

    private static Map<String, Object> bodies(Route route) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        if (route.takes() == Body.FORM) {
            Map<String, Object> files = ordered("source", BINARY, "map", BINARY);
            bodies.put(MediaTypes.MULTIPART, Map.of("schema", ordered("type", "object", "properties", files)));
            return bodies;
        }
        if (route.takes() == Body.DAY) {
            Map<String, Object> day = ordered("type", "object", "properties", Map.of("asOf", TEXT));
            bodies.put(MediaTypes.JSON, Map.of("schema", day));
            return bodies;
        }
        if (route.takes() == Body.REPORT) {
            MediaTypes.REPORTS.keySet().stream().sorted().forEach(type -> bodies.put(type, Map.of("schema", BINARY)));
        }
        bodies.put(MediaTypes.WORKBOOK, Map.of("schema", BINARY));
        bodies.put(
                MediaTypes.MULTIPART,
                Map.of("schema", ordered("type", "object", "properties", Map.of("file", BINARY))));
        if (route.takes() == Body.WORKBOOK_OR_TABLES) {
            bodies.put(MediaTypes.JSON, reference("Tables"));
        }
        return bodies;
    }

    private static Map<String, Object> answers(Route route) {
        Map<String, Object> answers = new LinkedHashMap<>();
        boolean json = route.gives().mediaType().equals(MediaTypes.JSON);
        answers.put(
                route.gives().mediaType(),
                Map.of("schema", json ? schema(route.gives().shape()) : BINARY));
        if (route.gives().table()) {
            answers.put(TextTable.MEDIA_TYPE, Map.of("schema", TEXT));
        }
        return answers;
    }

    /** The schema of a type: of a record by its components. */
    static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? ordered("type", "array", "items", schema(arguments[0]))
                    : ordered("type", "object", "additionalProperties", schema(arguments[1]));
        }
        if (type instanceof Class<?> shape && shape.isRecord()) {
            return ordered("type", "object", "properties", properties(shape));
        }
        return simple(type);
    }

    private static Map<String, Object> properties(Class<?> shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                properties.putAll(properties(component.getType()));
            } else {
                properties.put(component.getName(), schema(component.getGenericType()));
            }
        }
        return properties;
    }

    private static Map<String, Object> simple(Type type) {
        if (type == int.class || type == long.class) {
            return Map.of("type", "integer");
        }
        if (type == Double.class) {
            return Map.of("type", List.of("number", "null"));
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        return type == String.class ? TEXT : Map.of();
    }

    private static Map<String, Object> problem() {
        return ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "type", TEXT,
                        "title", TEXT,
                        "status", Map.of("type", "integer"),
                        "detail", TEXT,
                        "remedy", TEXT));
    }

    private static Map<String, Object> tables() {
        return ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "asOf", ordered("type", "string", "format", "date"),
                        "tables",
                                ordered(
                                        "type",
                                        "object",
                                        "description",
                                        "Tables by name. CaseLog may leave out Notes, Provider, External agency, "
                                                + "Summary and computed columns; lists, clocks, settings and published figures that "
                                                + "are left out are those of the served master.",
                                        "additionalProperties",
                                        table())));
    }

    private static Map<String, Object> table() {
        return ordered(
                "type",
                "object",
                "required",
                List.of("headers", "rows"),
                "properties",
                ordered(
                        "headers", ordered("type", "array", "items", TEXT),
                        "rows", ordered("type", "array", "items", ordered("type", "array", "items", Map.of())),
                        "sheet", TEXT,
                        "firstRow", Map.of("type", "integer"),
                        "firstColumn", Map.of("type", "integer"),
                        "dates1904", Map.of("type", "boolean"),
                        "formats", formats(),
                        "under", under()));
    }

    private static Map<String, Object> under() {
        return ordered(
                "type",
                "object",
                "description",
                "What stands under the table in its columns, blank rows left out: rows right under it count as rows of it"
                        + " (S08), others are told (S09). A cell whose value a formula gives is {\"formula\": value}.",
                "properties",
                ordered(
                        "firstRow", Map.of("type", "integer"),
                        "sheetRows", ordered("type", "array", "items", Map.of("type", "integer")),
                        "rows", ordered("type", "array", "items", ordered("type", "array", "items", Map.of())),
                        "formats", formats()));
    }

    private static Map<String, Object> formats() {
        return ordered(
                "type",
                "object",
                "description",
                "Number formats by header, one a row (null: General): a number in a column of refs is what its format"
                        + " shows.",
                "additionalProperties",
                Map.of("type", "array"));
    }

    private static Map<String, Object> reference(String schema) {
        return Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
