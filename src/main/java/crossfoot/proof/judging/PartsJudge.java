package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.PartsClaim;
import crossfoot.proof.sentence.PartsGrammar;
import crossfoot.proof.sums.Figures;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** F07: parts that are said to be all of a whole, and are not. */
final class PartsJudge implements Judge {

    /** Beyond this share of the whole a difference means that the parts are not all of it, rather than a slip. */
    private static final double NEAR = 0.2;

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        Optional<Sentence> before = spot.before();
        List<ProofFinding> findings = new ArrayList<>();
        for (PartsClaim claim : PartsGrammar.read(spot.sentence(), before)) {
            tally.add(1, 1);
            judged(claim, spot).ifPresent(findings::add);
        }
        return findings;
    }

    /** What is wrong with a claim, if anything. */
    static Optional<ProofFinding> judged(PartsClaim claim, Spot spot) {
        return holds(claim) ? Optional.empty() : Optional.of(finding(claim, spot));
    }

    private static boolean holds(PartsClaim claim) {
        double whole = claim.whole().value();
        double off = Math.abs(claim.sum() - whole);
        boolean slip = off <= Math.max(1, NEAR * whole);
        boolean nested = claim.parts().stream()
                .anyMatch(part -> claim.parts().stream()
                                .filter(other -> !other.equals(part))
                                .mapToDouble(Token::value)
                                .sum()
                        == whole);
        return off < 1e-6 || nested || !slip && !(claim.certain() && off <= 2 * NEAR * whole);
    }

    private static ProofFinding finding(PartsClaim claim, Spot spot) {
        String sum =
                claim.parts().stream().map(part -> Figures.plain(part.value())).collect(Collectors.joining(" + "))
                        + " = " + Figures.plain(claim.sum());
        boolean inSentence = spot.sentence().tokens().contains(claim.whole());
        Token place =
                inSentence ? claim.whole() : claim.parts().get(claim.parts().size() - 1);
        return spot.plain(
                ProofRule.F07,
                place,
                sum,
                sum + ", not " + Figures.plain(claim.whole().value())
                        + ", the whole that they are parts of. The whole would be " + Figures.plain(claim.sum())
                        + ", or one of the parts is wrong by "
                        + Figures.plain(Math.abs(claim.sum() - claim.whole().value())));
    }
}
