package crossfoot.rules.cells;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.CaseReport;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.log.Ledger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the cells of a case by themselves. It is asked of the whole log, whatever the as-of date: what was
 * typed is there today, and is read.
 */
public final class CaseCells {

    /** The entries that are chosen when the answer goes out; every other entry is chosen when the case comes in. */
    private static final Set<CaseColumn> CHOSEN_AT_ANSWER =
            EnumSet.of(CaseColumn.OUTCOME, CaseColumn.DELAY_REASON, CaseColumn.REMEDY);

    private final Ledger ledger;
    private final int asOf;
    private final CaseReport report;
    private final List<CellFaults> faults;
    private final List<SimpleList> lists;
    private final DependentLists dependent;

    /**
     * @param ledger the whole log
     * @param asOf the day on which the entries of an answer that is not there yet are chosen
     */
    public CaseCells(Ledger ledger, int asOf, RowReport report) {
        this.ledger = ledger;
        this.asOf = asOf;
        this.report = new CaseReport(ledger, report);
        BoundTable bound = ledger.log().bound();
        InputColumns inputs = new InputColumns(ledger, bound);
        this.faults = inputs.faults();
        this.lists = inputs.lists();
        this.dependent = new DependentLists(ledger);
    }

    /** Reports what is wrong with the cells of a case. */
    public void check(int index) {
        int row = ledger.tableRow(index);
        for (int c = 0; c < faults.size(); c++) {
            reportAll(index, (CaseColumn) faults.get(c).column(), faults.get(c).at(row));
        }
        for (int c = 0; c < lists.size(); c++) {
            reportVerdict(
                    index, (CaseColumn) lists.get(c).column(), lists.get(c).at(row));
        }
        for (int c = 0; c < DependentLists.COLUMNS.size(); c++) {
            reportVerdict(index, DependentLists.COLUMNS.get(c), dependent.at(c, row));
        }
    }

    private void reportVerdict(int index, CaseColumn column, ListVerdict verdict) {
        if (verdict == ListVerdict.SOUND) {
            return;
        }
        int received = ledger.pastDay(CaseColumn.RECEIVED, index);
        int responded = ledger.stepDay(CaseColumn.RESPONDED, index);
        boolean atAnswer = CHOSEN_AT_ANSWER.contains(column);
        boolean open = responded == Day.BLANK;
        int day = !atAnswer ? received : open ? Math.max(asOf, received) : responded;
        String what = !atAnswer
                ? "when the case was received"
                : open ? "the day on which the log is judged" : "when the case was answered";
        reportAll(index, column, verdict.on(day, column.header(), what));
    }

    private void reportAll(int index, CaseColumn column, List<Fault> found) {
        for (int i = 0; i < found.size(); i++) {
            Fault fault = found.get(i);
            report.add(fault.rule(), index, column, fault.message(), fault.suggestion());
        }
    }
}
