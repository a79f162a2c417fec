package crossfoot.rules.finding;

import java.util.Optional;

/**
 * What a rule found.
 *
 * @param severity how much it weighs
 * @param rule the code of the rule, such as D01
 * @param table the name of the table
 * @param row the row that Excel shows; 0 where the finding is about the table as a whole
 * @param ref the Ref or Learning ref as typed; "" where there is none
 * @param column the header of the cell to fill or mend; "" where it is about the table or the row
 * @param value what the cell holds, as typed
 * @param message what is wrong and what would be right, in a sentence
 * @param suggestion a value that would mend it
 */
public record Finding(
        Severity severity,
        String rule,
        String table,
        int row,
        String ref,
        String column,
        String value,
        String message,
        Optional<String> suggestion) {}
