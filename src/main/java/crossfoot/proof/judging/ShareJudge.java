package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ShareClaim;
import crossfoot.proof.sentence.ShareGrammar;
import crossfoot.proof.sums.Figures;
import crossfoot.proof.sums.ShareSum;
import crossfoot.proof.sums.Stated;
import crossfoot.proof.sums.Verdict;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** F02, F05, F12: the shares that a sentence states, on the base that it or its neighbourhood names. */
final class ShareJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        List<ShareClaim> claims = new ArrayList<>(ShareGrammar.read(spot.sentence()));
        spot.before()
                .flatMap(before -> ShareGrammar.carried(spot.sentence(), before))
                .ifPresent(claims::add);
        for (ShareClaim claim : claims) {
            Optional<Denominator> base = claim.base().isPresent()
                    ? claim.base()
                            .map(token -> new Denominator(token.value(), "the " + token.text() + " of the sentence"))
                    : new Denominators(report, spot, claim).natural();
            tally.add(1, base.isPresent() ? 1 : 0);
            Optional<ProofFinding> finding = base.flatMap(whole -> judge(claim, whole, spot, report));
            finding.or(() -> base.isPresent() ? Optional.empty() : new ShareInTable(claim, spot, report).clash())
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<ProofFinding> judge(ShareClaim claim, Denominator base, Spot spot, ReadReport report) {
        Verdict verdict = verdict(claim, base.value());
        if (verdict == Verdict.FITS || !base.said() && mayBeOther(claim, spot, report)) {
            return Optional.empty();
        }
        Token percent = claim.percent();
        double exact = new ShareSum(Stated.of(claim.count()), Stated.count(base.value())).value();
        String right = Figures.percent(exact, percent.step());
        String sum = claim.count().text() + " ÷ " + Figures.plain(base.value());
        String computed = right + " (" + sum + ")";
        String took = "; the base taken is " + base.from();
        if (verdict == Verdict.TRUNCATED) {
            return Optional.of(spot.finding(
                    ProofRule.F05,
                    percent,
                    right,
                    computed,
                    sum + " = " + Figures.percent(exact, 0.01) + ", which rounds to " + right
                            + "; the further digits were cut off" + took));
        }
        ProofRule rule = base.guessed() ? ProofRule.F12 : ProofRule.F02;
        return Optional.of(
                spot.finding(rule, percent, right, computed, sum + " = " + right + ", not " + percent.text() + took));
    }

    static Verdict verdict(ShareClaim claim, double base) {
        return new ShareSum(Stated.of(claim.count()), Stated.count(base)).judge(Stated.of(claim.percent()));
    }

    /** Whether another base would do: one of the paragraph for a base of the same sentence, any of the report else. */
    private static boolean mayBeOther(ShareClaim claim, Spot spot, ReadReport report) {
        if (claim.base().isPresent() && direct(claim, spot.sentence())) {
            return false;
        }
        if (claim.base().isPresent()) {
            return spot.sentence().tokens().stream()
                    .anyMatch(token -> token.isCount() && !token.equals(claim.count()) && fits(claim, token.value()));
        }
        return report.anyCount(count -> fits(claim, count));
    }

    static boolean fits(ShareClaim claim, double base) {
        return base >= claim.count().value() && base > 0 && verdict(claim, base) == Verdict.FITS;
    }

    /** Whether count and base stand as "N of the M". */
    private static boolean direct(ShareClaim claim, Sentence sentence) {
        int count = sentence.tokens().indexOf(claim.count());
        int base = claim.base().map(token -> sentence.tokens().indexOf(token)).orElse(-1);
        return base > count && base - count <= 7;
    }
}
