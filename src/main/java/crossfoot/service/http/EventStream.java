package crossfoot.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: {@code progress} of long work, by the name that the caller gave its job, and {@code master} when the
 * served master changed on disk. The file is looked at once a second, which works on a network share too, where notices of
 * change do not arrive.
 */
public final class EventStream implements HttpHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** So often is written to each listener: the second writing to one that is gone fails, and frees its place. */
    private static final long KEEP_ALIVE_MILLIS = 5_000;

    /** A listener whose network went away without a word is let go by then; one that is alive comes back at once. */
    private static final long LONGEST_MINUTES = 10;

    private final ServerSentEventHandler handler = new ServerSentEventHandler(this::connected);
    private final AtomicInteger places = new AtomicInteger();
    private final ServedMaster master;
    private final int mostListeners;
    private final ScheduledFuture<?> looking;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "crossfoot-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<ServedMaster.Stamp> seen;

    public EventStream(ServedMaster master, int mostListeners) {
        this.master = master;
        this.mostListeners = mostListeners;
        this.seen = master.stamp();
        this.looking = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void connected(ServerSentEventConnection connection, String lastEvent) {
        connection.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        connection.send("{}", "ready", null, null);
        ScheduledFuture<?> end = watch.schedule(connection::shutdown, LONGEST_MINUTES, TimeUnit.MINUTES);
        connection.addCloseTask(closed -> end.cancel(false));
    }

    /** How the API describes it. */
    public static Route route() {
        return new Route(
                "GET",
                "/events",
                "Server-sent events: progress of the jobs that callers named, and changes of the served master.",
                List.of(),
                Body.NOTHING,
                Output.file(MediaTypes.EVENTS),
                false,
                call -> {
                    throw new IllegalStateException("Events are no single answer");
                });
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        // Taken before the listener is there, so that many who come at once are counted too.
        if (places.incrementAndGet() > mostListeners) {
            places.decrementAndGet();
            Answers.send(exchange, Problem.busy());
            return;
        }
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable leave = () -> {
            if (held.compareAndSet(true, false)) {
                places.decrementAndGet();
            }
        };
        exchange.addExchangeCompleteListener((done, next) -> {
            leave.run();
            next.proceed();
        });
        exchange.getConnection().addCloseListener(closed -> leave.run());
        handler.handleRequest(exchange);
    }

    private int listeners() {
        return handler.getConnections().size();
    }

    /** Tells how far a job is. */
    public void progress(String job, Call.Stage stage) {
        send("progress", Map.of("job", job, "stage", stage.name().toLowerCase(Locale.ROOT)));
    }

    private void look() {
        Optional<ServedMaster.Stamp> now = master.stamp();
        // Excel puts the old file away before the new one is there: nobody is to be told that the master is gone.
        boolean betweenTwo = now.isEmpty() && !master.gone();
        if (!betweenTwo && !now.equals(seen)) {
            seen = now;
            send("master", Map.of("name", master.name(), "present", now.isPresent()));
        }
    }

    private void send(String event, Map<String, Object> data) {
        if (listeners() == 0) {
            return;
        }
        try {
            String json = Json.MAPPER.writeValueAsString(data);
            handler.getConnections().forEach(connection -> connection.send(json, event, null, null));
        } catch (JsonProcessingException never) {
            LOG.error("An event could not be written");
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        watch.shutdownNow();
        handler.getConnections().forEach(ServerSentEventConnection::shutdown);
    }
}
