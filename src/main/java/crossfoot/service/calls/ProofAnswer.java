package crossfoot.service.calls;

import crossfoot.proof.Proof;
import crossfoot.proof.finding.ProofFinding;
import java.util.List;

/**
 * What the proof-reader says, in the form of {@code proof --json} and of the service.
 *
 * @param claims how many claims it saw
 * @param checked how many of them it could check
 * @param findings those that do not hold, in the order of the report
 */
public record ProofAnswer(int claims, int checked, List<Line> findings) {

    /**
     * A finding.
     *
     * @param rule the code of the rule
     * @param where its place in the report
     * @param quote the claim as it stands
     * @param stated the number that the report gives
     * @param computed what it is by the sum, with the sum
     * @param message what is wrong, what was taken, and what the report would say
     */
    public record Line(String rule, String where, String quote, String stated, String computed, String message) {

        static Line of(ProofFinding finding) {
            return new Line(
                    finding.rule().code(),
                    finding.where(),
                    finding.quote(),
                    finding.stated(),
                    finding.computed(),
                    finding.message());
        }
    }

    public ProofAnswer {
        findings = List.copyOf(findings);
    }

    /** What a proof says. */
    public static ProofAnswer of(Proof proof) {
        return new ProofAnswer(
                proof.claims(),
                proof.checked(),
                proof.findings().stream().map(Line::of).toList());
    }
}
