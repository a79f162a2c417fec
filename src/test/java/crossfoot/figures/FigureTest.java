package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.Unit;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures are named and shown. */
class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "COUNT, 0, 0, 'nothing is a number too'",
        "COUNT, 1020, '1,020', 'thousands are grouped'",
        "COUNT, 1234567, '1,234,567', 'and grouped again'",
        "SHARE, 0.285, 29%, 'a half goes up, though 0.285 times 100 is less in binary'",
        "SHARE, 0.304, 30%, 'whole per cent'",
        "SHARE, 1, 100%, ''",
        "CHANGE, 0.26, +26%, 'a rise has a sign'",
        "CHANGE, -0.455, -46%, 'and so has a fall'",
        "CHANGE, 0.001, 0%, 'no sign where it rounds to nothing'",
        "CHANGE, -0.001, 0%, ''",
        "CHANGE, 12, '+1,200%', ''",
        "WORKING_DAYS, 23, 23, 'whole days are whole'",
        "WORKING_DAYS, 28.94, 28.9, 'others have a decimal'",
        "WORKING_DAYS, -3, -3, ''",
        "CASES_A_MONTH, 18, 18.0, ''",
        "CASES_A_MONTH, 1234.56, '1,234.6', ''"
    })
    void a_value_is_shown_by_its_unit(Unit unit, double value, String shown, String why) {
        assertThat(unit.display(OptionalDouble.of(value))).as(why).isEqualTo(shown);
    }

    @Test
    void an_undefined_value_is_a_hyphen() {
        assertThat(Unit.SHARE.display(OptionalDouble.empty())).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource({
        "MP enquiry, mp-enquiry",
        "Outcome of carer's assessment, outcome-of-carers-assessment",
        "Outcome of carer’s assessment, outcome-of-carers-assessment",
        "Withdrawn / closed  (again), withdrawn-closed-again",
        "Été 24, été-24",
        "'  ', ''"
    })
    void a_label_becomes_a_part_of_an_id(String label, String part) {
        assertThat(FigureId.part(label)).isEqualTo(part);
    }

    @Test
    void two_entries_with_one_part_and_entries_named_like_totals_keep_ids_apart() {
        FigureBook book = new InventedMaster()
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Home/Care")
                .adult("F-2", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Total")
                .adult("F-3", "Formal complaint", "2024-05-01", "2024-05-20", "Main reason", "Home Care")
                .book(2024);
        assertThat(book.figure("t08/home-care/count").orElseThrow().refs()).containsExactly("F-3");
        assertThat(book.figure("t08/home-care-2/count").orElseThrow().refs()).containsExactly("F-1");
        assertThat(book.figure("t08/total-2/count").orElseThrow().refs()).containsExactly("F-2");
        assertThat(Shown.value(book, "t08/total/count")).isEqualTo(3);
    }
}
