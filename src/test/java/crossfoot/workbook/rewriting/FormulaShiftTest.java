package crossfoot.workbook.rewriting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References move as when Excel fills a formula down two rows and right one column. */
class FormulaShiftTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1 | B3",
                "$A1+A$1+$A$1 | $A3+B$1+$A$1",
                "SUM(A1:B2) | SUM(B3:C4)",
                "LOG10(A1) | LOG10(B3)",
                "\"A1\"&A1 | \"A1\"&B3",
                "'A1 sheet'!A1 | 'A1 sheet'!B3",
                "Q1!A1 | Q1!B3",
                "CaseLog[A1]+A1 | CaseLog[A1]+B3",
                "A:A | B:B",
                "1:1 | 3:3",
                "$A:B | $A:C",
                "1.5+A1*2 | 1.5+B3*2",
                "Rate_A1+TRUE | Rate_A1+TRUE",
                "XFD1048576 | A2",
            })
    void a_reference_moves_and_all_else_stays(String formula, String moved) {
        assertThat(FormulaShift.shift(formula, 2, 1)).isEqualTo(moved);
    }
}
