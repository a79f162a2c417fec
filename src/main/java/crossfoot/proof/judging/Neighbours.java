package crossfoot.proof.judging;

import crossfoot.proof.sentence.ChangeClaim;
import crossfoot.proof.sentence.Pair;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.TableView;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds this year's level for a change of which the sentence gives only last year's: in the row of a table that holds
 * last year's and is about the same thing.
 */
final class Neighbours {

    private Neighbours() {}

    static List<Pair> pairs(ChangeClaim claim, Spot spot, ReadReport report) {
        List<Pair> pairs = new ArrayList<>();
        claim.then().ifPresent(then -> report.tables().forEach(table -> {
            add(pairs, then, report, table.view(), spot);
            add(pairs, then, report, table.view().transpose(), spot);
        }));
        return pairs;
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
