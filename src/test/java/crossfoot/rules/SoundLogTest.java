package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Severity;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SoundLogTest {

    @Test
    void a_sound_log_of_5000_rows_in_all_procedures_gives_no_error_and_no_warning() {
        Assessment assessment = SoundLog.of(5_000, 1).master().assess(SoundLog.AS_OF.toString());

        assertThat(assessment.findings())
                .filteredOn(finding -> !finding.rule().equals("S07"))
                .filteredOn(finding -> finding.severity() != Severity.ALERT)
                .isEmpty();
        assertThat(assessment.casebook().cases().size()).isEqualTo(5_000);
        assertThat(assessment.casebook().cases().all())
                .allMatch(row -> assessment.standing(row.index()).judged());
        assertThat(assessment.findings()).extracting(Finding::rule).contains("K05", "K06");
    }

    @Property(tries = 20)
    void any_sound_log_gives_no_error(@ForAll long seed) {
        assertThat(SoundLog.of(300, seed)
                        .master()
                        .assess(SoundLog.AS_OF.toString())
                        .findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Property(tries = 20)
    void a_shuffled_log_gives_the_same_findings(@ForAll long seed) {
        List<String> asLogged = withoutRows(damaged(seed));
        List<String> shuffled = withoutRows(damaged(seed).shuffled(seed + 1));

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(asLogged);
    }

    private static SoundLog damaged(long seed) {
        SoundLog log = SoundLog.of(200, seed);
        log.cases().get(0).remove(CaseColumn.PROCEDURE);
        log.cases().get(1).put(CaseColumn.OUTCOME, "Uphold");
        return log;
    }

    private static List<String> withoutRows(SoundLog log) {
        return log.master().assess(SoundLog.AS_OF.toString()).findings().stream()
                .map(finding -> finding.rule() + finding.ref() + finding.column() + finding.message())
                .toList();
    }
}
