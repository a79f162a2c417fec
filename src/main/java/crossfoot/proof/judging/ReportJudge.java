package crossfoot.proof.judging;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableShares;
import crossfoot.proof.table.TableSums;
import crossfoot.proof.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Asks every question of every table and sentence of a report. */
public final class ReportJudge {

    private static final List<Judge> JUDGES = List.of(
            new ShareJudge(),
            new ChangeJudge(),
            new MultipleJudge(),
            new FractionJudge(),
            new DirectionJudge(),
            new ClashJudge(),
            new PartsJudge());

    private ReportJudge() {}

    /** What a report's claims contradict, in the order of the report. */
    public static List<ProofFinding> findings(Document document, Tally tally) {
        ReadReport report = new ReadReport(document);
        List<ProofFinding> findings = new ArrayList<>();
        for (NamedTable table : report.tables()) {
            TableSums sums = new TableSums(table);
            TableShares shares = new TableShares(table);
            tally.add(sums.claims() + shares.claims(), sums.claims() + shares.claims());
            findings.addAll(sums.findings());
            findings.addAll(shares.findings());
        }
        for (Passage passage : report.passages()) {
            for (Sentence sentence : passage.sentences()) {
                if (!sentence.hasNumber()) {
                    continue;
                }
                Spot spot = new Spot(document, passage, sentence);
                JUDGES.forEach(judge -> findings.addAll(judge.judge(spot, report, tally)));
            }
        }
        findings.addAll(ListedParts.findings(report, tally));
        findings.addAll(StatementClashes.findings(report));
        return findings.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(
                        finding -> finding.anchor().block()))
                .toList();
    }
}
