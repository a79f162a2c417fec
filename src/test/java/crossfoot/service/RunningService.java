package crossfoot.service;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.report.design.MasterDesign;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.ServiceSettings;
import crossfoot.service.keys.BearerToken;
import crossfoot.workbook.cells.Entry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A service on a free port, serving a small master of its own, and a client that speaks real HTTP to it. */
final class RunningService implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-30T09:00:00Z"), ZoneOffset.UTC);
    static final BearerToken TOKEN = BearerToken.of("a-token-only-for-tests");

    private final CrossfootServer server;
    private final Path master;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(CrossfootServer server, Path master) {
        this.server = server;
        this.master = master;
    }

    static RunningService start(Path folder) throws IOException {
        return start(folder, settings -> settings);
    }

    /** A service whose clock shows another time. */
    static RunningService start(Path folder, Clock clock) throws IOException {
        return start(folder, clock, settings -> settings);
    }

    static RunningService start(Path folder, UnaryOperator<ServiceSettings> change) throws IOException {
        return start(folder, CLOCK, change);
    }

    private static RunningService start(Path folder, Clock clock, UnaryOperator<ServiceSettings> change)
            throws IOException {
        Path master = folder.resolve("feedback-master.xlsx");
        writeMaster(master);
        ServiceSettings settings = ServiceSettings.of(master, TOKEN, clock).withPort(0);
        return new RunningService(CrossfootServer.start(change.apply(settings)), master);
    }

    /** Three cases: one answered in time, one overdue, one received after it was answered. */
    static void writeMaster(Path file) throws IOException {
        writeMaster(file, "Charging");
    }

    /** The same with another main reason of the first. */
    static void writeMaster(Path file, String mainReason) throws IOException {
        List<List<Entry>> cases = List.of(
                row(Map.of(
                        CaseColumn.REF, "ASC-1",
                        CaseColumn.RECEIVED, "2025-04-01",
                        CaseColumn.ACKNOWLEDGED, "2025-04-02",
                        CaseColumn.RESPONDED, "2025-04-20",
                        CaseColumn.MAIN_REASON, mainReason,
                        CaseColumn.OUTCOME, "Not upheld",
                        CaseColumn.OWNER, "Ada Invented")),
                row(Map.of(
                        CaseColumn.REF, "ASC-2",
                        CaseColumn.RECEIVED, "2025-05-01",
                        CaseColumn.ACKNOWLEDGED, "2025-05-02",
                        CaseColumn.OWNER, "Ben Invented",
                        CaseColumn.NOTES, "A note that is nobody else's business")),
                row(Map.of(
                        CaseColumn.REF, "ASC-3",
                        CaseColumn.RECEIVED, "2025-06-10",
                        CaseColumn.ACKNOWLEDGED, "2025-06-11",
                        CaseColumn.RESPONDED, "2025-06-02",
                        CaseColumn.MAIN_REASON, "Charging",
                        CaseColumn.OUTCOME, "Upheld",
                        CaseColumn.OWNER, "Ada Invented")));
        List<Entry> learning = Arrays.stream(LearningColumn.values())
                .filter(column -> !column.computed())
                .map(column -> switch (column) {
                    case LEARNING_REF -> Entry.text("L-1");
                    case CASE_REF -> Entry.text("ASC-1");
                    case LEARNING_SOURCE -> Entry.text("Complaint");
                    case LEARNING -> Entry.text("Letters explain charges");
                    default -> Entry.BLANK;
                })
                .toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            MasterDesign.filled("Invented Council", cases, List.of(learning)).writeTo(out);
        }
    }

    private static List<Entry> row(Map<CaseColumn, String> values) {
        return Arrays.stream(CaseColumn.values())
                .filter(column -> !column.computed())
                .map(column -> switch (column) {
                    case PROCEDURE -> Entry.text("Adult social care");
                    case FEEDBACK_TYPE -> Entry.text("Formal complaint");
                    case RECEIVED, ACKNOWLEDGED, RESPONDED ->
                        values.containsKey(column) ? new Entry.Date(LocalDate.parse(values.get(column))) : Entry.BLANK;
                    default -> Entry.text(values.getOrDefault(column, ""));
                })
                .toList();
    }

    URI address() {
        return server.address();
    }

    URI addressWithKey() {
        return server.addressWithKey();
    }

    String newPairingCode() {
        return server.newPairingCode();
    }

    Path master() {
        return master;
    }

    HttpClient client() {
        return client;
    }

    /** A call of the API that carries the token. */
    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(address().resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + TOKEN.secret());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(call(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        return client.send(
                call(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return post(path, MediaTypes.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> postWorkbook(String path, byte[] workbook) throws IOException, InterruptedException {
        return client.send(
                call(path)
                        .header("Content-Type", MediaTypes.WORKBOOK)
                        .POST(BodyPublishers.ofByteArray(workbook))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        server.close();
    }
}
