package crossfoot.proof;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.judging.ReportJudge;
import crossfoot.proof.judging.Tally;
import crossfoot.rules.checks.Severity;
import java.util.List;

/**
 * What the proof-reader says of a report.
 *
 * @param claims how many claims it saw
 * @param checked how many of them it could check
 * @param findings those that do not hold, in the order of the report
 */
public record Proof(int claims, int checked, List<ProofFinding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }

    /** How many findings weigh so much. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }

    /** Proof-reads a document by itself. */
    public static Proof of(Document document) {
        Tally tally = new Tally();
        List<ProofFinding> findings = ReportJudge.findings(document, tally);
        return new Proof(tally.claims(), tally.checked(), findings);
    }
}
