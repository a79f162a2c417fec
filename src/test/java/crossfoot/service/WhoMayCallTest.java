package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call the service, asked over real sockets. */
class WhoMayCallTest {

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

    @ParameterizedTest(name = "{0} is answered with {1}: {2}")
    @CsvSource({
        "localhost, 200, the loopback's name",
        "127.0.0.1:1, 200, another port is the same host",
        "evil.example, 421, a name that was made to point here",
        "localhost.evil.example, 421, a name that begins like ours",
        "LOCALHOST, 200, names have no case"
    })
    void only_the_services_own_names_are_served(String host, int status, String reason) throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .as(reason)
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void a_foreign_host_learns_nothing_of_the_token() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .doesNotContain(RunningService.TOKEN.secret())
                .contains("application/problem+json");
    }

    @Test
    void a_call_without_the_token_is_told_what_to_do() throws Exception {
        var answer = service.client()
                .send(
                        HttpRequest.newBuilder(service.address().resolve("/api/v1/health"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"Crossfoot\"");
        assertThat(answer.body()).contains("\"remedy\":\"Reload the page");
    }

    @Test
    void a_call_with_another_token_is_refused() throws Exception {
        var answer = service.client()
                .send(
                        HttpRequest.newBuilder(service.address().resolve("/api/v1/health"))
                                .header("Authorization", "Bearer a-token-of-somebody-else")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1} is answered with {2}")
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200"
    })
    void a_foreign_page_may_not_call(String header, String value, int status) throws Exception {
        var answer = service.client()
                .send(service.call("/health").header(header, value).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void the_services_own_page_may_call() throws Exception {
        String own = "http://127.0.0.1:" + service.address().getPort();
        var answer = service.client()
                .send(service.call("/health").header("Origin", own).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void no_answer_lets_another_origin_in_or_sets_a_cookie() throws Exception {
        for (String path : new String[] {"/health", "/nothing-here"}) {
            var headers = service.get(path).headers().map();
            assertThat(headers.keySet())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"))
                    .doesNotContain("set-cookie");
        }
    }

    @Test
    void headers_of_more_than_16_kb_are_refused() throws IOException {
        String answer = raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotStartWith("HTTP/1.1 200");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.address().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closedEarly) {
            return "";
        }
    }
}
