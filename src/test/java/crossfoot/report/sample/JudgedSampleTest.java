package crossfoot.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgedSampleTest {

    /** What a well-kept log shows now and then: old events, staff's own praise, gaps in letters, reasons, evidence, lessons. */
    private static final Set<String> USUAL_WARNINGS = Set.of("D07", "E05", "K07", "K09", "N03", "N04");

    /** Late acknowledgements and answers, what is due or overdue, late steps, late improvements, long escalations. */
    private static final Set<String> USUAL_ALERTS = Set.of("K01", "K02", "K03", "K04", "K05", "K08", "K12", "N02");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2025})
    void the_only_errors_of_the_published_log_are_its_three_missing_main_reasons(long seed) {
        List<Finding> findings = judged(SampleLog.published(seed)).findings();
        assertThat(findings.stream().filter(finding -> finding.severity() == Severity.ERROR))
                .hasSize(3)
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("T06");
                    assertThat(finding.column()).isEqualTo(CaseColumn.MAIN_REASON.header());
                });
        assertThat(codes(findings, Severity.WARNING)).isSubsetOf(USUAL_WARNINGS);
        assertThat(codes(findings, Severity.ALERT)).isSubsetOf(USUAL_ALERTS);
        Map<String, Long> warnings = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
        assertThat(warnings.values()).allSatisfy(count -> assertThat(count).isLessThan(20));
    }

    @ParameterizedTest
    @CsvSource({"3000, 1", "3000, 8"})
    void a_log_of_any_size_has_no_errors(int size, long seed) {
        List<Finding> findings = judged(SampleLog.ofSize(size, seed)).findings();
        assertThat(findings.stream().filter(finding -> finding.severity() == Severity.ERROR))
                .isEmpty();
        assertThat(codes(findings, Severity.WARNING)).isSubsetOf(USUAL_WARNINGS);
        assertThat(codes(findings, Severity.ALERT)).isSubsetOf(USUAL_ALERTS);
    }

    @Test
    void the_published_log_leaves_work_to_do() {
        List<Duty> duties = judged(SampleLog.published(1)).worklist();
        assertThat(duties).extracting(Duty::feedbackType).contains("Formal complaint", "Learning");
        assertThat(duties)
                .extracting(Duty::workingDaysLeft)
                .anyMatch(days -> days < 0)
                .anyMatch(days -> days > 0);
    }

    private static Assessment judged(SampleLog log) {
        return Assessment.of(new SampleTables(log).casebook(), log.asOf());
    }

    private static Set<String> codes(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }
}
