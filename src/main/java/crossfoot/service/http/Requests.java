package crossfoot.service.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is read off an exchange. */
final class Requests {

    private static final AttachmentKey<String> CALLER = AttachmentKey.create(String.class);

    private Requests() {}

    /** The parameters after the question mark; of several with one name the first counts. */
    static Map<String, String> parameters(HttpServerExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.getQueryParameters().forEach((name, values) -> first(values).ifPresent(v -> parameters.put(name, v)));
        return parameters;
    }

    private static Optional<String> first(Deque<String> values) {
        return Optional.ofNullable(values.peekFirst());
    }

    /** Notes who calls, as {@link CallerGuard} found out. */
    static void setCaller(HttpServerExchange exchange, String caller) {
        exchange.putAttachment(CALLER, caller);
    }

    /** Who calls. */
    static String caller(HttpServerExchange exchange) {
        return exchange.getAttachment(CALLER);
    }

    /** A header, or "". */
    static String header(HttpServerExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
