package crossfoot.rules.checks;

import crossfoot.rules.cells.CellRule;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.TaxonomyRule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule, listed once, in the order of families and codes. */
public final class RuleBook {

    /** The rules about one case, each of which looks at every case. */
    private static final List<CaseRule> CASE_RULES = Stream.<CaseRule[]>of(
                    IdentityRule.values(),
                    AnswerRule.values(),
                    LinkRule.values(),
                    DateRule.values(),
                    ExtensionRule.values(),
                    ClockRule.values(),
                    EligibilityRule.values(),
                    PrivacyRule.values(),
                    OutcomeLearningRule.values())
            .flatMap(Arrays::stream)
            .toList();

    private static final List<Rule> RULES = Stream.<Stream<? extends Rule>>of(
                    Arrays.stream(StructureRule.values()),
                    Arrays.stream(CellRule.values()),
                    Arrays.stream(TaxonomyRule.values()),
                    CASE_RULES.stream(),
                    Arrays.stream(LearningRule.values()),
                    Arrays.stream(PublishedRule.values()),
                    Arrays.stream(ReportTextRule.values()))
            .<Rule>flatMap(rules -> rules)
            .sorted(Comparator.comparing(Rule::family).thenComparing(Rule::code))
            .toList();

    private RuleBook() {}

    /** All rules. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** The rule of a code such as D01. */
    public static Optional<Rule> rule(String code) {
        return RULES.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    static List<CaseRule> caseRules() {
        return CASE_RULES;
    }
}
