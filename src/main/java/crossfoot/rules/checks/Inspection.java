package crossfoot.rules.checks;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.rules.cells.CaseCells;
import crossfoot.rules.cells.LearningCells;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.RowReport;
import crossfoot.rules.log.LearningStandings;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import crossfoot.rules.words.PersonNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One pass of every rule over every row of the case log and of learning. What is wrong with a cell by itself is asked of the
 * whole log, since it was typed; every other rule looks at the log as it stood on the as-of date.
 */
public final class Inspection {

    private final Ledger whole;
    private final Ledger seen;
    private final Links links;
    private final Standings standings;
    private final LearningStandings learningStandings;

    /**
     * @param whole the log as it is today
     * @param seen the log as it stood on the as-of date; the same where that is today
     */
    public Inspection(
            Ledger whole, Ledger seen, Links links, Standings standings, LearningStandings learningStandings) {
        this.whole = whole;
        this.seen = seen;
        this.links = links;
        this.standings = standings;
        this.learningStandings = learningStandings;
    }

    /** The findings about cases, in the order of rows, columns and codes. */
    public List<Finding> ofCases() {
        RowReport report = new RowReport(MasterSchema.CASE_LOG.name());
        CaseCells cells = new CaseCells(whole, seen.asOf(), report);
        CaseRow row = new CaseRow(seen, links, standings, report);
        int[] indexes = seen.log().bound().indexes();
        List<CaseRule> rules = RuleBook.caseRules();
        for (int i = 0; i < whole.size(); i++) {
            report.nextRow();
            cells.check(i);
            int index = indexes[whole.tableRow(i)];
            if (index >= 0) {
                row.moveTo(index);
                for (int r = 0; r < rules.size(); r++) {
                    rules.get(r).check(row);
                }
            }
        }
        return report.findings();
    }

    /** The findings about learning rows, in the order of rows, columns and codes. */
    public List<Finding> ofLearning() {
        RowReport report = new RowReport(MasterSchema.LEARNING.name());
        LearningCells cells = new LearningCells(whole, seen.asOf(), report);
        LearningRow row = new LearningRow(seen, links, learningStandings, report);
        LearningLog log = whole.casebook().learning();
        int[] indexes = seen.casebook().learning().bound().indexes();
        for (int i = 0; i < log.size(); i++) {
            report.nextRow();
            cells.check(i);
            int index = indexes[log.bound().tableRow(i)];
            if (index >= 0) {
                row.moveTo(index);
                Arrays.stream(LearningRule.values()).forEach(rule -> rule.check(row));
                privacy(row);
            }
        }
        return report.findings();
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
}
