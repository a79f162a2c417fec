package crossfoot.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSampleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 42, 2025, -5, 987654321})
    void every_published_figure_of_2024_25_can_be_counted_in_the_log(long seed) throws IOException {
        Map<String, Double> counted =
                PublishedFigureCount.of(Row.of(SampleLog.published(seed).cases()));
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (List<String> line : published()) {
            // The national rate is the Ombudsman's, not the council's to count.
            if (line.get(1).equals("2024-25") && !line.get(0).equals("t15/national-uphold-rate")) {
                expected.put(line.get(0), line.get(2));
                Double value = counted.get(line.get(0));
                actual.put(line.get(0), value == null ? "none" : String.valueOf(Math.round(value)));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void what_the_report_says_in_words_holds_too() {
        Map<String, Double> counted =
                PublishedFigureCount.of(Row.of(SampleLog.published(1).cases()));
        Map<String, Double> expected = new HashMap<>();
        expected.put("recommendations met in time", 4.0);
        expected.put("formal to dissatisfaction", 92.0);
        expected.put("dissatisfaction to review", 35.0);
        expected.put("t15/upheld/charging/count", 3.0);
        expected.put("t15/upheld/safeguarding/count", 1.0);
        expected.put("t15/upheld/care-assessment/count", 1.0);
        expected.put("t08/not-recorded/count", 3.0);
        expected.put("t09/care-assessment/lack-of-involvement/count", 3.0);
        expected.put("t09/charging/not-recorded/count", 3.0);
        expected.put("t11/formal-complaint/in-extended-time", 8.0);
        assertThat(counted).containsAllEntriesOf(expected);
    }

    @Test
    void refs_follow_the_order_in_which_cases_came() {
        List<Row> rows = Row.of(SampleLog.published(1).cases());
        assertThat(rows).extracting(Row::received).isSorted();
        assertThat(rows).extracting(Row::ref).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void each_team_that_was_praised_has_words_of_praise_to_publish() {
        Map<String, Integer> texts = new TreeMap<>();
        for (Row row : Row.of(SampleLog.published(1).cases())) {
            boolean inYear = row.received().minusMonths(3).getYear() == 2024;
            if (inYear
                    && row.type().equals("Compliment")
                    && !row.text(CaseColumn.PUBLISHABLE_TEXT).isEmpty()) {
                assertThat(row.text(CaseColumn.PUBLISH)).isEqualTo("Yes");
                texts.merge(row.text(CaseColumn.TEAM), 1, Integer::sum);
            }
        }
        assertThat(texts).hasSize(12).allSatisfy((team, count) -> assertThat(count)
                .isGreaterThanOrEqualTo(2));
    }

    private static List<List<String>> published() throws IOException {
        try (InputStream stream = PublishedSampleTest.class.getResourceAsStream("/published-figures.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
