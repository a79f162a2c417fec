package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ChangeClaim;
import crossfoot.proof.sentence.Pair;
import crossfoot.proof.sums.Figures;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Token;
import java.util.List;
import java.util.Optional;

/** F04, F11: changes that are stated as a number or in points: <em>43 fewer than the 355 of last year</em>. */
final class AmountOfChange {

    private AmountOfChange() {}

    static Optional<ProofFinding> finding(ChangeClaim claim, List<Pair> pairs, Spot spot) {
        boolean any = pairs.stream().anyMatch(pair -> fits(claim, pair)) || anotherPairFits(claim, spot);
        if (any || pairs.stream().distinct().count() != 1) {
            return Optional.empty();
        }
        Pair pair = pairs.get(0);
        double change = pair.now().value() - pair.then().value();
        Token stated = claim.change();
        if (Math.abs(change) > 20 * stated.value() + 20) {
            return Optional.empty();
        }
        boolean points = stated.kind() == Kind.POINTS;
        String right = Figures.rounded(Math.abs(change), stated.step()) + (points ? " percentage points" : "");
        String levels = pair.then().text() + " to " + pair.now().text();
        return Optional.of(spot.finding(
                ProofRule.F11,
                stated,
                right,
                right + " (from " + levels + ")",
                "From " + levels + " is a change of " + right + ", not of " + stated.text()));
    }

    /** Whether the size is right; the direction is {@link DirectionJudge}'s. Rounded per cents may be a point off. */
    private static boolean fits(ChangeClaim claim, Pair pair) {
        double off = Math.abs(Math.abs(pair.now().value() - pair.then().value())
                - Math.abs(claim.change().value()));
        boolean points = claim.change().kind() == Kind.POINTS;
        double room = points
                ? Math.max(
                        claim.change().step(),
                        Math.max(pair.now().step(), pair.then().step()))
                : 0;
        return off <= room + 1e-6;
    }

    private static boolean anotherPairFits(ChangeClaim claim, Spot spot) {
        Kind kind = claim.change().kind() == Kind.POINTS ? Kind.PERCENT : Kind.COUNT;
        List<Token> levels = spot.sentence().tokens().stream()
                .filter(token -> token.kind() == kind && !token.equals(claim.change()))
                .toList();
        return levels.stream().anyMatch(now -> levels.stream()
                .anyMatch(then -> !now.equals(then) && fits(claim, new Pair(now, then))));
    }
}
