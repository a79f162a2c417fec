package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real and hostile files of other projects' test data: {@code corpus/index.tsv} says why each is hard and what is expected. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static Stream<List<String>> files() throws IOException {
        return Files.readAllLines(CORPUS.resolve("index.tsv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_hard_file_is_answered_as_its_index_says(List<String> entry) {
        Path file = CORPUS.resolve(entry.get(0));
        switch (entry.get(3)) {
            case "clear error" ->
                assertThatThrownBy(() -> Workbook.open(file)).isInstanceOfSatisfying(WorkbookRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(WorkbookRefusal.Kind.UNREADABLE);
                    assertThat(refusal).hasMessageContaining(entry.get(0)).hasMessageMatching("(?s).*: .*\\.");
                    assertThat(refusal.getMessage()).doesNotContain("\n");
                });
            case "accepted" -> readEverything(Workbook.open(file));
            case "accepted with warning" -> {
                Workbook workbook = Workbook.open(file);
                readEverything(workbook);
                assertThat(workbook.notices()).isNotEmpty();
            }
            default -> throw new IllegalArgumentException("Unknown expectation " + entry.get(3));
        }
    }

    private static void readEverything(Workbook workbook) {
        assertThat(workbook.sheets()).isNotEmpty();
        for (String name : workbook.tables()) {
            Table table = workbook.table(name).orElseThrow();
            assertThat(table.columns()).isNotEmpty();
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(column.header()).isNotEmpty());
        }
    }
}
