package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ChangeGrammar;
import crossfoot.proof.sentence.DirectionClaim;
import crossfoot.proof.sums.ChangeSum;
import crossfoot.proof.sums.Stated;
import crossfoot.proof.text.Kind;
import java.util.List;
import java.util.Optional;

/** F04: <em>rose from 120 to 95</em>. */
final class DirectionJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        Optional<DirectionClaim> claim = ChangeGrammar.direction(spot.sentence());
        if (claim.isEmpty()) {
            return List.of();
        }
        tally.add(1, 1);
        DirectionClaim said = claim.get();
        boolean stated = ChangeGrammar.read(spot.sentence()).stream()
                .anyMatch(change -> change.change().kind() == Kind.PERCENT);
        ChangeSum sum = new ChangeSum(
                Stated.of(said.pair().now()), Stated.of(said.pair().then()), false);
        if (stated || sum.agrees(said.direction()) || sum.value() == 0) {
            return List.of();
        }
        String levels = said.pair().then().text() + " to " + said.pair().now().text();
        String right = sum.value() > 0 ? "an increase" : "a decrease";
        return List.of(spot.plain(
                ProofRule.F04,
                said.word(),
                right,
                "From " + levels + " is " + right + ", not \"" + said.word().text()
                        + "\". It would say so, or the two numbers have changed places"));
    }
}
