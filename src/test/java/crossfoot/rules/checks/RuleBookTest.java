package crossfoot.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void every_rule_of_the_contract_is_listed_once_in_its_family() {
        assertThat(RuleBook.rules().stream().map(Rule::code).toList())
                .isEqualTo(List.of(
                        ("S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 C01 C02 C03 C04 C05 C06 C07 C08 C09 T01 T02 T03 T04 T05 T06 T07 T08"
                                        + " I01 I02 L01 L02 L03 L04 L05 L06 L07 D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 K01"
                                        + " K02 K03 K04 K05 K06 K07 K08 K09 K10 K11 K12 E01 E02 E03 E04 E05 P01 P02 P03 N01 N02"
                                        + " N03 N04 R01 R02 R03 R04 R05 R06 R07")
                                .split(" ")));
        assertThat(RuleBook.rule("D01")).hasValueSatisfying(rule -> {
            assertThat(rule.severity()).isEqualTo(Severity.ERROR);
            assertThat(rule.family()).isEqualTo(Rule.Family.DATES);
        });
        assertThat(RuleBook.rule("Z01")).isEmpty();
    }
}
