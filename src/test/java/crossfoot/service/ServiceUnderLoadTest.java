package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.http.MediaTypes;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than the service takes on: it says so, and goes on answering. */
class ServiceUnderLoadTest {

    private static final String KEY = "Authorization: Bearer a-token-only-for-tests\r\n";

    @TempDir
    private Path folder;

    @Test
    void after_more_callers_than_it_has_places_for_it_answers_as_before() throws Exception {
        try (RunningService service = RunningService.start(folder)) {
            String before = service.get("/master/check").body();
            ServiceLoad.Outcome outcome = new ServiceLoad(service, 24)
                    .of(
                            new ServiceLoad.Kind(
                                    "/check", Files.readAllBytes(Path.of("workbooks", "sample-2024-25.xlsx"))),
                            asked -> asked >= 72);
            assertThat(outcome.statuses().keySet()).isSubsetOf(200, 503);
            assertThat(outcome.statuses()).containsKey(200);
            assertThat(outcome.statuses().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(72);
            assertThat(service.get("/master/check").body()).isEqualTo(before);
        }
    }

    @Test
    void after_what_is_no_call_at_all_it_answers_as_before() throws Exception {
        try (RunningService service = RunningService.start(folder)) {
            String before = service.get("/master/check").body();
            Random chance = new Random(11);
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket("127.0.0.1", service.address().getPort());
                sockets.add(socket);
                abuse(socket, chance, i);
            }
            assertThat(answered(service)).isEqualTo(before);
            for (Socket socket : sockets) {
                socket.close();
            }
            assertThat(service.get("/health").statusCode()).isEqualTo(200);
            assertThat(answered(service)).isEqualTo(before);
        }
    }

    /** Asks again where the service says that it is busy, as it tells callers to: half of these calls are still in its queue. */
    private static String answered(RunningService service) throws Exception {
        HttpResponse<String> answer = service.get("/master/check");
        for (int again = 0; answer.statusCode() == 503 && again < 300; again++) {
            Thread.sleep(100);
            answer = service.get("/master/check");
        }
        return answer.body();
    }

    /** Noise, half a request, bodies that are shorter than they say or are none, a request that nobody waits for. */
    private static void abuse(Socket socket, Random chance, int which) throws IOException {
        String head = "Host: localhost\r\n" + KEY + "Content-Type: " + MediaTypes.WORKBOOK + "\r\n";
        byte[] noise = new byte[200];
        chance.nextBytes(noise);
        byte[] sent =
                switch (which % 5) {
                    case 0 -> noise;
                    case 1 -> "GET /api/v1/master".getBytes(StandardCharsets.US_ASCII);
                    case 2 ->
                        ("POST /api/v1/check HTTP/1.1\r\n" + head + "Content-Length: 40\r\n\r\nPK")
                                .getBytes(StandardCharsets.US_ASCII);
                    case 3 ->
                        ("POST /api/v1/check HTTP/1.1\r\n" + head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n")
                                .getBytes(StandardCharsets.US_ASCII);
                    default ->
                        ("GET /api/v1/master/check HTTP/1.1\r\n" + head + "\r\n").getBytes(StandardCharsets.US_ASCII);
                };
        try {
            socket.getOutputStream().write(sent);
            socket.getOutputStream().flush();
            if (which % 10 > 4) {
                socket.close();
            }
        } catch (IOException refused) {
            socket.close();
        }
    }
}
