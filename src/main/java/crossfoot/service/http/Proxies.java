package crossfoot.service.http;

import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Where calls come from. What {@code X-Forwarded-For} and {@code X-Forwarded-Proto} say is believed of the proxies that the
 * steward named, and of nobody else: anybody can send them.
 */
final class Proxies {

    private final Set<String> named;

    /** @param named the addresses of the proxies */
    Proxies(Set<String> named) {
        this.named = named;
    }

    /** The address at which a call began, as far back as named proxies tell. */
    String address(HttpServerExchange exchange) {
        String at = peer(exchange);
        List<String> before = Arrays.asList(
                Requests.header(exchange, "X-Forwarded-For").strip().split("\\s*,\\s*"));
        Collections.reverse(before);
        for (String address : before) {
            if (!named.contains(at) || address.isEmpty()) {
                return at;
            }
            at = address;
        }
        return at;
    }

    /** How the caller reached the service: {@code http} or {@code https}. */
    String scheme(HttpServerExchange exchange) {
        boolean secure = named.contains(peer(exchange))
                && Requests.header(exchange, "X-Forwarded-Proto").equalsIgnoreCase("https");
        return secure ? "https" : exchange.getRequestScheme();
    }

    private static String peer(HttpServerExchange exchange) {
        InetSocketAddress source = exchange.getSourceAddress();
        return source.getAddress() == null
                ? source.getHostString()
                : source.getAddress().getHostAddress();
    }
}
