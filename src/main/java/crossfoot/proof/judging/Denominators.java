package crossfoot.proof.judging;

import crossfoot.proof.sentence.PartsGrammar;
import crossfoot.proof.sentence.ShareClaim;
import crossfoot.proof.sentence.ShareGrammar;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.LineKind;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableView;
import crossfoot.proof.text.Lexicon;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for the base of a share that its sentence does not name: a table's total, the count before it, its neighbours'. */
final class Denominators {

    private final ReadReport report;
    private final Spot spot;
    private final ShareClaim claim;

    Denominators(ReadReport report, Spot spot, ShareClaim claim) {
        this.report = report;
        this.spot = spot;
        this.claim = claim;
    }

    /** The base that the text around it names most plainly, or none. */
    Optional<Denominator> natural() {
        if (ofAnotherYear()) {
            return Optional.empty();
        }
        Optional<Denominator> said = said();
        if (said.isPresent()) {
            return said;
        }
        Optional<Denominator> table = tableTotal();
        if (table.isPresent()) {
            return table;
        }
        Optional<Denominator> before = countBefore();
        Optional<Denominator> whole = before.isPresent() ? before : wholeOfSection();
        return whole.isPresent() ? whole : neighbours();
    }

    /** "36% of the total", "of all requests": what the section says was received, where it says it of one number alone. */
    private Optional<Denominator> wholeOfSection() {
        Sentence here = spot.sentence();
        int percent = here.tokens().indexOf(claim.percent());
        boolean all = here.word(percent + 1, "of")
                && (here.word(percent + 2, "all") || here.find(percent + 2, percent + 4, "total") >= 0);
        Map<Double, Denominator> wholes = new TreeMap<>();
        for (Passage passage : report.passages()) {
            boolean before = passage.section() == spot.passage().section()
                    && passage.block() <= spot.passage().block();
            for (Sentence sentence : all && before ? passage.sentences() : List.<Sentence>of()) {
                received(sentence).forEach(whole -> wholes.put(whole.value(), whole));
            }
        }
        return wholes.size() == 1 ? wholes.values().stream().findFirst() : Optional.empty();
    }

