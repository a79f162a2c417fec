package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** The rows that take the place of all rows of a table: a list, or as many as come. */
final class NewRows {

    private final Iterable<List<Entry>> rows;
    private final BitSet moved = new BitSet();

    /** @param counted whether their number has to be known, since something stands under them */
    NewRows(Iterable<List<Entry>> rows, boolean counted) {
        if (counted && !(rows instanceof Collection<?>)) {
            List<List<Entry>> list = new ArrayList<>();
            rows.forEach(list::add);
            this.rows = list;
        } else {
            this.rows = rows;
        }
        if (this.rows instanceof Collection<?>) {
            this.rows.forEach(this::note);
        }
    }

    private void note(List<Entry> row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.get(column) instanceof Entry.Moved) {
                moved.set(column);
            }
        }
    }

    Iterator<List<Entry>> iterator() {
        return rows.iterator();
    }

    /** How many there are; empty where that is not known yet. */
    OptionalInt count() {
        return rows instanceof Collection<?> list ? OptionalInt.of(list.size()) : OptionalInt.empty();
    }

    /** Whether cells of a column stood in another row before. */
    boolean moves(int column) {
        return moved.get(column);
    }

    boolean movesAny() {
        return !moved.isEmpty();
    }
}
