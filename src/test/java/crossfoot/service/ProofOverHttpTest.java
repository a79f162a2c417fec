package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.proof.finding.ProofRule;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof-reader over HTTP. */
class ProofOverHttpTest {

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

    private HttpResponse<String> proof(String mediaType, String report) throws IOException, InterruptedException {
        return service.post("/proof", mediaType, report.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_report_is_answered_with_what_does_not_hold() throws Exception {
        JsonNode answer = new ObjectMapper()
                .readTree(proof("text/markdown", "Of the 48 reviews, 14 (31%) were late.")
                        .body());
        assertThat(answer.fieldNames()).toIterable().containsExactly("claims", "checked", "findings");
        JsonNode finding = answer.get("findings").get(0);
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly("rule", "where", "quote", "stated", "computed", "message");
        assertThat(finding.get("rule").asText()).isEqualTo("F02");
        assertThat(finding.get("message").asText()).contains("14 ÷ 48 = 29%");
    }

    @Test
    void what_is_no_report_is_refused_in_a_sentence_without_its_text() throws Exception {
        HttpResponse<String> picture = proof("image/png", "secret");
        assertThat(picture.statusCode()).isEqualTo(415);
        assertThat(picture.body()).contains(".docx").doesNotContain("secret");
        HttpResponse<String> broken =
                proof("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "secret");
        assertThat(broken.statusCode()).isBetween(400, 499);
        assertThat(broken.body()).contains("is no Word document").doesNotContain("secret");
    }

    @Test
    void the_page_names_each_rule_as_the_rule_book_does() throws IOException {
        String page = Files.readString(Path.of("src", "main", "resources", "addin", "proof-rules.js"));
        assertThat(page.lines().filter(line -> line.startsWith("  ")).map(String::strip))
                .containsExactlyElementsOf(Stream.of(ProofRule.values())
                        .map(rule -> rule.code() + ": '" + rule.title() + "',")
                        .toList());
    }
}
