package crossfoot.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<List<String>> TYPES = List.of(
            List.of(
                    "Formal complaint",
                    "Informal complaint",
                    "Enquiry",
                    "MP enquiry",
                    "Upheld",
                    "Not upheld",
                    "Partially upheld",
                    "Compliment"),
            List.of("Stage 1 complaint", "Stage 2 review", "Stage 3 review"));

    @ParameterizedTest
    @CsvSource({
        "Formal complant, Formal complaint, a letter left out",
        "Fromal complaint, Formal complaint, two letters swapped",
        "formal complaints, Formal complaint, the plural",
        "complaint formal, Formal complaint, the order of words",
        "Complaints - formal, Formal complaint, order and plural and punctuation",
        "Enquiries, Enquiry, an irregular plural",
        "M.P. enquiry, MP enquiry, punctuation",
        "Formal, Formal complaint, a word left out",
        "Uphled, Upheld, two letters swapped",
        "Enquiry from MP, MP enquiry, words in another order with a small one",
        "Upheld in part, Partially upheld, a word cut short",
        "Part upheld, Partially upheld, a word cut short",
        "Stage 2 complaint, Stage 2 review, the number and not the word",
        "Stage 1 complain, Stage 1 complaint, an entry of the second group"
    })
    void the_entry_that_was_meant_is_found(String typed, String entry, String reason) {
        assertThat(Nearest.among(typed, TYPES)).as(reason).contains(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "Grumble, nothing is near",
        "Stage 4 review, no entry has the number",
        "Complaint, it is a word of two entries",
        "X, it is too short"
    })
    void what_is_near_to_none_or_to_two_is_not_guessed(String typed, String reason) {
        assertThat(Nearest.among(typed, TYPES)).as(reason).isEmpty();
    }

    @Test
    void a_plural_goes_before_a_small_word_left_out() {
        assertThat(Nearest.among("Feedback type", List.of(List.of("Type of feedback", "Feedback types"))))
                .contains("Feedback types");
    }

    @Test
    void the_first_group_goes_before_an_equally_near_entry_of_the_second() {
        assertThat(Nearest.among("Stage 2 revew", List.of(List.of("Stage 2 review"), List.of("Stage 2 reviews"))))
                .contains("Stage 2 review");
    }
}
