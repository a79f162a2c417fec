package crossfoot.rules.checks;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.rules.days.DateColumn;
import crossfoot.rules.finding.LearningReport;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.LearningStandings;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.workbook.cells.Cell;
import java.util.List;
import java.util.Optional;

/** The learning row that the rules are looking at: a view that moves down the table. */
final class LearningRow {

    private final Ledger ledger;
    private final LearningLog log;
    private final Links links;
    private final LearningStandings standings;
    private final LearningReport report;
    private final DateColumn due;
    private final DateColumn done;
    private int index;

    LearningRow(Ledger ledger, Links links, LearningStandings standings, RowReport report) {
        this.ledger = ledger;
        this.log = ledger.casebook().learning();
        this.links = links;
        this.standings = standings;
        this.report = new LearningReport(ledger, report);
        this.due = new DateColumn(log.values(LearningColumn.DUE));
        this.done = new DateColumn(log.values(LearningColumn.DONE));
    }

    /** Moves to a row. */
    void moveTo(int next) {
        index = next;
    }

    Ledger ledger() {
        return ledger;
    }

    Links links() {
        return links;
    }

    LearningStanding standing() {
        return standings.at(index);
    }

    int tableRow() {
        return log.bound().tableRow(index);
    }

    List<String> caseRefs() {
        return log.caseRefs(index);
    }

    /** The refs that the row names and no case has. */
    List<String> lostRefs() {
        return ledger.learningCases().lost(index);
    }

    String text(LearningColumn column) {
        return log.text(index, column);
    }

    /** The day in Due or Done. */
    int day(LearningColumn column) {
        return (column == LearningColumn.DUE ? due : done).at(tableRow());
    }

    /** Whether the table has a column and this row's cell in it holds nothing. */
    boolean lacks(LearningColumn column) {
        return log.bound().place(column).isPresent()
                && text(column).isEmpty()
                && !(log.cell(index, column) instanceof Cell.Failure);
    }

    String words(int day) {
        return ledger.almanac().words(day);
    }

    void report(Rule rule, LearningColumn column, String message, Optional<String> suggestion) {
        report.add(rule, index, column, message, suggestion);
    }
}
