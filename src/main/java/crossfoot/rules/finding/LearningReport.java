package crossfoot.rules.finding;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.log.Ledger;
import java.time.LocalDate;
import java.util.Optional;

/** Puts findings about learning rows into a report: where the cell is, and what it holds as it was typed. */
public final class LearningReport {

    private final Ledger ledger;
    private final LearningLog log;
    private final RowReport report;

    public LearningReport(Ledger ledger, RowReport report) {
        this.ledger = ledger;
        this.log = ledger.casebook().learning();
        this.report = report;
    }

    /** Adds a finding about a cell of a row. */
    public void add(Rule rule, int index, LearningColumn column, String message, Optional<String> suggestion) {
        Optional<LocalDate> date = column.type() == ColumnType.DATE ? log.date(index, column) : Optional.empty();
        report.add(
                rule,
                log.bound().sheetRow(index),
                log.ref(index),
                column,
                column.ordinal(),
                date.map(day -> ledger.almanac().typed(Day.of(day)))
                        .orElse(log.bound().typed(log.bound().tableRow(index), column)),
                message,
                suggestion);
    }
}
