package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.Passages.Passage;
import crossfoot.proof.reading.ReportReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented passages: what was planted is found, and nothing else. */
class ProofCorpusTest {

    static Stream<Passage> passages() {
        return Passages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("passages")
    void what_was_planted_is_found_and_nothing_else(Passage passage) {
        List<String> found = Proof.of(passage.document()).findings().stream()
                .map(finding -> finding.rule() + " " + finding.stated())
                .toList();
        assertThat(found).as(passage.text()).containsExactlyInAnyOrderElementsOf(passage.expected());
    }

    /** The recall of each format is measured; a false alarm is never allowed. */
    @ParameterizedTest
    @EnumSource(Renderings.class)
    void in_every_format_what_is_found_was_planted(Renderings format) throws IOException {
        int planted = 0;
        int found = 0;
        for (Passage passage : Passages.all()) {
            byte[] file = format.render(passage.document());
            List<String> findings = Proof.of(ReportReader.read(format.fileName(), file)).findings().stream()
                    .map(finding -> finding.rule() + " " + finding.stated().replace('−', '-'))
                    .toList();
            assertThat(passage.expected())
                    .as(format + ": " + passage.name() + "\n" + passage.text())
                    .containsAll(findings);
            planted += passage.expected().size();
            found += findings.size();
        }
        assertThat(found).as("found in " + format + " of " + planted).isGreaterThanOrEqualTo(planted * 9 / 10);
    }

    @Test
    void there_are_enough_of_both_kinds() {
        assertThat(Passages.all()).hasSizeGreaterThan(100);
        assertThat(Passages.all())
                .filteredOn(passage -> !passage.expected().isEmpty())
                .hasSizeGreaterThan(50);
    }
}
