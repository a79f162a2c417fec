package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.sentence.PartsClaim;
import crossfoot.proof.sentence.PartsGrammar;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** F07 for lists: the items of a list under a line that gives their whole. */
final class ListedParts {

    private ListedParts() {}

    static List<ProofFinding> findings(ReadReport report, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        List<Passage> passages = report.passages();
        for (int at = 0; at < passages.size(); at++) {
            boolean first = passages.get(at).listed()
                    && (at == 0 || !passages.get(at - 1).listed());
            if (first) {
                claim(report, at).ifPresent(claim -> {
                    tally.add(1, 1);
                    PartsJudge.judged(claim.parts(), claim.spot()).ifPresent(findings::add);
                });
            }
        }
        return findings;
    }

    /** A claim and the lead-in that its whole stands in. */
    record Claim(PartsClaim parts, Spot spot) {}

    private static Optional<Claim> claim(ReadReport report, int first) {
        List<Passage> passages = report.passages();
        Optional<Sentence> lead = report.leadIn(passages.get(first));
        Optional<Token> whole = lead.flatMap(PartsGrammar::onlyWhole);
        if (lead.isEmpty() || whole.isEmpty() || whole.get().hedged() || first == 0) {
            return Optional.empty();
        }
        List<Token> parts = new ArrayList<>();
        for (int at = first; at < passages.size() && passages.get(at).listed(); at++) {
            Optional<Token> part =
                    passages.get(at).sentences().stream().findFirst().flatMap(ListedParts::part);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        Spot spot = new Spot(report.document(), passages.get(first - 1), lead.get());
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(new Claim(new PartsClaim(whole.get(), parts, false), spot));
    }

    /** The one count of an item; a lone number in brackets counts where there is no other. */
    private static Optional<Token> part(Sentence item) {
        Optional<Token> plain = PartsGrammar.onlyWhole(item);
        List<Token> counts = item.tokens().stream().filter(Token::isCount).toList();
        return plain.isPresent()
                ? plain.filter(token -> !token.hedged())
                : counts.size() == 1 ? Optional.of(counts.get(0)) : Optional.empty();
    }
}
