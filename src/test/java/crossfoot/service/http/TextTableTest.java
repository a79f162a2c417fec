package crossfoot.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab-separated answers, which people open in spreadsheets. */
class TextTableTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "=1+1, '''=1+1'",
        "+44 20, '''+44 20'",
        "-5 days, '''-5 days'",
        "@home, '''@home'",
        "plain, plain",
        "a=b, a=b"
    })
    void text_that_a_spreadsheet_could_run_gets_an_apostrophe(String text, String shown) {
        assertThat(new TextTable(List.of("A"), List.of(List.of(text))).text(false))
                .isEqualTo("A\r\n" + shown + "\r\n");
    }

    @Test
    void exact_text_stays_as_it_is_and_numbers_always_do() {
        TextTable table = new TextTable(List.of("A", "B"), List.of(List.of("=1+1", -5)));
        assertThat(table.text(true)).isEqualTo("A\tB\r\n=1+1\t-5\r\n");
        assertThat(table.text(false)).isEqualTo("A\tB\r\n'=1+1\t-5\r\n");
    }

    @Test
    void a_break_inside_a_cell_does_not_break_the_table() {
        TextTable table = new TextTable(List.of("A", "B"), List.of(List.of("one\ttwo\r\nthree", "B")));
        assertThat(table.text(true)).isEqualTo("A\tB\r\none two three\tB\r\n");
    }
}
