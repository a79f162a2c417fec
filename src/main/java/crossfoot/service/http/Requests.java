package crossfoot.service.http;

import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is read off an exchange. */
final class Requests {

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

    /** Who calls: the address at the other end. */
    static String caller(HttpServerExchange exchange) {
        InetSocketAddress source = exchange.getSourceAddress();
        return source.getAddress() == null
                ? source.getHostString()
                : source.getAddress().getHostAddress();
    }

    /** A header, or "". */
    static String header(HttpServerExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
