package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The served master is saved as Excel saves: the new workbook is written beside it under a name of eight digits, the old one
 * gets such a name too, the new one takes its place, and the old one is deleted.
 */
class SavedInExcelTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Path written(String mainReason) throws IOException {
        Path fresh = folder.resolve("5A1B2C30");
        RunningService.writeMaster(fresh, mainReason);
        return fresh;
    }

    private void saveAsExcelDoes(String mainReason) throws IOException {
        Path fresh = written(mainReason);
        Path old = Files.move(service.master(), folder.resolve("9F8E7D60.tmp"));
        Files.move(fresh, service.master());
        Files.delete(old);
    }

    private String digest() throws Exception {
        JsonNode master = JSON.readTree(service.get("/master").body());
        return master.get("sha256").asText();
    }

    private int findings() throws Exception {
        HttpResponse<String> answer = service.get("/master/check");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("findings").size();
    }

    @Test
    void what_was_saved_is_what_is_checked_next() throws Exception {
        int before = findings();
        saveAsExcelDoes("No such reason");
        assertThat(findings()).isGreaterThan(before);
    }

    @Test
    void a_save_that_changes_neither_length_nor_time_is_seen() throws Exception {
        String before = digest();
        FileTime time = Files.getLastModifiedTime(service.master());
        long length = Files.size(service.master());
        byte[] bytes = Files.readAllBytes(service.master());
        // The moment at which a part was packed, which nobody reads.
        bytes[10] ^= 1;
        Path fresh = Files.write(folder.resolve("5A1B2C30"), bytes);
        Files.setLastModifiedTime(fresh, time);
        Path old = Files.move(service.master(), folder.resolve("9F8E7D60.tmp"));
        Files.move(fresh, service.master());
        Files.delete(old);
        assertThat(Files.size(service.master())).isEqualTo(length);
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void a_call_between_the_old_file_and_the_new_one_waits_for_the_new() throws Exception {
        int before = findings();
        Path fresh = written("No such reason");
        Path old = Files.move(service.master(), folder.resolve("9F8E7D60.tmp"));
        CompletableFuture<HttpResponse<String>> call =
                service.client().sendAsync(service.call("/master/check").build(), BodyHandlers.ofString());
        Thread.sleep(100);
        assertThat(call).isNotDone();
        Files.move(fresh, service.master());
        Files.delete(old);
        assertThat(call.get().statusCode()).as(call.get().body()).isEqualTo(200);
        assertThat(JSON.readTree(call.get().body()).get("findings").size()).isGreaterThan(before);
    }

    @Test
    void a_save_is_told_to_who_listens_and_no_loss_is() throws Exception {
        HttpResponse<Stream<String>> events =
                service.client().send(service.call("/events").build(), BodyHandlers.ofLines());
        Iterator<String> lines = events.body().iterator();
        assertThat(lines.next()).contains("ready");
        Path fresh = written("No such reason");
        Path old = Files.move(service.master(), folder.resolve("9F8E7D60.tmp"));
        // Longer than the time between two looks.
        Thread.sleep(1500);
        Files.move(fresh, service.master());
        Files.delete(old);
        assertThat(master(lines)).contains("\"present\":true");
    }

    @Test
    void a_master_that_stays_away_is_told_to_who_listens() throws Exception {
        HttpResponse<Stream<String>> events =
                service.client().send(service.call("/events").build(), BodyHandlers.ofLines());
        Iterator<String> lines = events.body().iterator();
        assertThat(lines.next()).contains("ready");
        Files.delete(service.master());
        assertThat(master(lines)).contains("\"present\":false");
    }

    /** The data of the next event about the master. */
    private static String master(Iterator<String> lines) {
        String data = "";
        while (!data.contains("\"present\"")) {
            data = lines.next();
        }
        return data;
    }
}
