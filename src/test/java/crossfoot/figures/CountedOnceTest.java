package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.count.CountedRows;
import crossfoot.rules.Assessment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log is counted once, whoever asks. */
class CountedOnceTest {

    @Test
    void what_earlier_reports_said_and_the_figures_are_held_to_one_count() {
        Assessment assessment = new InventedMaster().assess();
        CountedRows rows = CountedRows.of(assessment);
        assertThat(CountedRows.of(assessment.withFindings(List.of()))).isSameAs(rows);
        assertThat(CountedRows.of(assessment.without("S07"))).isSameAs(rows);
        assertThat(CountedRows.of(new InventedMaster().assess())).isNotSameAs(rows);
    }
}
