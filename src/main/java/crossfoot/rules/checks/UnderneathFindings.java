package crossfoot.rules.checks;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.RowsUnderneath;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of rows under tables: those that are taken as rows (S08), and those that are not read (S09). */
final class UnderneathFindings {

    private static final int CELLS_NAMED = 12;

    private UnderneathFindings() {}

    static List<Finding> of(Casebook casebook) {
        List<Finding> findings = new ArrayList<>();
        for (RowsUnderneath rows : casebook.underneath()) {
            if (rows.taken() > 0) {
                findings.add(finding(
                        StructureRule.ROWS_UNDER,
                        rows,
                        rows.firstTaken(),
                        Integer.toString(rows.taken()),
                        taken(rows.taken(), rows.schema().name())));
            }
            if (!rows.unread().isEmpty()) {
                findings.add(finding(
                        StructureRule.ROWS_NOT_READ,
                        rows,
                        rows.unread().get(0).row(),
                        rows.firstUnread(),
                        unread(casebook, rows)));
            }
        }
        return findings;
    }

    private static Finding finding(Rule rule, RowsUnderneath rows, int row, String value, String message) {
        return new Finding(
                rule.severity(),
                rule.code(),
                rows.schema().name(),
                row,
                "",
                column(rows),
                value,
                message,
                Optional.empty());
    }

    private static String column(RowsUnderneath rows) {
        return rows.schema().columns().get(0).header();
    }

    private static String taken(int rows, String table) {
        return rows == 1
                ? "1 row stands directly under the table " + table + " and is taken as a row of it. Refresh puts it in."
                : rows + " rows stand directly under the table " + table
                        + " and are taken as rows of it. Refresh puts them in.";
    }

    private static String unread(Casebook casebook, RowsUnderneath rows) {
        return "What is filled in under the table " + rows.schema().name() + " is not read and not counted: "
                + cells(casebook, rows) + ". Move it directly under the last row of the table, with its " + column(rows)
                + ", or away from under the table.";
    }

    private static String cells(Casebook casebook, RowsUnderneath rows) {
        String sheet = casebook.table(rows.schema())
                .map(Table::sheet)
                .orElse(rows.schema().sheet());
        List<CellAddress> cells = rows.unread();
        String named = cells.stream()
                .limit(CELLS_NAMED)
                .map(cell -> sheet + "!" + cell)
                .collect(Collectors.joining(", "));
        return named + (cells.size() > CELLS_NAMED ? " and " + (cells.size() - CELLS_NAMED) + " more" : "");
    }
}
