package crossfoot.rules.cells;

import crossfoot.rules.finding.Rule;
import java.util.Optional;

/**
 * What is wrong with a value wherever it stands: found once a distinct value, reported once a row that holds it.
 *
 * @param rule the rule that found it
 * @param message what is wrong and what would be right
 * @param suggestion a value that would mend it
 */
record Fault(Rule rule, String message, Optional<String> suggestion) {}
