package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    @Test
    void columns_are_gone_through_from_left_to_right_in_every_java() {
        Map<Integer, Integer> places =
                IntStream.range(1, 40).boxed().collect(Collectors.toMap(Function.identity(), Function.identity()));

        Repeated repeated = new Repeated("T01", "t01.lines", 5, 6, 0, places);

        assertThat(List.copyOf(repeated.places().keySet())).isSorted();
    }
}
