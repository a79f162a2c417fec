package crossfoot.service.http;

import crossfoot.service.keys.AccessKeys;
import crossfoot.service.keys.Caller;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call, asked before anything else: the service must be called by a name of its own (so that no foreign name can be
 * made to point here), never from a foreign page, and each call of the API must carry a key. It sends no Access-Control header
 * and uses no cookie.
 */
public final class CallerGuard implements HttpHandler {

    private static final Set<String> OWN_SITES = Set.of("", "same-origin", "none");

    private final Set<String> hosts;
    private final Proxies proxies;
    private final AccessKeys keys;
    private final HttpHandler next;

    public CallerGuard(ServiceSettings settings, AccessKeys keys, HttpHandler next) {
        this.hosts = settings.allowedHosts();
        this.proxies = new Proxies(settings.proxies());
        this.keys = keys;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.getResponseHeaders()
                .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
                .put(Headers.REFERRER_POLICY, "no-referrer");
        if (!hosts.contains(hostName(Requests.header(exchange, "Host")))) {
            Answers.send(
                    exchange,
                    new Problem(
                            "host",
                            421,
                            "The service is not known by this name",
                            "The address that was called is none of the service's own.",
                            "Use the address that the service printed when it started."));
        } else if (!isApi(exchange)) {
            next.handleRequest(exchange);
        } else if (!fromOwnPage(exchange)) {
            Answers.send(
                    exchange,
                    new Problem(
                            "origin",
                            403,
                            "Another site's page may not call the service",
                            "The call comes from a page that is not the service's own.",
                            "Open Crossfoot's own page, or call from a program."));
        } else {
            Optional<Caller> caller = caller(exchange);
            if (caller.isEmpty()) {
                Answers.send(exchange, unknownCaller());
            } else {
                Requests.setCaller(
                        exchange,
                        caller.get().shared()
                                ? proxies.address(exchange)
                                : caller.get().name());
                next.handleRequest(exchange);
            }
        }
    }

    private Optional<Caller> caller(HttpServerExchange exchange) {
        String authorization = Requests.header(exchange, "Authorization");
        boolean asksForKey = exchange.getRequestPath().equals(ApiHandler.ROOT + ClientKey.PATH)
                && exchange.getRequestMethod().equals(Methods.POST);
        return asksForKey && keys.pairs(authorization) ? Optional.of(Caller.STEWARD) : keys.caller(authorization);
    }

    private static Problem unknownCaller() {
        return new Problem(
                "token",
                401,
                "The call does not carry a key of the service",
                "The key or the pairing code is missing, or is not the one of the running service.",
                "Open the address that the service printed when it started, or give the code that it shows now.",
                Map.of("WWW-Authenticate", "Bearer realm=\"Crossfoot\""));
    }

    /** Whether a call is one of the API's, not of a page. */
    public static boolean isApi(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    private boolean fromOwnPage(HttpServerExchange exchange) {
        String origin = Requests.header(exchange, "Origin");
        String own = proxies.scheme(exchange) + "://" + Requests.header(exchange, "Host");
        return OWN_SITES.contains(Requests.header(exchange, "Sec-Fetch-Site"))
                && (origin.isEmpty() || origin.equalsIgnoreCase(own));
    }

    /** The name in a Host header, without the port. */
    static String hostName(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
