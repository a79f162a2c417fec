package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.MultipleClaim;
import crossfoot.proof.sentence.MultipleGrammar;
import crossfoot.proof.sums.Figures;
import java.util.List;
import java.util.Optional;

/** F11: <em>more than doubled, from 64 to 121</em>. */
final class MultipleJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        Optional<MultipleClaim> claim = MultipleGrammar.read(spot.sentence());
        if (claim.isEmpty()) {
            return List.of();
        }
        tally.add(1, 1);
        MultipleClaim said = claim.get();
        if (said.holds()) {
            return List.of();
        }
        double ratio = said.pair().now().value() / said.pair().then().value();
        String times = Figures.rounded(ratio, 0.01) + " times";
        String levels = said.pair().then().text() + " to " + said.pair().now().text();
        return List.of(spot.plain(
                ProofRule.F11,
                said.word(),
                times,
                "From " + levels + " is " + times + ", which is not \""
                        + said.word().text() + "\" as it is said here"));
    }
}
