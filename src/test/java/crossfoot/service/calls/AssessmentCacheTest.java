package crossfoot.service.calls;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.rules.Assessment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was judged once is not judged again, as long as it fits. */
class AssessmentCacheTest {

    private static final FigureBook INVENTED = InventedBook.ofAYear();
    private static final int BYTES = 400_000;

    private final List<String> made = new ArrayList<>();

    private Assessed ask(AssessmentCache cache, String key) {
        return cache.assessed(key, BYTES, () -> {
            made.add(key);
            return INVENTED.assessment();
        });
    }

    private static FigureBook book(Assessed assessed, Period period) {
        return assessed.book(period, INVENTED.procedure());
    }

    @Test
    void the_same_bytes_are_judged_once_and_their_figures_made_once() {
        AssessmentCache cache = new AssessmentCache(100_000_000);
        Assessed first = ask(cache, "a");
        assertThat(ask(cache, "a")).isSameAs(first);
        assertThat(book(first, INVENTED.period())).isSameAs(book(ask(cache, "a"), INVENTED.period()));
        assertThat(made).containsExactly("a");
    }

    @Test
    void what_is_kept_weighs_no_more_than_it_may() {
        long one = new Assessed(INVENTED.assessment(), BYTES).weight();
        AssessmentCache cache = new AssessmentCache(2 * one);
        for (String key : List.of("a", "b", "c", "a", "b", "c")) {
            book(ask(cache, key), INVENTED.period());
        }
        assertThat(made).as("three do not fit into the room of two").hasSizeGreaterThan(3);
    }

    @Test
    void an_assessment_has_room_for_the_figures_that_it_keeps() {
        Assessment assessment = INVENTED.assessment();
        Assessed kept = new Assessed(assessment, BYTES);
        assertThat(kept.weight()).isGreaterThan(new Assessed(assessment, 0).weight());
        FigureBook first = book(kept, INVENTED.period());
        assertThat(first.assessment().casebook())
                .as("a book holds the log that it was made from, and so goes with it")
                .isSameAs(assessment.casebook());
    }
}
