package crossfoot.rules;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.Standings;
import crossfoot.rules.log.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows that cannot be judged, and why: they have no deadlines and are in no figure until they are mended, which
 * somebody has to be told who looks at deadlines and figures only.
 */
public final class LeftOutRows {

    private static final List<CaseColumn> DECISIVE =
            List.of(CaseColumn.PROCEDURE, CaseColumn.FEEDBACK_TYPE, CaseColumn.RECEIVED, CaseColumn.RESPONDED);

    private final Casebook casebook;
    private final Map<Integer, List<Finding>> reasons;
    private final List<Integer> rows = new ArrayList<>();

    LeftOutRows(Casebook casebook, Standings standings, List<Finding> findings) {
        this.casebook = casebook;
        this.reasons = new HashMap<>();
        for (Finding finding : findings) {
            boolean decisive = finding.severity() == Severity.ERROR
                    && finding.table().equals(MasterSchema.CASE_LOG.name())
                    && DECISIVE.stream().anyMatch(column -> column.header().equals(finding.column()));
            if (decisive) {
                reasons.computeIfAbsent(finding.row(), added -> new ArrayList<>())
                        .add(finding);
            }
        }
        for (int i = 0; i < casebook.cases().size(); i++) {
            if (standings.status(i) == Status.NOT_JUDGED) {
                rows.add(i);
            }
        }
    }

    /** How many rows are left out. */
    public int count() {
        return rows.size();
    }

    /** In which columns the errors are, in the order of the log, with how many rows each. */
    public Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (CaseColumn column : DECISIVE) {
            int count = (int) rows.stream()
                    .filter(row -> headers(row).contains(column.header()))
                    .count();
            if (count > 0) {
                columns.put(column.header(), count);
            }
        }
        return columns;
    }

    private List<Finding> reasons(int row) {
        return reasons.getOrDefault(casebook.cases().at(row).sheetRow(), List.of());
    }

    private List<String> headers(int row) {
        return reasons(row).stream().map(Finding::column).distinct().toList();
    }

    /** What is to be mended: a line a row; one line for all rows that a missing column leaves out. */
    public List<Duty> toMend() {
        List<Duty> lines = new ArrayList<>();
        int without = 0;
        for (int row : rows) {
            if (reasons(row).isEmpty()) {
                without++;
            } else {
                lines.add(line(row));
            }
        }
        if (without > 0) {
            lines.add(new Duty(
                    Optional.empty(),
                    0,
                    "Mend the columns of the log",
                    MasterSchema.CASE_LOG.name(),
                    0,
                    "",
                    "",
                    "",
                    "",
                    words(without)
                            + " left out, since a column or a list that decides on them is missing: see Checks."));
        }
        return lines;
    }

    private Duty line(int row) {
        var found = casebook.cases().at(row);
        String why = reasons(row).stream().map(Finding::message).collect(Collectors.joining(" "));
        return new Duty(
                Optional.empty(),
                0,
                "Mend " + String.join(" and ", headers(row)),
                MasterSchema.CASE_LOG.name(),
                found.sheetRow(),
                found.ref(),
                Texts.clean(found.cell(CaseColumn.FEEDBACK_TYPE).shown()),
                Texts.clean(found.cell(CaseColumn.OWNER).shown()),
                Texts.clean(found.cell(CaseColumn.TEAM).shown()),
                "Not judged, so without deadlines and in no figure (" + words(rows.size()) + " left out): " + why);
    }

    private static String words(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }
}
