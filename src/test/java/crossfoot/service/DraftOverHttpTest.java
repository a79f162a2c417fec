package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.ReportPassage;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed texts over HTTP. */
class DraftOverHttpTest {

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

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> sections(JsonNode answer) {
        return answer.get("texts").findValuesAsText("section");
    }

    private static List<ReportPassage> kept(Workbook workbook) {
        return Casebook.read(workbook::table).reportTexts();
    }

    @Test
    void texts_are_proposed_with_and_without_their_figures_and_nothing_is_written() throws Exception {
        byte[] before = Files.readAllBytes(service.master());
        JsonNode answer = json(service.get("/master/draft?year=2025-26"));
        assertThat(answer.fieldNames()).toIterable().containsExactly("year", "procedure", "asOf", "texts");
        JsonNode first = answer.get("texts").get(0);
        assertThat(first.fieldNames()).toIterable().containsExactly("section", "title", "text", "shown");
        assertThat(first.get("text").asText()).contains("{t01/formal-complaint/received");
        assertThat(first.get("shown").asText())
                .contains("Two formal complaints were received")
                .doesNotContain("{");
        assertThat(Files.readAllBytes(service.master())).isEqualTo(before);
    }

    @Test
    void a_workbook_that_is_sent_has_the_same_texts_as_the_master_that_it_is() throws Exception {
        HttpResponse<byte[]> sent = service.postWorkbook("/draft?year=2025-26", Files.readAllBytes(service.master()));
        assertThat(new ObjectMapper().readTree(sent.body())).isEqualTo(json(service.get("/master/draft?year=2025-26")));
    }

    @Test
    void texts_are_saved_in_the_master_once() throws Exception {
        JsonNode saved = json(service.post("/master/draft?year=2025-26", "text/plain", new byte[0]));
        assertThat(kept(Workbook.open(service.master())))
                .extracting(ReportPassage::section)
                .containsExactlyElementsOf(sections(saved));
        byte[] after = Files.readAllBytes(service.master());
        assertThat(sections(json(service.get("/master/draft?year=2025-26")))).isEmpty();
        assertThat(sections(json(service.post("/master/draft?year=2025-26", "text/plain", new byte[0]))))
                .isEmpty();
        assertThat(Files.readAllBytes(service.master())).isEqualTo(after);
    }

    @Test
    void a_workbook_comes_back_with_the_texts_in_it() throws Exception {
        byte[] back = service.postWorkbook("/draft/workbook?year=2025-26", Files.readAllBytes(service.master()))
                .body();
        assertThat(kept(Workbook.open("back.xlsx", back))).isNotEmpty().allSatisfy(text -> assertThat(text.text())
                .contains("{"));
        assertThat(kept(Workbook.open(service.master()))).isEmpty();
    }

    @Test
    void a_master_is_never_rewritten_as_it_was_on_another_day() throws Exception {
        HttpResponse<String> refused =
                service.post("/master/draft?year=2025-26&asOf=2025-05-02", "text/plain", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("never rewritten");
    }
}
