package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The queries of the Power Query page, made as the page writes them, against the real service. */
class PowerQueryPageTest {

    private static final Path PAGE = Path.of("macros-docs/power-query.md");

    /** A line such as {@code | Checks | `Crossfoot("master/check", [])` | Severity, Rule |}. */
    private static final Pattern QUERY = Pattern.compile(
            "\\| (\\w+) \\| `Crossfoot\\(\"([^\"]+)\", \\[(?:(\\w+) = \"([^\"]+)\")?]\\)` \\| ([^|]+) \\|");

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

    static List<Named<MatchResult>> queries() throws IOException {
        return QUERY.matcher(Files.readString(PAGE))
                .results()
                .map(query -> Named.of(query.group(1), query))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void a_query_of_the_page_gives_the_columns_that_it_names(MatchResult query) throws Exception {
        HttpResponse<String> answer = ask(query.group(2), choice(query));
        assertThat(answer.statusCode()).isEqualTo(200);
        List<List<String>> rows =
                answer.body().lines().map(PowerQueryPageTest::cells).toList();
        List<String> headings = rows.get(0);
        assertThat(headings).isEqualTo(List.of(query.group(5).split(", ")));
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row).hasSameSizeAs(headings));
        for (List<String> row : rows.subList(1, rows.size())) {
            IntStream.range(0, row.size())
                    .filter(at -> !row.get(at).isEmpty())
                    .forEach(at -> assertType(query.group(1) + " " + headings.get(at), row.get(at)));
        }
    }

    @Test
    void the_page_asks_for_checks_worklist_and_figures() throws IOException {
        assertThat(queries()).extracting(Named::getName).containsExactly("Checks", "Worklist", "Figures");
    }

    @Test
    void a_refusal_has_the_members_that_the_page_shows() throws Exception {
        HttpResponse<String> answer = ask("master/figures", "year=2024&");
        assertThat(statuses()).contains(answer.statusCode());
        Map<?, ?> problem = Json.MAPPER.readValue(answer.body(), Map.class);
        Matcher members = Pattern.compile("Problem\\[(\\w+)]").matcher(Files.readString(PAGE));
        assertThat(members.results().map(member -> (Object) problem.get(member.group(1))))
                .containsExactly("The year is no reporting year.", "Give it as two years, for example 2024-25.");
    }

    /** The types that the page says to give. */
    private static void assertType(String column, String value) {
        switch (column) {
            case "Worklist Due" -> assertThat(LocalDate.parse(value)).isNotNull();
            case "Checks Row", "Worklist Row", "Worklist Working days left" ->
                assertThat(value).matches("-?\\d+");
            case "Figures Value" -> assertThat(Double.parseDouble(value)).isFinite();
            default -> assertThat(value).as(column).isNotBlank();
        }
    }

    /** Does what the page's function does, with its own words for path, query and headers. */
    private static HttpResponse<String> ask(String call, String choice) throws Exception {
        String page = Files.readString(PAGE);
        String path = first(page, "RelativePath = \"([^\"]+)\" & Call");
        String always = first(page, "Query = Choices & \\[(\\w+ = \"\\w+\")]")
                .replace("\"", "")
                .replace(" ", "");
        URI address = service.address().resolve("/" + path + call + "?" + choice + always);
        return service.client()
                .send(
                        HttpRequest.newBuilder(address)
                                .header(
                                        "Authorization",
                                        first(page, "Authorization = \"([^\"]+)\" & Token")
                                                + RunningService.TOKEN.secret())
                                .header("Accept", first(page, "Accept = \"([^\"]+)\""))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The officer puts a year of the own log in the place of the page's. */
    private static String choice(MatchResult query) {
        return query.group(3) == null
                ? ""
                : query.group(3) + "=" + query.group(4).replace("2024-25", "2025-26") + "&";
    }

    private static List<Integer> statuses() throws IOException {
        return Pattern.compile(", ")
                .splitAsStream(first(Files.readString(PAGE), "ManualStatusHandling = \\{([^}]+)}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
