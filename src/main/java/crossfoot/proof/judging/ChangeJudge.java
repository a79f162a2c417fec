package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ChangeClaim;
import crossfoot.proof.sentence.ChangeGrammar;
import crossfoot.proof.sentence.Pair;
import crossfoot.proof.sums.ChangeSum;
import crossfoot.proof.sums.Figures;
import crossfoot.proof.sums.Stated;
import crossfoot.proof.sums.Verdict;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** F03, F04, F05, F08, F11: the changes in per cent that a sentence states, against the levels that it compares. */
final class ChangeJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        for (ChangeClaim claim : ChangeGrammar.read(spot.sentence())) {
            List<Pair> pairs = claim.pairs().isEmpty() ? elsewhere(claim, spot, report) : claim.pairs();
            tally.add(1, pairs.isEmpty() ? 0 : 1);
            if (pairs.isEmpty()) {
                continue;
            }
            Optional<ProofFinding> finding = claim.change().kind() == Kind.PERCENT
                    ? percent(claim, pairs, spot)
                    : AmountOfChange.finding(claim, pairs, spot);
            finding.ifPresent(findings::add);
        }
        return findings;
    }

    /** This year's number in the sentence before ("This is an increase of …"), else in a table. */
    private static List<Pair> elsewhere(ChangeClaim claim, Spot spot, ReadReport report) {
        Optional<Token> now = spot.said();
        if (now.isPresent() && claim.then().isPresent()) {
            return List.of(new Pair(now.get(), claim.then().get()));
        }
        return Neighbours.pairs(claim, spot, report);
    }

    private static Optional<ProofFinding> percent(ChangeClaim claim, List<Pair> pairs, Spot spot) {
        List<Verdict> verdicts =
                pairs.stream().map(pair -> verdict(claim, pair)).toList();
        if (verdicts.contains(Verdict.FITS) || anotherPairFits(claim, spot.sentence())) {
            return Optional.empty();
        }
        for (Verdict wanted : List.of(Verdict.POINTS, Verdict.WRONG_BASE, Verdict.WRONG_DIRECTION, Verdict.TRUNCATED)) {
            int at = verdicts.indexOf(wanted);
            if (at >= 0) {
                return Optional.of(finding(claim, pairs.get(at), wanted, spot));
            }
        }
        boolean said = !claim.pairs().isEmpty() || spot.said().isPresent();
        boolean sure = pairs.stream().distinct().count() == 1 && said && comparesYears(pairs.get(0), spot.sentence());
        return sure ? Optional.of(finding(claim, pairs.get(0), Verdict.OTHER, spot)) : Optional.empty();
    }

    static Verdict verdict(ChangeClaim claim, Pair pair) {
        return sum(pair).judge(Stated.of(claim.change()), way(claim));
    }

    private static int way(ChangeClaim claim) {
        int signed = (int) Math.signum(claim.change().value());
        return signed < 0 && claim.direction() == 0 ? -1 : claim.direction();
    }

    private static ChangeSum sum(Pair pair) {
        return new ChangeSum(
                Stated.of(pair.now()), Stated.of(pair.then()), pair.now().kind() == Kind.PERCENT);
    }

    /** Whether two other levels of the sentence give the change: then it may be theirs. */
    private static boolean anotherPairFits(ChangeClaim claim, Sentence sentence) {
        List<Token> levels = sentence.tokens().stream()
                .filter(token -> token.isCount() || token.kind() == Kind.MONEY)
                .toList();
        for (Token now : levels) {
            for (Token then : levels) {
                boolean other = !now.equals(then) && now.kind() == then.kind() && then.value() > 4;
                if (other && verdict(claim, new Pair(now, then)) == Verdict.FITS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the sentence says that the one level is the year before's, or goes from one to the other. */
    private static boolean comparesYears(Pair pair, Sentence sentence) {
        int then = sentence.tokens().indexOf(pair.then());
        boolean from = sentence.find(then - 3, then, "from") >= 0;
        boolean year = sentence.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.PERIOD
                        || token.is("previous", "last", "prior", "previously", "preceding"));
        boolean before = IntStream.range(0, sentence.size())
                .anyMatch(at -> sentence.word(at, "before", "earlier")
                        && sentence.word(at - 1, "year", "years", "quarter", "month", "period"));
        return from || year || before;
    }

    private static ProofFinding finding(ChangeClaim claim, Pair pair, Verdict verdict, Spot spot) {
        Token change = claim.change();
        ChangeSum sum = sum(pair);
        String right = Figures.percent(Math.abs(sum.value()), change.step());
        String signed = Figures.percent(sum.value(), change.step());
        String levels = pair.then().text() + " to " + pair.now().text();
        String computed = signed + " (from " + levels + ")";
        return switch (verdict) {
            case WRONG_BASE ->
                spot.finding(
                        ProofRule.F03,
                        change,
                        right,
                        computed,
                        change.text() + " is the change from " + levels
                                + " measured on this year's number; on last year's it is " + signed);
            case WRONG_DIRECTION -> direction(claim, spot, levels, computed, sum.value() > 0, right);
            case TRUNCATED ->
                spot.finding(
                        ProofRule.F05,
                        change,
                        right,
                        computed,
                        "From " + levels + " is " + Figures.percent(sum.value(), 0.01) + ", which rounds to " + right
                                + "; the further digits were cut off");
            case POINTS -> points(spot, change, pair, sum);
            default ->
                spot.finding(
                        ProofRule.F11,
                        change,
                        right,
                        computed,
                        "From " + levels + " is " + signed + ", not " + change.text() + word(claim));
        };
    }

    private static ProofFinding direction(
            ChangeClaim claim, Spot spot, String levels, String computed, boolean up, String right) {
        return spot.plain(
                ProofRule.F04,
                claim.word(),
                computed,
                "\"" + claim.word().text() + "\" by " + claim.change().text() + ", but from " + levels + " is "
                        + (up ? "an increase" : "a decrease") + " of " + right
                        + ". It would say so, or the two numbers have changed places");
    }

    private static String word(ChangeClaim claim) {
        return claim.direction() == 0 ? "" : " " + (claim.direction() > 0 ? "up" : "down");
    }

    private static ProofFinding points(Spot spot, Token change, Pair pair, ChangeSum sum) {
        double difference = Math.abs(pair.now().value() - pair.then().value());
        String points = Figures.rounded(difference, change.step())
                + (difference == 1 ? " percentage point" : " percentage points");
        return spot.finding(
                ProofRule.F08,
                change,
                points,
                points,
                "From " + pair.then().text() + " to " + pair.now().text() + " is a change of " + points
                        + "; in per cent it is " + Figures.percent(sum.value(), change.step()));
    }
}
