package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.rules.checks.RuleBook;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has an example, and finds it and not its neighbour; what it says of it stands in the page of rules. */
class RuleExampleTest {

    static List<RuleExample> examples() throws IOException {
        return RuleExample.all();
    }

    @Test
    void every_rule_has_one_example() throws IOException {
        assertThat(RuleExample.all().stream().map(RuleExample::code).toList())
                .containsExactlyElementsOf(
                        RuleBook.rules().stream().map(Rule::code).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_finds_what_breaks_it_and_not_its_neighbour(RuleExample example) {
        assertThat(example.hasNeighbour()).isTrue();
        assertThat(example.found()).isNotEmpty();
        if (example.changes().isEmpty()) {
            assertThat(example.found().stream().map(Finding::row).distinct().toList())
                    .isEqualTo(example.broken());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_finding_says_what_is_wrong_and_what_would_be_right(RuleExample example) {
        assertThat(example.found()).allSatisfy(finding -> {
            assertThat(finding.message()).hasSizeGreaterThan(20).matches(".*[.?]");
            assertThat(finding.message())
                    .doesNotContain("  ")
                    .doesNotContain("Optional[")
                    .doesNotContain("null");
        });
    }
}
