package crossfoot.proof.judging;

import crossfoot.proof.sentence.ChangeClaim;
import crossfoot.proof.sentence.Pair;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.TableView;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds this year's level for a change of which the sentence gives only last year's: in the row of a table that holds
 * last year's and is about the same thing, or in the sentences before it, where they count the thing that it names.
 */
final class Neighbours {

    private Neighbours() {}

    static List<Pair> pairs(ChangeClaim claim, Spot spot, ReadReport report) {
        List<Pair> pairs = new ArrayList<>();
        claim.then().ifPresent(then -> report.tables().forEach(table -> {
            add(pairs, then, report, table.view(), spot);
            add(pairs, then, report, table.view().transpose(), spot);
        }));
        claim.then().ifPresent(then -> counted(claim, then, spot).ifPresent(pairs::add));
        return pairs;
    }

    /** "We received 80 enquiries and 40 complaints. The number of enquiries fell by 20% from 100." */
    private static Optional<Pair> counted(ChangeClaim claim, Token then, Spot spot) {
        Set<String> subject = subject(claim, spot.sentence());
        List<Token> counts = new ArrayList<>();
        int here = spot.passage().indexOf(spot.sentence());
        for (int at = Math.max(0, here - 2); at < here; at++) {
            Sentence before = spot.passage().sentences().get(at);
            for (int index = 0; index < before.size(); index++) {
                Token token = before.at(index);
                List<String> noun = Topic.words(Topic.nounAfter(before, index));
                if (token.isCount() && !token.hedged() && !noun.isEmpty() && subject.containsAll(noun)) {
                    counts.add(token);
                }
            }
        }
        boolean sole = counts.stream().mapToDouble(Token::value).distinct().count() == 1;
        return sole ? Optional.of(new Pair(counts.get(0), then)) : Optional.empty();
    }

    /** The things whose number changes: the words of the clause before the change. */
    private static Set<String> subject(ChangeClaim claim, Sentence sentence) {
        int word = sentence.tokens().indexOf(claim.word());
        Set<String> words = new HashSet<>();
        for (int at = word - 1;
                at >= 0 && !sentence.word(at, ",", ";") && sentence.at(at).kind() == Kind.WORD;
                at--) {
            words.add(Topic.singular(sentence.at(at).lower()));
        }
        return words;
    }

    private static void add(List<Pair> pairs, Token then, ReadReport report, TableView table, Spot spot) {
        Years years = Years.of(table.columnLabels());
        for (int row = 0; row < table.height(); row++) {
            if (!report.covers(table.rowLabels().get(row), spot)) {
                continue;
            }
            for (int column = 0; column < table.width(); column++) {
                int next = years.after(column);
                if (next >= 0
                        && table.cell(row, column).value() == then.value()
                        && table.cell(row, next).isNumeric()) {
                    pairs.add(new Pair(token(table.cell(row, next)), then));
                }
            }
        }
    }

    /** A cell's count as a token of no sentence. */
    static Token token(Cell cell) {
        return new Token(Kind.COUNT, cell.text(), 0, 0, cell.value(), cell.step(), false, false);
    }
}
