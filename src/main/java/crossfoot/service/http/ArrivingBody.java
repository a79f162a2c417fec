package crossfoot.service.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xnio.IoUtils;

/**
 * Keeps a body as it arrives, up to a limit; what arrives beyond it is passed over, so that a caller who hid the length
 * still reads the answer. Used by one call, on its I/O thread.
 */
public final class ArrivingBody implements Receiver.PartialBytesCallback {

    /** Up to so many times the limit, what still arrives is passed over; beyond that the service hangs up. */
    private static final int PASSED_OVER = 4;

    private final int limit;
    private final BiConsumer<HttpServerExchange, byte[]> whole;
    private final Consumer<HttpServerExchange> tooLarge;
    private final Consumer<HttpServerExchange> tooMuch;
    private final Arrivals.Arrival arrival;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(8 * 1024);
    private boolean beyond;
    private boolean crowded;
    private long arrived;

    /**
     * @param limit the most bytes that are kept
     * @param arrival what counts them among all bodies
     * @param whole is given the body when all of it is there
     * @param tooLarge is told when all of a body that is too large has arrived
     * @param tooMuch the same where the bodies together are too large
     */
    ArrivingBody(
            int limit,
            Arrivals.Arrival arrival,
            BiConsumer<HttpServerExchange, byte[]> whole,
            Consumer<HttpServerExchange> tooLarge,
            Consumer<HttpServerExchange> tooMuch) {
        this.limit = limit;
        this.arrival = arrival;
        this.whole = whole;
        this.tooLarge = tooLarge;
        this.tooMuch = tooMuch;
    }

    /** A limit for Undertow itself, beyond the one at which the service hangs up: at its own it prints a stack trace. */
    public static long neverReached(int limit) {
        return (PASSED_OVER + 1L) * limit;
    }

    @Override
    public void handle(HttpServerExchange exchange, byte[] message, boolean last) {
        arrived += message.length;
        if (arrived > (long) PASSED_OVER * limit) {
            exchange.getRequestReceiver().pause();
            IoUtils.safeClose(exchange.getConnection());
            return;
        }
        beyond |= message.length > limit - kept.size();
        crowded |= !beyond && !crowded && !arrival.grow(message.length);
        if (!beyond && !crowded) {
            kept.write(message, 0, message.length);
        }
        if (!last) {
            return;
        }
        if (beyond) {
            tooLarge.accept(exchange);
        } else if (crowded) {
            tooMuch.accept(exchange);
        } else {
            whole.accept(exchange, kept.toByteArray());
        }
    }
}
