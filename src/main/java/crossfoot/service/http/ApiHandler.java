package crossfoot.service.http;

import crossfoot.service.http.Route.Body;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.xnio.XnioExecutor;

/**
 * Serves the API: finds the route, reads the body without a worker or a place in the queue waiting for it, has the route
 * answered on a worker, and turns every failure into a problem answer.
 */
public final class ApiHandler implements HttpHandler {

    /** Where the API stands. */
    static final String ROOT = "/api/v1";

    /** The header in which a caller names its job, to know its progress among the events. */
    static final String JOB = "Crossfoot-Job";

    private static final int LONGEST_JOB_NAME = 64;

    private final List<Route> routes;
    private final HttpHandler events;
    private final BiConsumer<String, Call.Stage> progress;
    private final WorkQueue queue;
    private final ServiceLimits limits;
    private final Arrivals arrivals;

    /**
     * @param routes what it serves
     * @param events what serves {@code /events}
     * @param progress is told how far the job of a name is
     * @param queue where heavy work is done
     */
    public ApiHandler(
            List<Route> routes,
            HttpHandler events,
            BiConsumer<String, Call.Stage> progress,
            WorkQueue queue,
            ServiceLimits limits) {
        this.routes = List.copyOf(routes);
        this.events = events;
        this.progress = progress;
        this.queue = queue;
        this.limits = limits;
        this.arrivals = new Arrivals(limits.bodiesBytes());
    }

    private record Found(Route route, Map<String, String> variables) {}

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        String asked = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
        String method = exchange.getRequestMethod().toString();
        List<Found> here = routes.stream()
                .flatMap(route -> route.match(asked).map(found -> new Found(route, found)).stream())
                .toList();
        Optional<Found> found = here.stream()
                .filter(match -> match.route().methods().contains(method))
                .findFirst();
        if (found.isPresent()) {
            serve(exchange, found.get());
        } else {
            Answers.send(exchange, here.isEmpty() ? unknown() : wrongMethod(here));
        }
    }

    private static Problem unknown() {
        return new Problem(
                "unknown-call",
                404,
                "There is no such call",
                "The service has nothing at this address.",
                "See " + ROOT + "/openapi.json for all that it has.");
    }

    private static Problem wrongMethod(List<Found> here) {
        String allowed = here.stream()
                .flatMap(match -> match.route().methods().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return new Problem(
                "method",
                405,
                "This call is made in another way",
                "This address is called with " + allowed + ".",
                "Call it with " + allowed + ".",
                Map.of("Allow", allowed));
    }

    private void serve(HttpServerExchange exchange, Found found) throws Exception {
        if (found.route().gives().mediaType().equals(MediaTypes.EVENTS)) {
            events.handleRequest(exchange);
        } else if (!found.route().heavy()) {
            answer(exchange, found, new byte[0]);
        } else if (exchange.getRequestContentLength() > limits.entityBytes()) {
            Answers.send(exchange, Problem.tooLarge(limits.entityBytes()));
        } else if (found.route().takes() == Body.NOTHING) {
            work(exchange, found, new byte[0]);
        } else {
            receive(exchange, found);
        }
    }

    /** Has a call answered on a worker, where there is a place for it. */
    private void work(HttpServerExchange exchange, Found found, byte[] body) {
        Optional<WorkQueue.Place> place = queue.take(Requests.caller(exchange));
        if (place.isEmpty()) {
            Answers.send(exchange, Problem.busy());
            return;
        }
        exchange.addExchangeCompleteListener((done, next) -> {
            place.get().leave();
            next.proceed();
        });
        exchange.dispatch(place.get(), (HttpServerExchange worker) -> answer(worker, found, body));
    }

    private void receive(HttpServerExchange exchange, Found found) {
        Optional<Arrivals.Arrival> arrival = arrivals.begin(Requests.caller(exchange));
        if (arrival.isEmpty()) {
            Answers.send(exchange, Problem.busy());
            return;
        }
        exchange.addExchangeCompleteListener((done, next) -> {
            arrival.get().end();
            next.proceed();
        });
        XnioExecutor.Key deadline = exchange.getIoThread()
                .executeAfter(
                        () -> Answers.send(exchange, Problem.tooSlow()),
                        limits.bodyTime().toMillis(),
                        TimeUnit.MILLISECONDS);
        ArrivingBody body = new ArrivingBody(
                limits.entityBytes(),
                arrival.get(),
                (received, bytes) -> {
                    deadline.remove();
                    work(received, found, bytes);
                },
                received -> {
                    deadline.remove();
                    Answers.send(received, Problem.tooLarge(limits.entityBytes()));
                },
                received -> {
                    deadline.remove();
                    Answers.send(received, Problem.busy());
                });
        exchange.getRequestReceiver().receivePartialBytes(body, (failed, error) -> {
            deadline.remove();
            Answers.send(failed, Problem.tooSlow());
        });
    }

    private void answer(HttpServerExchange exchange, Found found, byte[] body) {
        Answer answer;
        try {
            answer = found.route().handler().answer(call(exchange, found, body));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            Answers.send(
                    exchange,
                    Failures.problem(
                            failure,
                            found.route().method() + " " + found.route().path()));
            return;
        }
        Answers.send(exchange, answer);
    }

    private Call call(HttpServerExchange exchange, Found found, byte[] body) {
        String job = Requests.header(exchange, JOB);
        Call.Progress told =
                job.isEmpty() || job.length() > LONGEST_JOB_NAME ? stage -> {} : stage -> progress.accept(job, stage);
        return new Call(
                found.variables(),
                Requests.parameters(exchange),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))
                        .orElse(""),
                new Answer.Bytes(body),
                told);
    }
}
