package crossfoot.service;

import crossfoot.service.http.MediaTypes;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Load on a service over loopback: several callers, each of whom asks again as soon as it is answered. As a main class it
 * prints, for each kind of call, the requests that were served in a second, the median and the 99th percentile of how long
 * one took, how many were asked to come again (more callers of one address than have a place), and what the heap of this one process, callers included, holds afterwards: {@code ServiceLoad [CALLERS [SECONDS]]}.
 */
public final class ServiceLoad {

    private final RunningService service;
    private final int callers;

    /** Load by so many callers at once. */
    ServiceLoad(RunningService service, int callers) {
        this.service = service;
        this.callers = callers;
    }

    /** When a caller stops asking. */
    @FunctionalInterface
    interface Until {
        /** Whether it has asked often enough. */
        boolean reached(int asked);
    }

    /**
     * What came of it.
     *
     * @param nanos how long each answer of status 200 took, in ascending order
     * @param statuses how many answers of each status
     */
    record Outcome(List<Long> nanos, Map<Integer, Integer> statuses) {

        private double millis(double share) {
            int at = (int) Math.min(nanos.size() - 1L, Math.round(share * nanos.size()));
            return nanos.get(at) / 1e6;
        }
    }

    /** The call that is made over and over. */
    record Kind(String path, byte[] workbook) {

        private HttpRequest request(RunningService service) {
            HttpRequest.Builder call = service.call(path);
            return workbook.length == 0
                    ? call.build()
                    : call.header("Content-Type", MediaTypes.WORKBOOK)
                            .POST(BodyPublishers.ofByteArray(workbook))
                            .build();
        }
    }

    /** All callers ask until they are told to stop. */
    Outcome of(Kind kind, Until until) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        List<Future<List<long[]>>> asking = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        for (int caller = 0; caller < callers; caller++) {
            asking.add(pool.submit(() -> {
                List<long[]> answers = new ArrayList<>();
                while (!until.reached(asked.getAndIncrement())) {
                    answers.add(ask(kind));
                }
                return answers;
            }));
        }
        List<Long> nanos = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Future<List<long[]>> caller : asking) {
            for (long[] answer : caller.get()) {
                statuses.merge((int) answer[0], 1, Integer::sum);
                if (answer[0] == 200) {
                    nanos.add(answer[1]);
                }
            }
        }
        pool.shutdown();
        Collections.sort(nanos);
        return new Outcome(nanos, statuses);
    }

    private long[] ask(Kind kind) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = service.client()
                .send(kind.request(service), BodyHandlers.discarding())
                .statusCode();
        return new long[] {status, System.nanoTime() - start};
    }

    public static void main(String[] arguments) throws Exception {
        int callers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("crossfoot-load");
        byte[] sample = Files.readAllBytes(Path.of("workbooks", "sample-2024-25.xlsx"));
        try (RunningService service = RunningService.start(folder)) {
            Files.write(service.master(), sample);
            ServiceLoad load = new ServiceLoad(service, callers);
            for (Kind kind : List.of(
                    new Kind("/health", new byte[0]),
                    new Kind("/master", new byte[0]),
                    new Kind("/master/check", new byte[0]),
                    new Kind("/master/figures?year=2024-25", new byte[0]),
                    new Kind("/check", sample),
                    new Kind("/refresh", sample))) {
                load.of(kind, asked -> asked >= 2 * callers);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                print(kind, load.of(kind, asked -> System.nanoTime() > end), seconds);
            }
        } finally {
            for (String name : List.of("feedback-master.xlsx", "")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private static void print(Kind kind, Outcome outcome, int seconds) {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.1f a second, median %7.1f ms, 99%% within %7.1f ms, answers %s, heap %d MB%n",
                kind.path(),
                outcome.nanos().size() / (double) seconds,
                outcome.millis(0.5),
                outcome.millis(0.99),
                outcome.statuses(),
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }
}
