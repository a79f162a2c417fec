package crossfoot.figures.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The limits of an individuals chart against values worked out by hand. */
class ControlChartTest {

    @Test
    void the_limits_of_a_chart_are_two_point_six_six_moving_ranges_from_the_mean() {
        ControlChart chart = ControlChart.of(10, 12, 9, 13, 11);
        // Moving ranges 2, 3, 4, 2: mean 2.75, times 2.66 is 7.315.
        assertThat(chart.centre()).isEqualTo(11);
        assertThat(chart.upper()).isCloseTo(18.315, within(1e-9));
        assertThat(chart.lower()).isCloseTo(3.685, within(1e-9));
        assertThat(chart.signals(19)).isTrue();
        assertThat(chart.signals(18)).isFalse();
        assertThat(chart.signals(3)).isTrue();
        assertThat(ControlChart.of(1, 9).lower()).isZero();
    }
}
