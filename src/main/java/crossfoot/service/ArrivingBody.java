package crossfoot.service;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Keeps a body as it arrives, up to a limit; what arrives beyond it is passed over, so that a caller who hid the length
 * still reads the answer. Used by one call, on its I/O thread.
 */
final class ArrivingBody implements Receiver.PartialBytesCallback {

    private final int limit;
    private final BiConsumer<HttpServerExchange, byte[]> whole;
    private final Consumer<HttpServerExchange> tooLarge;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(64 * 1024);
    private boolean beyond;

    /**
     * @param limit the most bytes that are kept
     * @param whole is given the body when all of it is there
     * @param tooLarge is told when all of it has arrived and it was more than the limit
     */
    ArrivingBody(int limit, BiConsumer<HttpServerExchange, byte[]> whole, Consumer<HttpServerExchange> tooLarge) {
        this.limit = limit;
        this.whole = whole;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handle(HttpServerExchange exchange, byte[] message, boolean last) {
        beyond |= message.length > limit - kept.size();
        if (!beyond) {
            kept.write(message, 0, message.length);
        }
        if (!last) {
            return;
        }
        if (beyond) {
            tooLarge.accept(exchange);
        } else {
            whole.accept(exchange, kept.toByteArray());
        }
    }
}
