package crossfoot;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No text of the code is the name of a default procedure, type, reason, outcome or entry of a list: lists say by role,
 * group and mark what the code asks for. Only the sample, which fills the default lists, may name their entries.
 */
class NoDefaultNameTest {

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Words of the contract's own, or of a report's English, that happen to be a default name too. */
    private static final Set<String> OTHER_MEANINGS = Set.of(
            "suggestion", // a column of Checks
            "council staff", // a column of RaisedBy
            "answered", // of a status, and of a sentence
            "upheld", // of a sentence
            "withdrawn", // of a sentence
            "refused", // of an import's row
            "insurance", // of a policy number, in personal details
            "other", // of a sentence
            "closed", // a status
            "compliment", // roles, and sentences of a report
            "dissatisfaction",
            "enquiry",
            "ombudsman");

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (ListTable list : ListTable.values()) {
            List<String> headers =
                    list.schema().inputs().stream().map(Column::header).toList();
            for (List<String> row : DefaultTables.rows(list.schema())) {
                list.names()
                        .forEach(column -> names.add(
                                row.get(headers.indexOf(column.header())).toLowerCase(Locale.ROOT)));
            }
        }
        names.removeAll(OTHER_MEANINGS);
        names.remove("");
        return names;
    }

    private static Stream<Path> code() throws IOException {
        Path main = Path.of("src", "main", "java", "crossfoot");
        return Stream.of(main, Path.of("src", "main", "resources", "addin"), Path.of("macros-docs"))
                .flatMap(NoDefaultNameTest::files)
                .filter(file -> Pattern.matches(".*\\.(java|js|bas)", file.toString()))
                .filter(file -> !file.startsWith(main.resolve("report").resolve("sample")))
                .filter(file -> !file.endsWith(Role.class.getSimpleName() + ".java"));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void no_text_of_the_code_is_the_name_of_a_default_entry() throws IOException {
        Set<String> names = names();
        List<String> found = new ArrayList<>();
        for (Path file : code().toList()) {
            Matcher text = TEXT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (text.find()) {
                if (names.contains(text.group(1).strip().toLowerCase(Locale.ROOT))) {
                    found.add(file + ": " + text.group(1));
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(150).contains("formal complaint", "corporate", "reablement");
        assertThat(found).isEmpty();
    }
}
