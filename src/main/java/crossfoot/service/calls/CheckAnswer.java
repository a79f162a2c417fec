package crossfoot.service.calls;

import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Severity;
import crossfoot.service.http.TextTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check says, in the form of {@code check --json} and of the service.
 *
 * @param asOf the as-of date, year-month-day
 * @param rows how many rows the log has
 * @param errors how many errors were found
 * @param warnings how many warnings
 * @param alerts how many alerts
 * @param infos how many findings are only worth knowing
 * @param findings all of them, in order
 */
public record CheckAnswer(String asOf, int rows, int errors, int warnings, int alerts, int infos, List<Line> findings) {

    /**
     * A finding.
     *
     * @param severity error, warning, alert or info
     * @param rule the code of the rule
     * @param table the table
     * @param row the row that Excel shows; 0 for the table as a whole
     * @param ref the Ref as typed
     * @param column the column to fill or mend
     * @param value what the cell holds
     * @param message what is wrong and what would be right
     * @param suggestion a value that would mend it, or null
     */
    public record Line(
            String severity,
            String rule,
            String table,
            int row,
            String ref,
            String column,
            String value,
            String message,
            @Nullable String suggestion) {

        static Line of(Finding finding) {
            return new Line(
                    finding.severity().word(),
                    finding.rule(),
                    finding.table(),
                    finding.row(),
                    finding.ref(),
                    finding.column(),
                    finding.value(),
                    finding.message(),
                    finding.suggestion().orElse(null));
        }
    }

    public CheckAnswer {
        findings = List.copyOf(findings);
    }

    /** What an assessment says. */
    public static CheckAnswer of(Assessment assessment) {
        return new CheckAnswer(
                assessment.asOf().toString(),
                assessment.casebook().cases().size(),
                assessment.count(Severity.ERROR),
                assessment.count(Severity.WARNING),
                assessment.count(Severity.ALERT),
                assessment.count(Severity.INFO),
                assessment.findings().stream().map(Line::of).toList());
    }

    TextTable table() {
        return new TextTable(
                List.of("Severity", "Rule", "Table", "Row", "Ref", "Column", "Value", "What is wrong", "Suggestion"),
                findings.stream().map(CheckAnswer::cells).toList());
    }

    private static List<Object> cells(Line line) {
        return List.of(
                line.severity,
                line.rule,
                line.table,
                line.row,
                line.ref,
                line.column,
                line.value,
                line.message,
                line.suggestion == null ? "" : line.suggestion);
    }
}
