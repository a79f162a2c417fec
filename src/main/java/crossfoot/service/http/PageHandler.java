package crossfoot.service.http;

import crossfoot.report.master.Version;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Serves the page, the pane and what they are made of. The two are one and the same file: the pane's copy also loads
 * office.js from Microsoft's address, as Office demands, and may be framed by Office. They hold no secret: whoever can connect
 * may read them.
 */
public final class PageHandler implements HttpHandler {

    private static final String OFFICE = "https://appsforoffice.microsoft.com";
    private static final String OFFICE_SCRIPT = "<script async src=\"" + OFFICE + "/lib/1/hosted/office.js\"></script>";
    private static final String OFFICE_PLACE = "<!-- office.js -->";
    private static final String OFFICE_FRAMES = "'self' https://*.officeapps.live.com https://*.office.com"
            + " https://*.office365.com https://*.sharepoint.com https://*.microsoft365.com https://*.cloud.microsoft";

    private static final Pattern FILE = Pattern.compile("/addin/([a-z0-9-]{1,40})\\.(css|js|json|png)");
    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=utf-8",
            "js",
            "text/javascript;charset=utf-8",
            "json",
            "application/json",
            "png",
            "image/png");

    private final Proxies proxies;

    /** @param proxies the addresses of the proxies that are believed when they say how they were called */
    public PageHandler(Set<String> proxies) {
        this.proxies = new Proxies(proxies);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        String method = exchange.getRequestMethod().toString();
        String path = exchange.getRequestPath();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Answers.send(exchange, onlyRead());
        } else if (path.equals("/")) {
            page(exchange, false);
        } else if (path.equals("/addin/taskpane.html")) {
            page(exchange, true);
        } else if (path.equals("/addin/manifest.xml")) {
            manifest(exchange, "application/xml;charset=utf-8", AddinManifest::of);
        } else if (path.equals("/addin/manifest.json")) {
            manifest(exchange, "application/json", AddinManifest::unified);
        } else {
            file(exchange, path);
        }
    }

    private static void page(HttpServerExchange exchange, boolean pane) throws IOException {
        String html = new String(resource("/addin/taskpane.html").orElseThrow(), StandardCharsets.UTF_8)
                .replace("{version}", Version.current())
                .replace("{host}", pane ? "office" : "browser")
                .replace(OFFICE_PLACE, pane ? OFFICE_SCRIPT : "");
        String scripts = pane ? "'self' " + OFFICE : "'self'";
        String frames = pane ? OFFICE_FRAMES : "'none'";
        exchange.getResponseHeaders()
                .put(
                        Headers.CONTENT_SECURITY_POLICY,
                        "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self' data:;"
                                + " connect-src " + scripts + "; base-uri 'none'; form-action 'none'; frame-ancestors "
                                + frames)
                .put(new HttpString("Cross-Origin-Opener-Policy"), "same-origin")
                .put(Headers.CACHE_CONTROL, "no-store");
        send(exchange, "text/html;charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** A manifest names https addresses only: a service that is reached by http has none to give. */
    private void manifest(HttpServerExchange exchange, String type, Function<URI, String> rendering) {
        if (!proxies.scheme(exchange).equals("https")) {
            Answers.send(
                    exchange,
                    new Problem(
                            "no-https",
                            404,
                            "There is no manifest over http",
                            "Excel takes an add-in from an https address only, and this service is reached by http.",
                            "Start it with --tls (crossfoot certificate makes the certificate), or put it behind a proxy"
                                    + " that is named with --proxy."));
            return;
        }
        URI own = URI.create("https://" + Requests.header(exchange, "Host"));
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        send(exchange, type, rendering.apply(own).getBytes(StandardCharsets.UTF_8));
    }

    private static void file(HttpServerExchange exchange, String path) throws IOException {
        var file = FILE.matcher(path);
        Optional<byte[]> content = file.matches() ? resource(path) : Optional.empty();
        if (content.isEmpty()) {
            Answers.send(
                    exchange,
                    new Problem(
                            "unknown-page",
                            404,
                            "There is no such page",
                            "The service has no page at this address.",
                            "Open the service's first page."));
            return;
        }
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
        send(exchange, Objects.requireNonNull(TYPES.get(file.group(2))), content.get());
    }

    private static Problem onlyRead() {
        return new Problem(
                "method",
                405,
                "Pages are only read",
                "A page was called with something else than GET.",
                "Open the page in a browser.",
                Map.of("Allow", "GET, HEAD"));
    }

    private static Optional<byte[]> resource(String path) throws IOException {
        try (InputStream content = PageHandler.class.getResourceAsStream(path)) {
            return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
        }
    }

    private static void send(HttpServerExchange exchange, String type, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }
}
