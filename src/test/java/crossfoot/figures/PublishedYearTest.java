package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossfoot.figures.figure.Figure;
import crossfoot.report.sample.SampleLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample's figures are those that the report for 2024-25 published, as it published them. */
class PublishedYearTest {

    private static final String YEAR = "2024-25";

    private static FigureBook book;

    @BeforeAll
    static void compute() {
        book = new InventedMaster().sample(SampleLog.published(1)).book(2024);
    }

    @Test
    void every_published_figure_of_the_year_is_a_figure_of_the_book() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (List<String> line : published()) {
            if (line.get(1).equals(YEAR)) {
                expected.put(line.get(0), line.get(2));
                actual.put(
                        line.get(0),
                        book.figure(line.get(0))
                                .map(PublishedYearTest::asPublished)
                                .orElse("none"));
            }
        }
        assertThat(actual).hasSizeGreaterThan(90).isEqualTo(expected);
    }

    private static String asPublished(Figure figure) {
        return figure.display().replace("%", "");
    }

    @Test
    void every_published_figure_of_an_earlier_year_stands_beside_this_years() throws IOException {
        for (List<String> line : published()) {
            String id = line.get(0) + "/" + line.get(1);
            boolean shown = line.get(0).startsWith("t01") && line.get(0).endsWith("/counted")
                    || line.get(1).equals("2023-24") && !line.get(0).endsWith("/received");
            // The report's own lines do not add up to its total of 2023-24: the next test holds what is shown of it.
            boolean contradicts =
                    line.get(0).equals("t01/total/counted") && line.get(1).equals("2023-24");
            if (!contradicts && !line.get(1).equals(YEAR) && shown) {
                assertThat(book.figure(id).map(PublishedYearTest::asPublished))
                        .as(id)
                        .hasValueSatisfying(
                                value -> assertThat(value.replace(",", "")).isEqualTo(line.get(2)));
            }
        }
    }

    @Test
    void a_published_total_that_its_lines_contradict_is_their_sum_and_a_note_tells_of_it() {
        assertThat(Shown.value(book, "t01/total/counted/2023-24")).isEqualTo(1014);
        assertThat(book.table("T01").orElseThrow().notes())
                .contains("Published total of 2023-24: 1,020; its lines add up to 1,014.");
        assertThat(book.figure("t01/total/change").orElseThrow().value().orElseThrow())
                .isCloseTo(Shown.value(book, "t01/total/counted") / 1014 - 1, within(1e-9));
    }

    @Test
    void two_tables_never_give_two_answers_for_an_earlier_year() {
        assertThat(Shown.value(book, "t08/total/count/2023-24")).isEqualTo(269);
        assertThat(Shown.value(book, "t08/not-published/count/2023-24")).isEqualTo(42);
        assertThat(Shown.value(book, "t09/charging/total/count/2023-24")).isEqualTo(98);
        assertThat(Shown.value(book, "t09/total/count/2023-24")).isEqualTo(269);
        assertThat(Shown.value(book, "t11/senior-manager-review/outside-target/2023-24"))
                .isEqualTo(14);
    }

    @Test
    void the_lines_that_the_report_contradicts_itself_on_are_not_recorded() {
        assertThat(Shown.value(book, "t08/not-recorded/count")).isEqualTo(3);
        assertThat(Shown.value(book, "t09/not-recorded/not-recorded/count")).isEqualTo(3);
    }

    private static List<List<String>> published() throws IOException {
        try (InputStream stream = PublishedYearTest.class.getResourceAsStream("/published-figures.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> List.of(line.split("\t"))).toList();
        }
    }
}
