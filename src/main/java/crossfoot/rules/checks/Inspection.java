package crossfoot.rules.checks;

import crossfoot.caselog.BoundTable;
import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Column;
import crossfoot.caselog.ColumnType;
import crossfoot.caselog.LearningColumn;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.ListTable;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.Taxonomy;
import crossfoot.caselog.Texts;
import crossfoot.caselog.Values;
import crossfoot.rules.log.LearningStandings;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import crossfoot.rules.words.PersonNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass of every rule over every row of the case log and of learning. */
public final class Inspection {

    private static final Set<ListTable> DEPENDENT =
            EnumSet.of(ListTable.FEEDBACK_TYPES, ListTable.REASONS, ListTable.OUTCOMES, ListTable.EXCLUSIONS);

    /** The entries that are chosen when the answer goes out; every other entry is chosen when the case comes in. */
    private static final Set<CaseColumn> CHOSEN_AT_ANSWER =
            EnumSet.of(CaseColumn.OUTCOME, CaseColumn.DELAY_REASON, CaseColumn.REMEDY);

    private final Ledger ledger;
    private final Links links;
    private final Standings standings;
    private final LearningStandings learningStandings;

    public Inspection(Ledger ledger, Links links, Standings standings, LearningStandings learningStandings) {
        this.ledger = ledger;
        this.links = links;
        this.standings = standings;
        this.learningStandings = learningStandings;
    }

    /** The findings about cases, in the order of rows, columns and codes. */
    public List<Finding> ofCases() {
        RowReport report = new RowReport(MasterSchema.CASE_LOG.name());
        CaseRow row = new CaseRow(ledger, links, standings, report);
        BoundTable bound = ledger.log().bound();
        List<CellFaults> faults = faults(bound);
        List<SimpleList> lists = lists(bound);
        DependentLists dependent = new DependentLists(ledger);
        List<CaseRule> rules = RuleBook.caseRules();
        for (int i = 0; i < ledger.size(); i++) {
            row.moveTo(i);
            for (int c = 0; c < faults.size(); c++) {
                CaseColumn column = (CaseColumn) faults.get(c).column();
                reportAll(row, column, faults.get(c).at(row.tableRow()));
            }
            for (int c = 0; c < lists.size(); c++) {
                reportVerdict(
                        row, (CaseColumn) lists.get(c).column(), lists.get(c).at(row.tableRow()));
            }
            for (int c = 0; c < DependentLists.COLUMNS.size(); c++) {
                reportVerdict(row, DependentLists.COLUMNS.get(c), dependent.at(c, row.tableRow()));
            }
            for (int r = 0; r < rules.size(); r++) {
                rules.get(r).check(row);
            }
        }
        return report.findings();
    }

    private static void reportVerdict(CaseRow row, CaseColumn column, ListVerdict verdict) {
        if (verdict != ListVerdict.SOUND) {
            boolean atAnswer = CHOSEN_AT_ANSWER.contains(column);
            int day = atAnswer ? row.answerDay() : row.pastDay(CaseColumn.RECEIVED);
            String what = !atAnswer
                    ? "when the case was received"
                    : row.answered() ? "when the case was answered" : "the day on which the log is judged";
            reportAll(row, column, verdict.on(day, column.header(), what));
        }
    }

    private static void reportAll(CaseRow row, CaseColumn column, List<Fault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            row.report(fault.rule(), column, fault.message(), fault.suggestion());
        }
    }

    /** The findings about learning rows, in the order of rows, columns and codes. */
    public List<Finding> ofLearning() {
        RowReport report = new RowReport(MasterSchema.LEARNING.name());
        LearningRow row = new LearningRow(ledger, links, learningStandings, report);
        LearningLog log = ledger.casebook().learning();
        List<CellFaults> faults = faults(log.bound());
        List<SimpleList> lists = lists(log.bound());
        for (int i = 0; i < log.size(); i++) {
            row.moveTo(i);
            for (CellFaults column : faults) {
                report(row, (LearningColumn) column.column(), column.at(row.tableRow()));
            }
            for (SimpleList column : lists) {
                report(
                        row,
                        (LearningColumn) column.column(),
                        column.at(row.tableRow())
                                .on(row.listDay(), column.column().header(), "by which the row is judged"));
            }
            for (LearningRule rule : LearningRule.values()) {
                rule.check(row);
            }
            privacy(row);
        }
        return report.findings();
    }

    private static void report(LearningRow row, LearningColumn column, List<Fault> faults) {
        for (Fault fault : faults) {
            row.report(fault.rule(), column, fault.message(), fault.suggestion());
        }
    }

    private static void privacy(LearningRow row) {
        if (!Texts.key(row.text(LearningColumn.PUBLISH)).equals(PrivacyRule.YES)) {
            return;
        }
        List<String> ownerNames = PersonNames.ofOwner(row.text(LearningColumn.OWNER));
        for (LearningColumn column : List.of(LearningColumn.LEARNING, LearningColumn.IMPROVEMENT)) {
            String text = row.text(column);
            for (PrivacyRule rule : PrivacyRule.values()) {
                rule.message(text, ownerNames)
                        .ifPresent(message -> row.report(rule, column, message, Optional.empty()));
            }
        }
    }

    private List<CellFaults> faults(BoundTable bound) {
        List<CellFaults> columns = new ArrayList<>();
        for (Column column : bound.schema().columns()) {
            if (!column.computed() && bound.place(column).isPresent()) {
                CellFaults faults = new CellFaults(
                        column, valuesOf(bound, column), bound.table().dates(), ledger.asOf());
                if (faults.any()) {
                    columns.add(faults);
                }
            }
        }
        return columns;
    }

    private List<SimpleList> lists(BoundTable bound) {
        Taxonomy taxonomy = ledger.casebook().taxonomy();
        List<SimpleList> columns = new ArrayList<>();
        for (Column column : bound.schema().columns()) {
            boolean simple = column.type() == ColumnType.YES_NO
                    || column.list().filter(list -> !DEPENDENT.contains(list)).isPresent();
            if (simple && bound.place(column).isPresent()) {
                SimpleList list = new SimpleList(column, valuesOf(bound, column), taxonomy);
                if (list.any()) {
                    columns.add(list);
                }
            }
        }
        return columns;
    }

    /** The values of a column as the logs have interpreted them already. */
    private Values valuesOf(BoundTable bound, Column column) {
        if (column instanceof CaseColumn known) {
            return ledger.values(known);
        }
        return column instanceof LearningColumn known
                ? ledger.casebook().learning().values(known)
                : bound.values(column);
    }
}
