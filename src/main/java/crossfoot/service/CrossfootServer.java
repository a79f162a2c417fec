package crossfoot.service;

import crossfoot.report.master.Version;
import crossfoot.service.calls.AssessmentCache;
import crossfoot.service.calls.DraftRoutes;
import crossfoot.service.calls.ExplanationRoutes;
import crossfoot.service.calls.ImportRoutes;
import crossfoot.service.calls.Judging;
import crossfoot.service.calls.Layout;
import crossfoot.service.calls.MasterRoutes;
import crossfoot.service.calls.OpenRefreshRoute;
import crossfoot.service.calls.ProofRoute;
import crossfoot.service.calls.WorkbookRoutes;
import crossfoot.service.calls.WorkingDayRoute;
import crossfoot.service.http.Answer;
import crossfoot.service.http.ApiHandler;
import crossfoot.service.http.ArrivingBody;
import crossfoot.service.http.CallerGuard;
import crossfoot.service.http.ClientKey;
import crossfoot.service.http.EventStream;
import crossfoot.service.http.Health;
import crossfoot.service.http.OpenApi;
import crossfoot.service.http.PageHandler;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.ServedMaster;
import crossfoot.service.http.ServiceSettings;
import crossfoot.service.http.TlsContext;
import crossfoot.service.http.WorkQueue;
import crossfoot.service.keys.AccessKeys;
import crossfoot.service.keys.Pairing;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.xnio.Xnio;

/**
 * A running service. Everything that it is made of is put together here, and nothing of it is static: any number can run
 * side by side.
 */
public final class CrossfootServer implements AutoCloseable {

    private static final int PARSE_MILLIS = 5_000;
    private static final int IDLE_MILLIS = 120_000;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int HEADERS = 64;
    private static final int PARAMETERS = 16;
    private static final long LAST_CALLS_MILLIS = 5_000;
    private static final int REHEARSALS = 15;
    private static final int REHEARSED_BYTES = 4 * 1024 * 1024;
    private static final long FIRST_PAGE_MILLIS = 1_000;
    private static final long REHEARSED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Undertow undertow;
    private final WorkQueue queue;
    private final EventStream events;
    private final GracefulShutdownHandler calls;
    private final ServiceSettings settings;
    private final Pairing pairing;
    private final ServedMaster master;
    private final OpenRefreshRoute refreshInExcel;
    private volatile boolean closed;

    private CrossfootServer(ServiceSettings settings) {
        this.settings = settings;
        this.pairing = new Pairing(settings.clock());
        AccessKeys keys = new AccessKeys(settings.token(), pairing);
        this.master = new ServedMaster(settings.master());
        Judging judging =
                new Judging(master, new AssessmentCache(settings.limits().cacheBytes()), settings.clock());
        this.refreshInExcel = new OpenRefreshRoute(judging, settings.who(), settings.clock());
        this.queue = new WorkQueue(settings.limits());
        this.events = new EventStream(master, settings.limits().listeners());
        HttpHandler api = new ApiHandler(routes(judging, keys), events, events::progress, queue, settings.limits());
        PageHandler pages = new PageHandler(settings.proxies());
        this.calls = new GracefulShutdownHandler(new CallerGuard(
                settings, keys, exchange -> (CallerGuard.isApi(exchange) ? api : pages).handleRequest(exchange)));
        this.undertow = undertow(settings, calls);
    }

    /**
     * Makes ready what any service needs, its log and its network library, on a thread of its own: for a caller that reads
     * the master meanwhile, so that the first answer comes a fifth of a second sooner. Nothing listens yet.
     */
    public static void prepare() {
        Thread preparing = new Thread(
                () -> {
                    LoggerFactory.getILoggerFactory();
                    Xnio.getInstance(Undertow.class.getClassLoader());
                },
                "crossfoot-preparing");
        preparing.setDaemon(true);
        preparing.start();
    }

