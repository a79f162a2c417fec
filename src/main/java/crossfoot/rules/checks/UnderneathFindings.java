package crossfoot.rules.checks;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.RowsUnderneath;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of rows under tables: those that are taken as rows (S08), and those that are not read (S09). */
final class UnderneathFindings {

    private static final int CELLS_NAMED = 12;
    private static final int LONGEST_SHOWN = 40;

    private UnderneathFindings() {}

    static List<Finding> of(Casebook casebook) {
        List<Finding> findings = new ArrayList<>();
        for (RowsUnderneath rows : casebook.underneath()) {
            String sheet = casebook.table(rows.schema())
                    .map(Table::sheet)
                    .orElse(rows.schema().sheet());
            if (!rows.taken().isEmpty()) {
                findings.add(
                        finding(StructureRule.ROWS_UNDER, rows, rows.taken().get(0), taken(sheet, rows)));
            }
            if (!rows.unread().isEmpty()) {
                findings.add(
                        finding(StructureRule.ROWS_NOT_READ, rows, rows.unread().get(0), unread(sheet, rows)));
            }
        }
        return findings;
    }

    private static Finding finding(Rule rule, RowsUnderneath rows, RowsUnderneath.Row first, String message) {
        return new Finding(
                rule.severity(),
                rule.code(),
                rows.schema().name(),
                first.cell().row(),
                "",
                column(rows),
                first.first(),
                message,
                Optional.empty());
    }

    private static String column(RowsUnderneath rows) {
        return rows.schema().columns().get(0).header();
    }

    private static String taken(String sheet, RowsUnderneath rows) {
        String table = rows.schema().name();
        String cells = cells(sheet, rows.taken());
        return rows.taken().size() == 1
                ? "1 row stands directly under the table " + table + " and is taken as a row of it: " + cells
                        + ". Refresh puts it in."
                : rows.taken().size() + " rows stand directly under the table " + table
                        + " and are taken as rows of it: " + cells + ". Refresh puts them in.";
    }

    private static String unread(String sheet, RowsUnderneath rows) {
        return "What is filled in under the table " + rows.schema().name() + " is not read and not counted: "
                + cells(sheet, rows.unread()) + ". Move it directly under the last row of the table, with its "
                + column(rows) + ", or away from under the table.";
    }

    /** The cells by which rows are known, with what was typed there, as many as one reads. */
    private static String cells(String sheet, List<RowsUnderneath.Row> rows) {
        String named = rows.stream()
                .limit(CELLS_NAMED)
                .map(row -> sheet + "!" + row.cell() + " (" + shortened(row.typed()) + ")")
                .collect(Collectors.joining(", "));
        return named + (rows.size() > CELLS_NAMED ? " and " + (rows.size() - CELLS_NAMED) + " more" : "");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
