package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ChangeClaim;
import crossfoot.proof.sentence.ChangeGrammar;
import crossfoot.proof.sentence.Pair;
import crossfoot.proof.sentence.YearPairs;
import crossfoot.proof.sums.Verdict;
import crossfoot.proof.table.Cell;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * F06 between a sentence and a table: the sentence and a line of the table agree on one year and not on another; or the
 * sentence stands in the section named as the line, and they agree on neither.
 */
final class ClashJudge implements Judge {

    @Override
    public List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        for (YearPairs.Dated pair : YearPairs.read(spot.sentence())) {
            for (Row row : report.rowsAbout(spot)) {
                tally.add(1, 1);
                findings.addAll(judge(pair, row, spot, report));
            }
        }
        for (Row row : report.rowsAbout(spot)) {
            completed(spot, row).forEach(pair -> findings.addAll(judge(pair, row, spot, report)));
        }
        return findings;
    }

    /** A change whose own number for this year stands elsewhere: the line's, where the stated change is right with it. */
    private static List<YearPairs.Dated> completed(Spot spot, Row row) {
        List<YearPairs.Dated> pairs = new ArrayList<>();
        for (ChangeClaim claim : ChangeGrammar.read(spot.sentence())) {
            Optional<Token> now = row.in(row.latest()).map(Neighbours::token);
            if (claim.pairs().isEmpty()
                    && claim.then().isPresent()
                    && now.isPresent()
                    && claim.change().kind() == Kind.PERCENT) {
                Pair pair = new Pair(now.get(), claim.then().get());
                if (ChangeJudge.verdict(claim, pair) == Verdict.FITS) {
                    pairs.addAll(YearPairs.with(
                            spot.sentence(), now.get(), claim.then().get()));
                }
            }
        }
        return pairs;
    }

    private static List<ProofFinding> judge(YearPairs.Dated dated, Row row, Spot spot, ReadReport report) {
        Pair pair = dated.pair();
        int year = row.latest();
        int before = dated.year() > 0 ? dated.year() : year - 1;
        Optional<Cell> now = row.in(year);
        Optional<Cell> then = row.in(before);
        if (now.isEmpty() || then.isEmpty() || before >= year) {
            return List.of();
        }
        boolean nowAgrees = now.get().value() == pair.now().value();
        boolean thenAgrees = then.get().value() == pair.then().value();
        if (nowAgrees && !thenAgrees) {
            return List.of(finding(
                    spot,
                    pair.then(),
                    then.get(),
                    row,
                    row.view().columnLabels().get(row.years().of(before))));
        }
        if (!nowAgrees
                && !thenAgrees
                && ownSection(row, spot)
                && !elsewhere(now.get().value(), spot, report)) {
            return List.of(
                    finding(
                            spot,
                            pair.now(),
                            now.get(),
                            row,
                            row.view().columnLabels().get(row.years().of(year))),
                    finding(
                            spot,
                            pair.then(),
                            then.get(),
                            row,
                            row.view().columnLabels().get(row.years().of(before))));
        }
        return List.of();
    }

    /** Whether the section is called what the line is called. */
    private static boolean ownSection(Row row, Spot spot) {
        List<String> heading = Topic.words(spot.passage().heading());
        return heading.size() == row.words().size() && heading.containsAll(row.words());
    }

    /** Whether the section gives the table's number too: then the sentence speaks of something beside it. */
    private static boolean elsewhere(double number, Spot spot, ReadReport report) {
        return report.passages().stream()
                .filter(passage -> passage.section() == spot.passage().section())
                .flatMap(passage -> passage.sentences().stream())
                .map(Sentence::tokens)
                .flatMap(List::stream)
                .anyMatch(token -> token.isCount() && token.value() == number);
    }

    private static ProofFinding finding(Spot spot, Token token, Cell cell, Row row, String column) {
        String place = row.where() + " (\"" + row.label() + "\", \"" + column + "\")";
        return spot.plain(
                ProofRule.F06,
                token,
                cell.text(),
                "Says " + token.text() + " here and " + cell.text() + " in " + place
                        + ". Only one of them can be right, or they count different things and should say so");
    }
}
