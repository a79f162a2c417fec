package crossfoot.caselog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.HeaderCase;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'  Formal  complaint ', Formal complaint, spaces around and double spaces",
        "'Formal\u00a0complaint', Formal complaint, a non-breaking space",
        "'Formal\u200b complaint', Formal complaint, a zero-width space",
        "'Formal\tcomplaint', Formal complaint, a tab",
        "'\ufeffFormal complaint', Formal complaint, a byte order mark",
        "'Formal\u00adcomplaint', Formalcomplaint, a soft hyphen"
    })
    void clean_text_has_nothing_that_nobody_sees(String typed, String clean, String reason) {
        assertThat(Texts.clean(typed)).isEqualTo(clean);
    }

    static List<HeaderCase> headers() throws IOException {
        return HeaderCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void headers_match_by_what_is_seen(HeaderCase header) {
        assertThat(Texts.key(header.typed())).as(header.why()).isEqualTo(header.key());
    }

    @Test
    void refs_match_without_regard_to_case_and_spaces() {
        assertThat(Texts.refKey(" asc-2024- 0001")).isEqualTo(Texts.refKey("ASC-2024-0001"));
    }

    @Property
    void cleaning_twice_is_cleaning_once(@ForAll String typed) {
        assertThat(Texts.clean(Texts.clean(typed))).isEqualTo(Texts.clean(typed));
    }
}
