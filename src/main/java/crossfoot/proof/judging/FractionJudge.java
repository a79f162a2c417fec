package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.FractionClaim;
import crossfoot.proof.sentence.FractionGrammar;
import crossfoot.proof.sums.Figures;
import java.util.ArrayList;
import java.util.List;

/** F02, F11: <em>a third of complaints (52 of 131)</em>, <em>rose by a third, from 30 to 36</em>. */
final class FractionJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        for (FractionClaim claim : FractionGrammar.read(spot.sentence())) {
            tally.add(1, 1);
            if (!claim.holds()) {
                findings.add(finding(spot, claim));
            }
        }
        return findings;
    }

    private static ProofFinding finding(Spot spot, FractionClaim claim) {
        String percent = Figures.percent(100 * claim.exact(), 1);
        String said = ", which is not \"" + claim.words().text() + "\" as it is said here";
        if (claim.direction() == 0) {
            String sum = claim.part().text() + " ÷ " + claim.whole().text();
            return spot.plain(ProofRule.F02, claim.words(), percent + " (" + sum + ")", sum + " = " + percent + said);
        }
        String levels = claim.whole().text() + " to " + claim.part().text();
        return spot.plain(
                ProofRule.F11,
                claim.words(),
                percent + " (from " + levels + ")",
                "From " + levels + " is a change of " + percent + said);
    }
}
