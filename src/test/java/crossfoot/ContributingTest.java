package crossfoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of CONTRIBUTING.md and README.md send a newcomer to, is there. */
class ContributingTest {

    private static final Pattern QUOTED = Pattern.compile("`([\\w./-]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    private static Set<String> files;

    @BeforeAll
    static void list_files() throws IOException {
        try (Stream<Path> tree =
                Stream.of("src", "workbooks", "macros-docs", ".adr").flatMap(ContributingTest::walk)) {
            files = tree.map(path -> path.toString().replace('\\', '/')).collect(Collectors.toSet());
        }
    }

    private static Stream<Path> walk(String folder) {
        try {
            return Files.walk(Path.of(folder));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONTRIBUTING.md", "README.md"})
    void a_file_or_folder_that_is_named_is_there(String page) throws IOException {
        List<String> paths = rows(page)
                .flatMap(row -> QUOTED.matcher(row).results().map(match -> match.group(1)))
                .filter(name -> name.contains("/") && !name.contains("NAME") && !name.contains("WORD"))
                .toList();

        assertThat(paths).isNotEmpty();
        assertThat(paths.stream().filter(name -> !isThere(name))).isEmpty();
    }

    @Test
    void a_test_that_is_said_to_tell_is_there() throws IOException {
        List<String> tests = rows("CONTRIBUTING.md")
                .flatMap(row -> TEST.matcher(row).results().map((MatchResult match) -> match.group(1)))
                .toList();

        assertThat(tests).isNotEmpty();
        assertThat(tests.stream().filter(name -> !isThere(name))).isEmpty();
    }

    private static boolean isThere(String name) {
        return files.stream()
                .anyMatch(file -> ("/" + file).endsWith("/" + name) || file.endsWith("/" + name + ".java"));
    }

    private static Stream<String> rows(String page) throws IOException {
        return Files.readAllLines(Path.of(page)).stream().filter(line -> line.startsWith("|"));
    }
}
