package crossfoot.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends answers and problems, in the form that the caller asked for. */
final class Answers {

    private Answers() {}

    /** Sends what a route answered. */
    static void send(HttpServerExchange exchange, Answer answer) {
        if (answer instanceof Answer.Download file) {
            String encoded =
                    URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            exchange.getResponseHeaders().put(Headers.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded);
            if (!file.note().isEmpty()) {
                exchange.getResponseHeaders().put(new HttpString(Answer.Download.NOTE), file.note());
            }
            send(exchange, file.mediaType(), file.bytes().array());
            return;
        }
        Answer.Data data = (Answer.Data) answer;
        Optional<TextTable> table = data.table();
        if (!wantsTable(exchange)) {
            send(exchange, MediaTypes.JSON, json(data.json()));
        } else if (table.isPresent()) {
            String text =
                    table.get().text("true".equals(Requests.parameters(exchange).get("exact")));
            send(exchange, TextTable.MEDIA_TYPE + ";charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        } else {
            send(
                    exchange,
                    new Problem(
                            "not-acceptable",
                            406,
                            "There is no such form of this answer",
                            "This call answers with JSON only.",
                            "Ask for " + MediaTypes.JSON + "."));
        }
    }

    /** Sends a problem. */
    static void send(HttpServerExchange exchange, Problem problem) {
        if (exchange.isResponseStarted()) {
            exchange.endExchange();
            return;
        }
        exchange.setStatusCode(problem.status());
        problem.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        byte[] body = json(problem.json());
        if (Problem.tooSlow().kind().equals(problem.kind())) {
            exchange.setPersistent(false);
        }
        send(exchange, Problem.MEDIA_TYPE, body);
    }

    private static void send(HttpServerExchange exchange, String mediaType, byte[] body) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, mediaType);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(ByteBuffer.wrap(body), IoCallback.END_EXCHANGE);
    }

    private static boolean wantsTable(HttpServerExchange exchange) {
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.ACCEPT))
                .orElse("");
        return accept.contains(TextTable.MEDIA_TYPE) && !accept.contains(MediaTypes.JSON);
    }

    private static byte[] json(Object value) {
        try {
            return Json.MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
