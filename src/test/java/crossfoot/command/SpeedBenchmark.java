package crossfoot.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measures the runnable file as it is used, whole processes from start to end, and prints each time beside what bounds it:
 * one thread's inflating and deflating (level 6) of the same workbook, since a refresh cannot do without reading and
 * writing it. The arguments are numbers of rows; CONTRIBUTING.md gives the command. No test: a figure hangs on the machine.
 */
public final class SpeedBenchmark {

    private static final Path JAR = Path.of("target", "crossfoot.jar").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    private static final String DAY = "2025-07-15";
    private static final int ROUNDS = 3;
    private static final int WARM_ROUNDS = 60;
    private static final int WARM_COUNTED = 15;
    private static final double NANOS = 1e9;

    private SpeedBenchmark() {}

    /** A process that ended: seconds, and the most memory in MB that its largest process held, where the system tells. */
    private record Run(double seconds, long megabytes) {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        System.out.println("| refresh of | seconds | inflate and deflate | ratio | MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (String rows : arguments.length == 0 ? new String[] {"1000", "10000", "100000"} : arguments) {
            refresh(rows);
        }
        Path sample = master("1000");
        print("committee pack, xlsx, cold", median(export(sample, "xlsx")).seconds());
        print("committee pack, docx, cold", median(export(sample, "docx")).seconds());
        print("check of 1,000 rows", median(command("check", sample.toString())).seconds());
        service(sample);
    }

    private static void refresh(String rows) throws Exception {
        Path master = master(rows);
        double bound = bound(master);
        Run run = median(command(
                "refresh",
                master.toString(),
                "--today",
                DAY,
                "--out",
                FOLDER.resolve("refreshed.xlsx").toString()));
        System.out.printf(
                Locale.UK,
                "| %,d rows | %.2f | %.2f | %.2f | %,d |%n",
                Integer.parseInt(rows),
                run.seconds(),
                bound,
                run.seconds() / bound,
                run.megabytes());
    }

    private static List<String> export(Path master, String form) {
        String out = FOLDER.resolve("pack." + form).toString();
        return command(
                "export",
                master.toString(),
                "--year",
                "2024-25",
                "--pack",
                "committee",
                "--format",
                form,
                "--out",
                out);
    }

    private static Path master(String rows) throws Exception {
        Path master = FOLDER.resolve("master-" + rows + ".xlsx");
        if (!Files.exists(master)) {
            run(command("sample", master.toString(), "--rows", rows));
        }
        return master;
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Inflates and deflates every part on one thread, in seconds; the second of two rounds, when Java is warm. */
    private static double bound(Path workbook) throws IOException {
        double seconds = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            byte[] plain = new byte[1 << 16];
            byte[] packed = new byte[1 << 16];
            try (ZipFile zip = new ZipFile(workbook.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    Deflater deflater = new Deflater(6, true);
                    try (InputStream in = zip.getInputStream(entry)) {
                        for (int got = in.read(plain); got >= 0; got = in.read(plain)) {
                            deflater.setInput(plain, 0, got);
                            while (!deflater.needsInput()) {
                                deflater.deflate(packed);
                            }
                        }
                    }
                    deflater.finish();
                    while (!deflater.finished()) {
                        deflater.deflate(packed);
                    }
                    deflater.end();
                }
            }
            seconds = (System.nanoTime() - start) / NANOS;
        }
        return seconds;
    }

    private static Run median(List<String> command) throws Exception {
        List<Run> runs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            runs.add(run(command));
        }
        runs.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
        return runs.get(ROUNDS / 2);
    }

    private static Run run(List<String> command) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("output.txt").toFile())
                .start();
        long most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, memory(process.toHandle()));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Run(seconds, most);
    }

    private static long memory(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(SpeedBenchmark::most)
                .max()
                .orElse(0);
    }

    /** The most memory that a process held so far, in MB; 0 where the system does not tell. */
    private static long most(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** The first answer of the service from a cold start, and a refresh of a sent workbook once it is warm. */
    private static void service(Path master) throws Exception {
        List<Double> firsts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            firsts.add(served(master, (base, key, start) -> (System.nanoTime() - start) / NANOS));
        }
        Collections.sort(firsts);
        print("first answer of the service", firsts.get(ROUNDS / 2));
        byte[] workbook = Files.readAllBytes(master);
        print("1,000 rows, warm in the service", served(master, (base, key, start) -> {
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < WARM_ROUNDS; round++) {
                long begin = System.nanoTime();
                HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(base + "api/v1/refresh?asOf=" + DAY))
                                        .header("Authorization", "Bearer " + key)
                                        .header(
                                                "Content-Type",
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                        .POST(BodyPublishers.ofByteArray(workbook))
                                        .build(),
                                BodyHandlers.ofByteArray());
                times.add((System.nanoTime() - begin) / NANOS);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("The service answered " + answer.statusCode());
                }
            }
            List<Double> last = new ArrayList<>(times.subList(WARM_ROUNDS - WARM_COUNTED, WARM_ROUNDS));
            Collections.sort(last);
            return last.get(WARM_COUNTED / 2);
        }));
    }

    /** What is measured of a service that has just answered for the first time. */
    @FunctionalInterface
    private interface Visit {
        double measured(String base, String key, long start) throws Exception;
    }

    private static double served(Path master, Visit visit) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(
                        "serve",
                        master.toString(),
                        "--port",
                        "0",
                        "--token-file",
                        FOLDER.resolve("key").toString()))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader()) {
            Matcher address = Pattern.compile("(http://[^/ ]+/)#\\w+=(\\S+)").matcher(String.valueOf(out.readLine()));
            if (!address.find()) {
                throw new IllegalStateException("The service did not say where it answers.");
            }
            return answered(address.group(1), address.group(2), start, visit);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static double answered(String base, String key, long start, Visit visit) throws Exception {
        Callable<Integer> page = () -> {
            var connection = (HttpURLConnection) URI.create(base).toURL().openConnection();
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
            return connection.getResponseCode();
        };
        if (page.call() != 200) {
            throw new IllegalStateException("The service does not show its page");
        }
        return visit.measured(base, key, start);
    }

    private static void print(String what, double seconds) {
        System.out.printf(Locale.UK, "%s: %.3f s%n", what, seconds);
    }
}
