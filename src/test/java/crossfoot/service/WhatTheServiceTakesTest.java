package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.ServiceLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service takes and what it refuses, each with a sentence and a remedy, over real HTTP. */
class WhatTheServiceTakesTest {

    private static final String KEY = "Authorization: Bearer " + RunningService.TOKEN.secret() + "\r\n";

    @TempDir
    private Path folder;

    @Test
    void a_body_over_the_limit_is_refused_with_the_limit() throws Exception {
        try (RunningService service = small(limits -> limits.withEntityBytes(1 << 20))) {
            var answer = service.post("/check", MediaTypes.WORKBOOK, new byte[(1 << 20) + 1]);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("larger than the 1 MB").contains("remedy");
        }
    }

    @Test
    void a_body_that_hides_its_length_is_cut_off_at_the_limit() throws Exception {
        try (RunningService service = small(limits -> limits.withEntityBytes(1 << 20))) {
            byte[] tooMuch = new byte[8 << 20];
            var call = service.call("/check")
                    .header("Content-Type", MediaTypes.WORKBOOK)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))
                    .build();
            // Beyond four times the limit the service hangs up; a client that still sends may see no more than that.
            int status = service.client()
                    .sendAsync(call, BodyHandlers.discarding())
                    .handle((answer, hungUp) -> hungUp == null ? answer.statusCode() : 413)
                    .join();
            assertThat(status).isEqualTo(413);
            assertThat(service.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_body_that_hides_its_length_and_is_a_little_too_large_is_told_so() throws Exception {
        try (RunningService service = small(limits -> limits.withEntityBytes(1 << 20))) {
            var call = service.call("/check")
                    .header("Content-Type", MediaTypes.WORKBOOK)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5 << 18])))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = service.client().send(call, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("larger than the 1 MB");
        }
    }

    @Test
    void a_body_that_does_not_arrive_is_given_up_and_its_place_is_free_again() throws Exception {
        try (RunningService service =
                small(limits -> limits.withBodyTime(Duration.ofMillis(200)).withPlaces(1, 1, 1))) {
            String answer = unfinished(service);
            assertThat(answer).startsWith("HTTP/1.1 408").contains("did not arrive in time");
            assertThat(service.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_call_for_which_there_is_no_place_is_asked_to_come_again() throws Exception {
        try (RunningService service = small(limits -> limits.withPlaces(1, 0, 0))) {
            for (var busy : List.of(
                    service.get("/master/check"),
                    service.post("/check", MediaTypes.JSON, "{}".getBytes(StandardCharsets.UTF_8)))) {
                assertThat(busy.statusCode()).isEqualTo(503);
                assertThat(busy.headers().firstValue("Retry-After")).isPresent();
                assertThat(busy.body()).contains("Try again");
            }
            assertThat(service.get("/health").statusCode())
                    .as("whether it lives is always answered")
                    .isEqualTo(200);
        }
    }

    @Test
    void bodies_that_do_not_come_stop_nothing() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (RunningService service = small(limits -> limits.withPlaces(2, 8, 4))) {
            for (int i = 0; i < 12; i++) {
                slow.add(begin(service));
            }
            assertThat(service.get("/master/check").statusCode()).isEqualTo(200);
            assertThat(service.postWorkbook("/check", Files.readAllBytes(service.master()))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void listeners_who_come_at_once_are_counted_and_those_who_are_gone_leave_their_place() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try (RunningService service = small(limits -> limits)) {
            int most = ServiceLimits.usual().listeners();
            for (int i = 0; i < most + 40; i++) {
                Socket socket = new Socket("127.0.0.1", service.address().getPort());
                socket.setSoTimeout(20_000);
                sockets.add(socket);
            }
            for (Socket socket : sockets) {
                ask(socket, "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + KEY + "\r\n");
            }
            int listening = 0;
            for (Socket socket : sockets) {
                String status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
                listening += status.equals("HTTP/1.1 200") ? 1 : 0;
            }
            assertThat(listening).isEqualTo(most);
            for (Socket socket : sockets) {
                // Gone without a word of farewell.
                socket.setSoLinger(true, 0);
                socket.close();
            }
            assertThat(listensAgain(service)).isTrue();
        }
    }

    private static boolean listensAgain(RunningService service) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            try (Socket socket = new Socket("127.0.0.1", service.address().getPort())) {
                ask(socket, "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n" + KEY + "\r\n");
                if (new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).endsWith("200")) {
                    return true;
                }
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static void ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @ParameterizedTest(name = "{0} {1} with {2} is answered with {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /check | text/plain | hello | 415 | Content-Type",
                "POST | /check | application/json | { | 400 | no JSON",
                "POST | /check | application/json | {\"tables\":{\"Nonsense\":{}}} | 400 | none of the master's tables",
                "POST | /check | application/json | {\"tables\":{\"CaseLog\":{\"headers\":[\"Ref\"],\"rows\":[[1,2]]}}} |"
                        + " 400 | more cells than headers",
                "POST | /check | application/json | {\"asOf\":\"yesterday\",\"tables\":{}} | 400 | year-month-day",
                "POST | /figures?year=2024-25 | application/json | {\"tables\":{}} | 422 | CaseLog",
                "POST | /export/committee?year=2024-25 | application/json | {\"tables\":{}} | 422 | CaseLog",
                "POST | /worklist | application/json | {\"tables\":{}} | 422 | CaseLog",
                "POST | /explain/A-1 | application/json | {\"tables\":{}} | 422 | CaseLog",
                "POST | /refresh | application/json | {\"tables\":{}} | 400 | whole workbook",
                "POST | /check | multipart/form-data | nothing | 400 | not whole",
                "POST | /refresh/tables | application/json | {\"tables\":{}} | 422 | CaseLog",
                "POST | /refresh/tables | text/csv | Ref | 415 | workbook",
                "POST | /refresh | application/octet-stream | this is no workbook | 422 | workbook",
                "GET | /check | text/plain | - | 405 | POST",
                "GET | /nothing | text/plain | - | 404 | openapi.json",
                "GET | /master/figures | text/plain | - | 400 | 2024-25",
                "GET | /master/figures?year=next | text/plain | - | 400 | 2024-25",
                "GET | /master/figures?year=2035-36 | text/plain | - | 400 | holds nothing of 2035-36",
                "GET | /master/check?asOf=1899-12-31 | text/plain | - | 400 | from 2000 to 2099",
                "GET | /master/figures?year=2024-25&procedure=Roads | text/plain | - | 400 | Choose one of"
            })
    void what_cannot_be_served_is_answered_with_a_sentence(
            String method, String path, String mediaType, String body, int status, String words) throws Exception {
        try (RunningService service = small(limits -> limits)) {
            var request = service.call(path).header("Content-Type", mediaType);
            var publisher = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            var answer = service.client().send(request.method(method, publisher).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains(words)
                    .contains("\"remedy\"")
                    .doesNotContain("Exception")
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void a_master_that_is_gone_is_a_sentence_and_no_path() throws Exception {
        try (RunningService service = small(limits -> limits)) {
            Files.delete(service.master());
            var answer = service.get("/master");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("feedback-master.xlsx").doesNotContain(folder.toString());
            assertThat(service.get("/health").body()).contains("\"present\":false");
        }
    }

    private RunningService small(UnaryOperator<ServiceLimits> change) throws IOException {
        return RunningService.start(folder, settings -> settings.withLimits(change.apply(ServiceLimits.usual())));
    }

    /** A call whose body never ends. */
    private static Socket begin(RunningService service) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.address().getPort());
        ask(
                socket,
                "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\n" + KEY + "Content-Type: " + MediaTypes.WORKBOOK
                        + "\r\nContent-Length: 1000\r\n\r\nPK");
        return socket;
    }

    private static String unfinished(RunningService service) throws IOException {
        try (Socket socket = begin(service)) {
            socket.setSoTimeout(10_000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
