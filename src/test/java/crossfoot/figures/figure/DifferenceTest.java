package crossfoot.figures.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statistics against values that books and other programs give. */
class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "2, 9, 0.065430, 'twice 67 of 2,048'",
        "11, 6, 0.332306, 'twice 21,778 of 131,072'",
        "0, 5, 0.0625, 'twice a half to the fifth'",
        "0, 6, 0.03125, 'twice a half to the sixth'",
        "7, 7, 1, 'no difference at all'",
        "0, 0, 1, 'nothing counted in either year'"
    })
    void two_counts_are_compared_exactly(long now, long before, double probability, String source) {
        assertThat(Difference.probabilityOfCounts(now, before)).as(source).isCloseTo(probability, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, 1, 4, 0.485714, 'Fisher''s tea tasting: 34 of 70'",
        "1, 12, 9, 12, 0.002759, 'a textbook two by two table of students'",
        "0, 10, 5, 10, 0.032508, '504 of 15,504'",
        "5, 10, 50, 100, 1, 'equal shares'",
        "0, 0, 5, 10, 1, 'nothing to compare'"
    })
    void two_shares_are_compared_by_fishers_exact_test(
            long partNow, long baseNow, long partBefore, long baseBefore, double probability, String source) {
        assertThat(Difference.probabilityOfShares(partNow, baseNow, partBefore, baseBefore))
                .as(source)
                .isCloseTo(probability, within(1e-6));
    }

    @Test
    void shares_of_many_cases_are_compared_by_the_test_of_two_proportions() {
        // z = (0.52 - 0.50) / sqrt(0.51 × 0.49 × (1/10000 + 1/10000)) = 2.829
        assertThat(Difference.probabilityOfShares(5_200, 10_000, 5_000, 10_000)).isCloseTo(0.004669, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"51, 93, lower", "23, 8, higher", "17, 8, no clear change", "217, 269, lower", "20, 13, no clear change"
    })
    void a_change_in_a_count_is_named(long now, long before, String words) {
        assertThat(Difference.ofCounts(now, before).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"80, 217, 101, 269, no clear change", "80, 217, 40, 217, higher", "10, 217, 40, 217, lower"})
    void a_change_in_a_share_is_named(long part, long base, long partBefore, long baseBefore, String words) {
        assertThat(Difference.ofShares(part, base, partBefore, baseBefore).words())
                .isEqualTo(words);
    }
}