    /** The counts of a sentence that it says were received, of the share's own things. */
    private List<Denominator> received(Sentence sentence) {
        List<Denominator> wholes = new ArrayList<>();
        List<String> wanted = Topic.words(
                Topic.nounAfter(spot.sentence(), spot.sentence().tokens().indexOf(claim.count())));
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.at(at);
            String noun = Topic.nounAfter(sentence, at);
            boolean states = sentence.find(at - 3, at + 8, "received", "recorded", "logged") >= 0;
            boolean larger = token.isCount()
                    && !token.hedged()
                    && token.value() > claim.count().value();
            if (larger && states && !wanted.isEmpty() && Topic.words(noun).containsAll(wanted)) {
                wholes.add(new Denominator(token.value(), "\"" + token.text() + noun + "\" of the section"));
            }
        }
        return wholes;
    }

    /** "Of these, 60 (25%)", or the whole of the line that a list stands under. */
    private Optional<Denominator> said() {
        Sentence sentence = spot.sentence();
        boolean these = sentence.word(0, "of") && sentence.word(1, "these", "those", "them");
        Optional<Sentence> lead =
                these ? spot.before() : spot.passage().listed() ? report.leadIn(spot.passage()) : Optional.empty();
        return lead.flatMap(PartsGrammar::onlyWhole)
                .filter(whole -> whole.value() >= claim.count().value() && !whole.hedged())
                .map(whole -> new Denominator(
                        whole.value(), "the " + whole.text() + " before it", Denominator.Strength.SAID));
    }

    /** Whether the share is last year's, or of something outside: its base need not be in the report. */
    private boolean ofAnotherYear() {
        Sentence sentence = spot.sentence();
        int at = sentence.tokens().indexOf(claim.count());
        for (int near = at - 12; near <= at + 12; near++) {
            Token token = sentence.at(near);
            boolean prior = Lexicon.PRIOR.contains(token.lower()) && !token.is("before", "earlier");
            if (prior || token.is("nationally", "national", "england", "previously", "average")) {
                return true;
            }
        }
        return false;
    }

    /** The total of the column where the count stands in the row that the sentence is about. */
    private Optional<Denominator> tableTotal() {
        for (NamedTable named : report.tables()) {
            for (TableView view : List.of(named.view(), named.view().transpose())) {
                Optional<Denominator> base = tableTotal(named, view);
                if (base.isPresent()) {
                    return base;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Denominator> tableTotal(NamedTable named, TableView view) {
        int total = view.rowKinds().indexOf(LineKind.TOTAL);
        for (int row = 0; row < view.height() && total >= 0; row++) {
            if (row == total || !report.covers(view.rowLabels().get(row), spot)) {
                continue;
            }
            for (int column = 0; column < view.width(); column++) {
                Cell cell = view.cell(row, column);
                Cell whole = view.cell(total, column);
                if (cell.kind() == Cell.Kind.NUMBER
                        && cell.value() == claim.count().value()
                        && whole.value() > cell.value()) {
                    return Optional.of(new Denominator(
                            whole.value(), "the total of " + named.document().where(named.block())));
                }
            }
        }
        return Optional.empty();
    }

    /** The nearest larger count before it in the paragraph, where it counts the same things. */
    private Optional<Denominator> countBefore() {
        List<Sentence> sentences = spot.passage().sentences();
        int here = spot.passage().indexOf(spot.sentence());
        for (int at = here; at >= Math.max(0, here - 2); at--) {
            List<Token> tokens = sentences.get(at).tokens();
            for (int index = tokens.size() - 1; index >= 0; index--) {
                Token token = tokens.get(index);
                boolean before = at < here || token.start() < claim.count().start();
                if (before
                        && token.isCount()
                        && !token.hedged()
                        && token.value() > claim.count().value()) {
                    return sameThing(sentences.get(at), index)
                            ? Optional.of(new Denominator(
                                    token.value(),
                                    "\"" + token.text() + Topic.nounAfter(sentences.get(at), index) + "\" before it"))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the larger count's noun is the share's: named after it, or left out. */
    private boolean sameThing(Sentence sentence, int whole) {
        List<String> nouns = Topic.words(Topic.nounAfter(sentence, whole));
        List<String> wanted = baseWords();
        boolean total = sentence.find(whole - 4, whole, "total", "received") >= 0
                || sentence.find(whole, whole + 6, "received") >= 0
                || sentence.find(whole - 2, whole, "closed", "answered", "completed", "decided", "finalised") >= 0;
        boolean prior = sentence.find(whole - 8, whole + 8, "last", "previous", "prior") >= 0;
        boolean same = wanted.isEmpty() ? total : nouns.containsAll(wanted) || wanted.containsAll(nouns);
        return !nouns.isEmpty() && same && !prior;
    }

    /** The things that the share is of, as the sentence names them: "of all formal complaints", or the count's own noun. */
    private List<String> baseWords() {
        Sentence sentence = spot.sentence();
        int percent = sentence.tokens().indexOf(claim.percent());
        int of = sentence.word(percent + 1, ")") ? percent + 2 : percent + 1;
        if (sentence.word(of, "of")) {
            return Topic.words(Topic.nounAfter(sentence, of));
        }
        return Topic.words(Topic.nounAfter(sentence, sentence.tokens().indexOf(claim.count())));
    }

    /** The base that at least two other shares of the paragraph or list have in common. */
    private Optional<Denominator> neighbours() {
        List<ShareClaim> others = new ArrayList<>();
        for (Passage passage : report.passages()) {
            boolean list = passage.listed()
                    && spot.passage().listed()
                    && passage.section() == spot.passage().section();
            if (passage.block() == spot.passage().block() || list) {
                passage.sentences().forEach(sentence -> others.addAll(ShareGrammar.read(sentence)));
            }
        }
        Map<Double, Integer> votes = new TreeMap<>();
        others.stream()
                .filter(other -> !other.equals(claim)
                        && other.count().value() >= 5
                        && other.base().isEmpty())
                .forEach(other -> report.counts().forEach(count -> {
                    if (ShareJudge.fits(other, count)) {
                        votes.merge(count, 1, Integer::sum);
                    }
                }));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most < 2 || 2 * most < others.size() - 1
                ? Optional.empty()
                : votes.entrySet().stream()
                        .filter(vote -> vote.getValue() == most
                                && vote.getKey() > claim.count().value())
                        .findFirst()
                        .map(vote -> new Denominator(
                                vote.getKey(), "the one that the shares beside it have", Denominator.Strength.GUESSED));
    }
}
