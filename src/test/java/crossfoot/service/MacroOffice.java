package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.http.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * LibreOffice, started once, which runs macros on workbooks. The macros are those of {@code macros-docs}, unchanged; only the
 * module that needs Windows has a stand-in, which hands calls of the service over, to be made here over real HTTP.
 */
final class MacroOffice implements AutoCloseable {

    /** The module that has a stand-in. */
    static final String SWAPPED = "CrossfootWindows";

    private static final Path MACROS = Path.of("macros-docs");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Process office;
    private final HttpClient client = HttpClient.newHttpClient();

    private MacroOffice(Path folder, Process office) {
        this.folder = folder;
        this.office = office;
    }

    /**
     * A macro to run.
     *
     * @param workbook the workbook that is open and in front
     * @param modules the modules that the workbook gets, each with its code
     * @param macro what to run, such as {@code CrossfootRefresh.RefreshWithCrossfoot}
     * @param lines environment variables, and what the user answers
     */
    record Job(Path workbook, Map<String, String> modules, String macro, Map<String, String> lines) {

        Job {
            modules = Map.copyOf(modules);
            lines = Map.copyOf(lines);
        }
    }

    /**
     * What came of it.
     *
     * @param gave what the macro gave, where it is a function
     * @param said the sentence or question that the user saw last; "" where there was none
     * @param workbook the workbook as it then stood, stored elsewhere
     * @param front the address of the workbook that is then in front
     * @param open the addresses of the workbooks that are then open
     * @param posted how many calls of the service were made
     */
    record Outcome(String gave, String said, Path workbook, String front, List<String> open, int posted) {

        Outcome {
            open = List.copyOf(open);
        }
    }

    static MacroOffice start(Path folder) throws Exception {
        Path profile = folder.resolve("profile");
        // The first start makes the profile; only then can a module be added to it.
        assertThat(process(folder, profile, "--terminate_after_init").waitFor(60, TimeUnit.SECONDS))
                .isTrue();
        Path library = profile.resolve("user/basic/Standard");
        Files.writeString(
                library.resolve("Driver.xba"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<script:module xmlns:script=\"http://openoffice.org/2000/script\""
                        + " script:name=\"Driver\" script:language=\"StarBasic\">"
                        + resource("driver.bas").replace("&", "&amp;").replace("<", "&lt;") + "</script:module>\n");
        Files.writeString(
                library.resolve("script.xlb"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<library:library"
                        + " xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\""
                        + " library:readonly=\"false\" library:passwordprotected=\"false\">\n"
                        + "<library:element library:name=\"Driver\"/>\n</library:library>\n");
        return new MacroOffice(folder, process(folder, profile, "macro:///Standard.Driver.Main"));
    }

    private static Process process(Path folder, Path profile, String argument) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--norestore", argument)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("CROSSFOOT_TEST_FOLDER", folder.toString());
        return builder.start();
    }

    /** The macros' own modules by name, each as LibreOffice takes it. */
    static Map<String, String> modules() throws IOException {
        Map<String, String> modules = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(MACROS)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".bas"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                modules.put(
                        lines.get(0).replaceAll("Attribute VB_Name = \"(\\w+)\"", "$1"),
                        "Option VBASupport 1\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");
            }
        }
        return modules;
    }

    /** The same with the stand-in. */
    static Map<String, String> modulesWithStandIn() throws IOException {
        Map<String, String> modules = modules();
        modules.put(SWAPPED, resource("stand-in.bas"));
        return modules;
    }

    Outcome run(Job job) throws Exception {
        for (String old : List.of("said.txt", "done.txt")) {
            Files.deleteIfExists(folder.resolve(old));
        }
        Path code = Files.createTempDirectory(folder, "modules");
        for (Map.Entry<String, String> module : job.modules().entrySet()) {
            Files.writeString(code.resolve(module.getKey() + ".bas"), module.getValue());
        }
        Path after = code.resolve("after.xlsx");
        Map<String, String> lines = new LinkedHashMap<>(job.lines());
        lines.put("workbook", job.workbook().toString());
        lines.put("code", code.toString());
        lines.put("modules", String.join("|", job.modules().keySet()));
        lines.put("macro", job.macro());
        lines.put("after", after.toString());
        handOver("job.txt", lines.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")));
        return outcome(after, callsUntilDone(job));
    }

    private int callsUntilDone(Job job) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        int calls = 0;
        while (Files.notExists(folder.resolve("done.txt"))) {
            Path call = folder.resolve("call.txt");
            if (Files.exists(call)) {
                List<String> parts = Files.readAllLines(call, StandardCharsets.UTF_8);
                Files.delete(call);
                handOver("answer.txt", answer(parts));
                calls++;
            }
            assertThat(office.isAlive() && Instant.now().isBefore(end))
                    .as("LibreOffice runs %s; it does not where a module does not compile", job.macro())
                    .isTrue();
            Thread.sleep(10);
        }
        return calls;
    }

    private Outcome outcome(Path after, int posted) throws IOException {
        List<String> done = Files.readAllLines(folder.resolve("done.txt"), StandardCharsets.UTF_8);
        assertThat(done).noneMatch(line -> line.startsWith("failed="));
        Path said = folder.resolve("said.txt");
        return new Outcome(
                values(done, "gave=").findFirst().orElse(""),
                Files.exists(said) ? Files.readString(said) : "",
                after,
                values(done, "front=").findFirst().orElse(""),
                values(done, "open=").toList(),
                posted);
    }

    private static Stream<String> values(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length()));
    }

    /** The status, and of a problem its text: what the module that needs Windows gets from Windows. */
    private String answer(List<String> call) throws InterruptedException, IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(call.get(0)))
                .header("Authorization", "Bearer " + call.get(1))
                .header("Content-Type", MediaTypes.WORKBOOK)
                .POST(BodyPublishers.ofFile(Path.of(call.get(2))))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                Files.write(Path.of(call.get(3)), answer.body());
                return "200\n";
            }
            return answer.statusCode() + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
        } catch (ConnectException nobodyThere) {
            return "0\n";
        }
    }

    private void handOver(String name, String text) throws IOException {
        Path unfinished = Files.writeString(folder.resolve(name + ".part"), text);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Optional.ofNullable(MacroOffice.class.getResourceAsStream("/macros/" + name))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws Exception {
        handOver("stop.txt", "");
        if (!office.waitFor(20, TimeUnit.SECONDS)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly().waitFor();
        }
    }
}
