package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import crossfoot.caselog.HeaderCase;
import crossfoot.caselog.schema.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pane and the service find a column by one rule: a header that only one of them knew would be blanked or lost. */
class HeaderRuleIT {

    private static final Path PANE = Path.of("src", "main", "resources", "addin", "tables.js");
    private static final String KEYS =
            "async ([module, texts]) => { const { key } = await import('data:text/javascript;charset=utf-8,'"
                    + " + encodeURIComponent(module)); return texts.map(key); }";

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_pane_keeps_to_the_table_of_cases() throws IOException {
        List<HeaderCase> cases = HeaderCase.all();
        List<?> keys = keys(cases.stream().map(HeaderCase::typed).toList());
        assertThat(keys).isEqualTo(cases.stream().map(HeaderCase::key).toList());
    }

    @Test
    void the_pane_and_the_service_take_every_character_alike() throws IOException {
        List<String> texts = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> c > Character.MAX_VALUE || !Character.isSurrogate((char) c))
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .mapToObj(c -> "A" + Character.toString(c) + " b")
                .toList();
        List<?> keys = keys(texts);
        List<String> differ = IntStream.range(0, texts.size())
                .filter(i -> !Texts.key(texts.get(i)).equals(keys.get(i)))
                .mapToObj(i -> "U+%04X".formatted(texts.get(i).codePointAt(1)))
                .toList();
        assertThat(differ).isEmpty();
    }

    private static List<?> keys(List<String> texts) throws IOException {
        Page page = chromium.blank();
        return (List<?>) page.evaluate(KEYS, List.of(Files.readString(PANE), texts));
    }
}
