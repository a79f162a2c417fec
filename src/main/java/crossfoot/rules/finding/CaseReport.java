package crossfoot.rules.finding;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.rules.days.Day;
import crossfoot.rules.log.Ledger;
import java.util.Optional;

/** Puts findings about cases into a report: where the cell is, and what it holds as it was typed. */
public final class CaseReport {

    private final Ledger ledger;
    private final RowReport report;

    public CaseReport(Ledger ledger, RowReport report) {
        this.ledger = ledger;
        this.report = report;
    }

    /** Adds a finding about a cell of a case. */
    public void add(Rule rule, int index, CaseColumn column, String message, Optional<String> suggestion) {
        report.add(
                rule,
                ledger.log().bound().sheetRow(index),
                typed(CaseColumn.REF, index),
                column,
                column.ordinal(),
                shown(column, index),
                message,
                suggestion);
    }

    /** Whether a cell of the present row holds what is an error by itself. */
    public boolean wrong(CaseColumn column) {
        return report.wrong(column.ordinal());
    }

    /** What a cell holds as it was typed: a date as a date. */
    private String shown(CaseColumn column, int index) {
        if (column.type() == ColumnType.DATE) {
            int day = ledger.day(column, index);
            if (Day.known(day)) {
                return ledger.almanac().typed(day);
            }
        }
        return typed(column, index);
    }

    private String typed(CaseColumn column, int index) {
        return ledger.log().bound().typed(ledger.tableRow(index), column);
    }
}
