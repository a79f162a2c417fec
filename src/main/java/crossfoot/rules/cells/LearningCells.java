package crossfoot.rules.cells;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.rules.days.DateColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.LearningReport;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.log.Ledger;
import java.util.List;

/** What is wrong with the cells of a learning row by themselves, whatever the as-of date. */
public final class LearningCells {

    private final LearningLog log;
    private final int today;
    private final int asOf;
    private final LearningReport report;
    private final List<CellFaults> faults;
    private final List<SimpleList> lists;
    private final DateColumn due;
    private final DateColumn done;

    /**
     * @param ledger the whole log
     * @param asOf the day by which the entries of a row without a day are judged
     */
    public LearningCells(Ledger ledger, int asOf, RowReport report) {
        this.log = ledger.casebook().learning();
        this.today = ledger.asOf();
        this.asOf = asOf;
        this.report = new LearningReport(ledger, report);
        InputColumns inputs = new InputColumns(ledger, log.bound());
        this.faults = inputs.faults();
        this.lists = inputs.lists();
        this.due = new DateColumn(log.values(LearningColumn.DUE));
        this.done = new DateColumn(log.values(LearningColumn.DONE));
    }

    /** Reports what is wrong with the cells of a row. */
    public void check(int index) {
        int row = log.bound().tableRow(index);
        for (CellFaults column : faults) {
            addAll(index, (LearningColumn) column.column(), column.at(row));
        }
        for (SimpleList column : lists) {
            List<Fault> found = column.at(row).on(listDay(row), column.column().header(), "by which the row is judged");
            addAll(index, (LearningColumn) column.column(), found);
        }
    }

    private void addAll(int index, LearningColumn column, List<Fault> found) {
        for (Fault fault : found) {
            report.add(fault.rule(), index, column, fault.message(), fault.suggestion());
        }
    }

    /** The day by which the entries of a row's lists are judged: Done, else Due, else the as-of date. */
    private int listDay(int tableRow) {
        int doneDay = done.at(tableRow);
        if (doneDay != Day.BLANK) {
            return doneDay > today ? Day.UNREADABLE : doneDay;
        }
        int dueDay = due.at(tableRow);
        return dueDay == Day.BLANK ? asOf : dueDay;
    }
}
