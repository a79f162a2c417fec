package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.service.http.ServiceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the service, asked over real sockets: every call of the API, with every kind of caller. */
class WhoMayCallTest {

    /** Every call, and what it answers to a caller with a key who sends nothing else. A new call needs its line here. */
    static final List<String> CALLS = List.of(
            "GET /health 200",
            "POST /client 200",
            "POST /check 400",
            "POST /refresh 400",
            "POST /figures 400",
            "POST /export/{pack} 400",
            "POST /worklist 400",
            "POST /explain/{ref} 400",
            "GET /master 200",
            "GET /master/check 200",
            "GET /master/figures 400",
            "GET /master/export/{pack} 400",
            "GET /master/worklist 200",
            "GET /master/explain/{ref} 200",
            "GET /master/working-days 200",
            "POST /master/refresh 200",
            "POST /refresh/tables 400",
            "POST /draft 400",
            "POST /draft/workbook 400",
            "GET /master/draft 400",
            "POST /master/draft 400",
            "POST /proof 400",
            "POST /import/plan 400",
            "POST /import 400",
            "GET /layout 200",
            "GET /events 200",
            "GET /openapi.json 200");

    private static final String KEY = "Authorization: Bearer " + RunningService.TOKEN.secret() + "\r\n";

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_call_of_the_service_has_its_line() throws Exception {
        JsonNode paths =
                new ObjectMapper().readTree(service.get("/openapi.json").body()).get("paths");
        List<String> served = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> served.add(
                        method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceFirst("^/api/v1", ""))));
        assertThat(CALLS)
                .extracting(line -> line.substring(0, line.lastIndexOf(' ')))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void a_call_needs_a_key_a_name_of_the_service_and_no_foreign_page(String line) throws IOException {
        String[] call = line.split(" ");
        int answered = Integer.parseInt(call[2]);
        String own = "Origin: http://localhost:" + service.address().getPort() + "\r\n";
        record Case(String host, String headers, int status) {}
        String here = "localhost:" + service.address().getPort();
        for (Case each : List.of(
                new Case(here, KEY, answered),
                new Case(here, KEY + own, answered),
                new Case(here, "", 401),
                new Case(here, own, 401),
                new Case(here, "Authorization: Bearer a-token-of-somebody-else\r\n", 401),
                new Case(here, "Authorization: Pairing 000000\r\n", 401),
                new Case(here, "Authorization: Basic YTpi\r\n", 401),
                new Case(here, KEY + "Origin: https://evil.example\r\n", 403),
                new Case(here, KEY + "Origin: null\r\n", 403),
                new Case(here, KEY + "Sec-Fetch-Site: cross-site\r\n", 403),
                new Case(here, "Origin: https://evil.example\r\n", 403),
                new Case("evil.example", KEY, 421),
                new Case("evil.example", "", 421))) {
            String answer = asked(call[0], "/api/v1" + path(call[1]), each.host(), each.headers());
            assertThat(answer).as("%s with %s", line, each).startsWith("HTTP/1.1 " + each.status());
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-", "set-cookie");
        }
    }

    private static String path(String pattern) {
        return pattern.replace("{pack}", "committee").replace("{ref}", "ASC-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/addin/taskpane.html",
                "/addin/shortcuts.json",
                "/addin/taskpane.js",
                "/addin/api.js",
                "/addin/signin.js"
            })
    void pages_are_for_everybody_and_carry_no_key(String page) throws IOException {
        String answer = asked("GET", page, "localhost", "");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain(RunningService.TOKEN.secret(), "client-");
        assertThat(asked("GET", page, "evil.example", "")).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/addin/manifest.xml", "/addin/manifest.json"})
    void a_service_on_http_gives_no_manifest_that_names_https(String manifest) throws IOException {
        assertThat(asked("GET", manifest, "localhost", ""))
                .startsWith("HTTP/1.1 404")
                .contains("https address only", "--tls");
    }

    @ParameterizedTest(name = "{0} is answered with {1}: {2}")
    @CsvSource({
        "localhost, 200, the loopback's name",
        "127.0.0.1:1, 200, another port is the same host",
        "evil.example, 421, a name that was made to point here",
        "localhost.evil.example, 421, a name that begins like ours",
        "LOCALHOST, 200, names have no case"
    })
    void only_the_services_own_names_are_served(String host, int status, String reason) throws IOException {
        assertThat(asked("GET", "/", host, "")).as(reason).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_call_without_a_key_is_told_what_to_do() throws IOException {
        assertThat(asked("GET", "/api/v1/health", "localhost", ""))
                .contains("WWW-Authenticate: Bearer realm=\"Crossfoot\"")
                .contains("\"remedy\":\"Open the address that the service printed");
    }

    @Test
    void a_pairing_code_gives_one_page_a_key_and_opens_nothing_else() throws IOException {
        String code = "Authorization: Pairing " + service.newPairingCode() + "\r\n";
        assertThat(asked("GET", "/api/v1/health", "localhost", code)).startsWith("HTTP/1.1 401");
        String answer = asked("POST", "/api/v1/client", "localhost", code);
        String key = answer.replaceAll("(?s).*\"key\":\"([^\"]*)\".*", "$1");
        assertThat(asked("GET", "/api/v1/health", "localhost", "Authorization: Bearer " + key + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(asked("POST", "/api/v1/client", "localhost", code)).startsWith("HTTP/1.1 401");
    }

    @Test
    void a_service_that_other_computers_can_reach_does_not_start_without_https() {
        ServiceSettings open = ServiceSettings.of(service.master(), RunningService.TOKEN, RunningService.CLOCK)
                .withHost("0.0.0.0");
        assertThatThrownBy(() -> CrossfootServer.start(open)).hasMessageContaining("needs HTTPS");
        assertThat(open.withHost("127.0.0.2").unsafe()).isEmpty();
        assertThat(open.withHost("::").unsafe()).isPresent();
    }

    @Test
    void headers_of_more_than_16_kb_are_refused() throws IOException {
        assertThat(asked("GET", "/", "localhost", "X-Long: " + "x".repeat(20_000) + "\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
    }

    /** What the service answers; of events, which never end, the beginning. */
    private static String asked(String method, String path, String host, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.address().getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                            + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = path.endsWith("/events") ? in.readNBytes(12) : in.readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        } catch (SocketException closedEarly) {
            return "";
        }
    }
}
