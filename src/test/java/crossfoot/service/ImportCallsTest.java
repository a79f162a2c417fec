package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two calls of an import, over real HTTP. */
class ImportCallsTest {

    private static final String SOURCE = "Complaint No,Date received,Type,Service,Date closed,Outcome\n"
            + "W-1,14/05/2025,Formal complaint,Nowhere unit,28/05/2025,Upheld\n"
            + "W-2,15/05/2025,Compliment,Nowhere unit,,\n";

    @TempDir
    private Path folder = Path.of("");

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpResponse<String> send(String path, String map) throws IOException, InterruptedException {
        String form = "--XX\r\nContent-Disposition: form-data; name=\"source\"; filename=\"log.csv\"\r\n\r\n" + SOURCE
                + "\r\n";
        if (!map.isEmpty()) {
            form += "--XX\r\nContent-Disposition: form-data; name=\"map\"; filename=\"map.json\"\r\n\r\n" + map
                    + "\r\n";
        }
        return service.post(
                path, "multipart/form-data; boundary=XX", (form + "--XX--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_plan_offers_a_map_and_changes_nothing() throws Exception {
        byte[] before = Files.readAllBytes(service.master());
        JsonNode answer = new ObjectMapper().readTree(send("/import/plan", "").body());
        assertThat(answer.at("/report/balance/made").asInt()).isEqualTo(2);
        assertThat(answer.at("/report/balances").asBoolean()).isTrue();
        assertThat(answer.at("/map/columns/3/toColumn").asText()).isEqualTo("Team");
        assertThat(answer.at("/report/undecided")).isNotEmpty();
        assertThat(Files.readAllBytes(service.master())).isEqualTo(before);
    }

    @Test
    void an_import_with_something_open_is_refused_and_one_that_is_decided_enters_the_master() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode map = mapper.readTree(send("/import/plan", "").body()).get("map");
        HttpResponse<String> open = send("/import", map.toString());
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.body()).contains("to decide in the map, and nothing was written");
        map.get("columns").forEach(column -> ((ObjectNode) column).put("decided", "Yes"));
        HttpResponse<String> done = send("/import", map.toString());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(mapper.readTree(done.body()).at("/report/applied").asBoolean())
                .isTrue();
        Workbook after = Workbook.open(service.master());
        assertThat(after.table(MasterSchema.CASE_LOG.name()).orElseThrow().size())
                .isEqualTo(5);
        JsonNode again = mapper.readTree(send("/import/plan", map.toString()).body());
        assertThat(again.at("/report/balance/unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void a_plan_as_a_workbook_is_a_map_with_its_dry_run() throws Exception {
        HttpResponse<String> answer = send("/import/plan?format=xlsx", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK");
    }

    @Test
    void a_map_that_is_none_is_a_problem_with_a_remedy() throws Exception {
        HttpResponse<String> answer = send("/import", "{\"columns\":[]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Send the map of /import/plan back");
    }
}
