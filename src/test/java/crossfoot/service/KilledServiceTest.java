package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.InputDigest;
import crossfoot.command.Main;
import crossfoot.workbook.reading.Workbook;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process of the service is killed while it refreshes the master that it serves, at moments that chance chooses: the
 * master is whole, every input is there, what was answered as saved is saved, and the service that is started next clears
 * away what is left. {@code -Dkills=300} kills more often.
 */
class KilledServiceTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final Pattern ADDRESS = Pattern.compile(" at (http\\S+?)#(?:\\w+=)?(\\S+)");

    @TempDir
    private Path folder;

    private final Random chance = new Random(11);
    private final Map<String, Integer> seen = new TreeMap<>();

    /** A service in a process of its own. */
    private record Running(Process process, URI address, String key) {

        private CompletableFuture<HttpResponse<String>> refresh() {
            HttpRequest call = HttpRequest.newBuilder(address.resolve("/api/v1/master/refresh"))
                    .header("Authorization", "Bearer " + key)
                    .POST(BodyPublishers.noBody())
                    .build();
            return HttpClient.newHttpClient().sendAsync(call, BodyHandlers.ofString());
        }

        private void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_service_that_is_killed_while_it_saves_leaves_a_whole_master() throws Exception {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Path master = desk.resolve("log.xlsx");
        for (int kill = 0; kill < KILLS; kill++) {
            saveInExcel(master, kill);
            byte[] typed = Files.readAllBytes(master);
            String inputs = inputs(master);
            Running service = start(master);
            assertThat(names(desk)).as("kill " + kill).noneMatch(name -> name.startsWith("."));
            CompletableFuture<HttpResponse<String>> answer = service.refresh();
            if (kill % 4 == 3) {
                // The moment after the answer is the last at which a save could be lost.
                answer.join();
            } else {
                waitForAMoment(desk, answer);
            }
            service.kill();
            if (names(desk).stream().anyMatch(name -> name.startsWith("."))) {
                seen.merge("with something left over", 1, Integer::sum);
            }
            boolean saved = !Arrays.equals(typed, Files.readAllBytes(master));
            assertThat(inputs(master)).as("kill " + kill).isEqualTo(inputs);
            boolean said = !answer.isCompletedExceptionally() && answer.isDone();
            if (said) {
                assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(200);
                assertThat(saved).as("what was answered as saved").isTrue();
            }
            seen.merge(said ? "answered as saved" : saved ? "saved and not answered" : "as it was", 1, Integer::sum);
        }
        start(master).kill();
        assertThat(names(desk)).allMatch(name -> name.equals("log.xlsx") || name.equals("log backups"));
        assertThat(seen).containsKey("answered as saved");
        System.out.println("After " + KILLS + " kills of the service: " + seen);
    }

    private void saveInExcel(Path master, int kill) throws IOException {
        Path fresh = folder.resolve("5A1B2C30");
        RunningService.writeMaster(fresh, kill % 2 == 0 ? "Charging" : "No such reason");
        Files.move(fresh, master, StandardCopyOption.ATOMIC_MOVE);
    }

    private void waitForAMoment(Path desk, CompletableFuture<?> answer) throws Exception {
        boolean whileWriting = chance.nextBoolean();
        int millis = chance.nextInt(whileWriting ? 20 << 2 * chance.nextInt(4) : 3_000);
        while (whileWriting
                && !answer.isDone()
                && names(desk).stream().noneMatch(name -> name.startsWith(".saving-"))) {
            Thread.sleep(1);
        }
        Thread.sleep(millis);
    }

    private Running start(Path master) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        master.toString(),
                        "--port",
                        "0")
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return new Running(process, URI.create(matcher.group(1)), matcher.group(2));
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("errors.txt")));
    }

    private static String inputs(Path file) {
        return InputDigest.of(Casebook.read(Workbook.open(file)::table));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
