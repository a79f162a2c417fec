package crossfoot.proof.judging;

import crossfoot.proof.table.Cell;
import crossfoot.proof.table.LineKind;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableView;
import java.util.List;
import java.util.Optional;

/**
 * A line of a table that goes over years.
 *
 * @param words the content words of its label
 * @param years the year of each of its cells, by its column; 0 for none
 */
record Row(NamedTable table, TableView view, int row, List<String> words, Years years) {

    String label() {
        return view.rowLabels().get(row);
    }

    /** Its number in a year. */
    Optional<Cell> in(int year) {
        int column = years.of(year);
        return column < 0 || !counts(column)
                ? Optional.empty()
                : Optional.of(view.cell(row, column)).filter(cell -> cell.kind() == Cell.Kind.NUMBER);
    }

    private boolean counts(int column) {
        LineKind kind = view.columnKinds().get(column);
        boolean once = years.firsts().stream()
                        .filter(year -> year.equals(years.firsts().get(column)))
                        .count()
                == 1;
        return once && (kind == LineKind.LINE || kind == LineKind.TOTAL);
    }

    int latest() {
        return years.latest();
    }

    String where() {
        return table.document().where(table.block());
    }
}