    /**
     * Starts a service.
     *
     * @throws WorkbookRefusal with a sentence, where its key for HTTPS cannot be used, or the address is not this machine's
     *     or is taken
     * @throws IllegalArgumentException with a sentence, where other computers could reach it without HTTPS
     */
    public static CrossfootServer start(ServiceSettings settings) {
        settings.unsafe().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        new MasterFile(settings.master()).tidy(settings.clock().instant());
        CrossfootServer server = new CrossfootServer(settings);
        try {
            server.undertow.start();
        } catch (RuntimeException unbound) {
            server.close();
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNWRITABLE,
                    "The service cannot listen at " + settings.host() + ", port " + settings.port()
                            + ": another programme listens there, or it is no address of this machine; choose another"
                            + " port or host.",
                    unbound);
        }
        return server;
    }

    private List<Route> routes(Judging judging, AccessKeys keys) {
        WorkbookRoutes workbooks = new WorkbookRoutes(judging, settings.who(), settings.clock());
        List<Route> routes = new ArrayList<>();
        routes.add(Health.route(master));
        routes.add(ClientKey.route(keys));
        routes.addAll(workbooks.all());
        routes.add(refreshInExcel.route());
        routes.addAll(new MasterRoutes(master, judging, workbooks).all());
        routes.addAll(new ExplanationRoutes(judging).all());
        routes.add(new WorkingDayRoute(judging).route());
        routes.addAll(new ImportRoutes(master, judging, settings.who(), settings.clock()).all());
        routes.addAll(new DraftRoutes(master, judging, settings.who(), settings.clock()).all());
        routes.add(new ProofRoute(judging).route());
        routes.add(Layout.route());
        routes.add(EventStream.route());
        routes.add(new Route(
                "GET",
                "/openapi.json",
                "This description.",
                List.of(),
                Body.NOTHING,
                Output.json(Object.class),
                false,
                call -> Answer.Data.of(new OpenApi(routes, Version.current()).json())));
        return List.copyOf(routes);
    }

    private static Undertow undertow(ServiceSettings settings, HttpHandler handler) {
        Undertow.Builder builder = Undertow.builder()
                .setHandler(handler)
                .setIoThreads(2)
                .setWorkerThreads(2)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, PARAMETERS)
                .setServerOption(UndertowOptions.MAX_COOKIES, 1)
                .setServerOption(
                        UndertowOptions.MAX_ENTITY_SIZE,
                        ArrivingBody.neverReached(settings.limits().entityBytes()))
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PARSE_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS);
        return settings.tls()
                .map(key -> builder.addHttpsListener(settings.port(), settings.host(), TlsContext.of(key)))
                .orElseGet(() -> builder.addHttpListener(settings.port(), settings.host()))
                .build();
    }

    /**
     * Goes through a refresh in Excel some times, on a thread of its own, so that the first that somebody asks for is as fast
     * as those after it. It begins when the first page has had time to be shown; a large master is not gone through, since its
     * tables would take much memory twice.
     */
    public void rehearse() {
        Thread rehearsing = new Thread(this::rehearseForSeconds, "crossfoot-rehearsing");
        rehearsing.setDaemon(true);
        rehearsing.start();
    }

    private void rehearseForSeconds() {
        try {
            Thread.sleep(FIRST_PAGE_MILLIS);
            long end = System.nanoTime() + REHEARSED_NANOS;
            for (int time = 0; time < REHEARSALS && System.nanoTime() < end && !closed; time++) {
                Workbook workbook = master.workbook();
                if (master.size() > REHEARSED_BYTES) {
                    return;
                }
                refreshInExcel.rehearse(workbook);
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            // Whoever asks is told what is wrong with the master.
            LoggerFactory.getLogger(CrossfootServer.class).debug("The rehearsal of a refresh ended early");
        }
    }

    /** The address of its first page, with the port that it really has. */
    public URI address() {
        InetSocketAddress bound =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        String scheme = settings.tls().isPresent() ? "https" : "http";
        String host = bound.getAddress().isAnyLocalAddress() ? "localhost" : settings.host();
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create(scheme + "://" + name + ":" + bound.getPort() + "/");
    }

    /** The address of the page with the key in its fragment, which a browser sends to nobody. */
    public URI addressWithKey() {
        return address().resolve("#key=" + URLEncoder.encode(settings.token().secret(), StandardCharsets.UTF_8));
    }

    /** A new pairing code, for the console to show; the one before is good no more. */
    public String newPairingCode() {
        return pairing.newCode();
    }

    /** Stops it: calls that are being answered get a few seconds to end. */
    @Override
    public void close() {
        closed = true;
        events.close();
        calls.shutdown();
        try {
            calls.awaitShutdown(LAST_CALLS_MILLIS);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
        queue.close();
        undertow.stop();
    }
}
