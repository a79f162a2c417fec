package crossfoot.report.master;

import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which row of a table each of its new rows was, and what was written beside those that are there no more. */
final class RowsFollowed {

    private static final int NONE = -1;

    private final OwnedTable owned;
    private final Table table;
    private final List<int[]> keyPlaces;
    private final int[] cameFrom;
    private final TreeSet<Integer> left = new TreeSet<>();

    private RowsFollowed(OwnedTable owned, List<int[]> keyPlaces, int rows) {
        this.owned = owned;
        this.table = owned.table();
        this.keyPlaces = keyPlaces;
        this.cameFrom = new int[Math.max(1, rows)];
        Arrays.fill(cameFrom, NONE);
    }

    /** Follows the rows by some of their cells; where there is no key, a row is followed by its place. */
    static RowsFollowed of(OwnedTable owned, List<List<Entry>> rows, List<String> key) {
        List<int[]> places =
                key.stream().flatMap(header -> owned.places(header).stream()).toList();
        RowsFollowed followed = new RowsFollowed(owned, places, rows.size());
        IntStream.range(0, owned.table().size()).filter(followed::written).forEach(followed.left::add);
        if (places.isEmpty()) {
            followed.byPlace();
        } else {
            followed.byKey(rows);
        }
        return followed;
    }

    private boolean written(int row) {
        return owned.ownPlaces().stream()
                .map(place -> table.cell(row, place))
                .anyMatch(cell -> cell.formula() || !cell.empty());
    }

    private void byPlace() {
        for (int row = 0; row < cameFrom.length; row++) {
            if (left.remove(row)) {
                cameFrom[row] = row;
            }
        }
    }

    /** Of several rows of one key, those that are the same in every cell are found first, then the others in their order. */
    private void byKey(List<List<Entry>> rows) {
        Map<List<String>, List<Integer>> old = new HashMap<>();
        left.forEach(
                row -> old.computeIfAbsent(key(row), added -> new ArrayList<>()).add(row));
        for (boolean exactly : List.of(true, false)) {
            for (int row = 0; row < rows.size(); row++) {
                List<Entry> cells = rows.get(row);
                if (cameFrom[row] == NONE) {
                    cameFrom[row] = taken(old.getOrDefault(key(cells), new ArrayList<>()), cells, exactly);
                }
            }
        }
    }

    private int taken(List<Integer> candidates, List<Entry> cells, boolean exactly) {
        for (int i = 0; i < candidates.size(); i++) {
            int row = candidates.get(i);
            if (!exactly || owned.holdsGiven(row, cells)) {
                candidates.remove(i);
                left.remove(row);
                return row;
            }
        }
        return NONE;
    }

    private List<String> key(int row) {
        return keyPlaces.stream()
                .map(place -> Texts.key(table.cell(row, place[1]).shown()))
                .toList();
    }

    private List<String> key(List<Entry> cells) {
        return keyPlaces.stream()
                .map(place -> Texts.key(shown(cells.get(place[0]))))
                .toList();
    }

    private static String shown(Entry entry) {
        if (entry instanceof Entry.Link link) {
            return link.shown();
        }
        return entry instanceof Entry.Text text ? text.value() : "";
    }

    /** The cell of a team's own column for a new row. */
    Entry cameFrom(int row) {
        return cameFrom[row] == NONE ? Entry.Moved.NEW : new Entry.Moved(cameFrom[row]);
    }

    /** What was written beside rows that left; what a formula gives was not written. */
    List<KeptNotes.Note> left() {
        List<KeptNotes.Note> notes = new ArrayList<>();
        for (int row : left) {
            for (int place : owned.ownPlaces()) {
                Cell cell = table.cell(row, place);
                if (!cell.formula() && !cell.empty()) {
                    notes.add(new KeptNotes.Note(
                            table.name(),
                            String.join(", ", shownKey(row)),
                            table.columns().get(place).header(),
                            cell.displayed(table.dates())));
                }
            }
        }
        return notes;
    }

    private List<String> shownKey(int row) {
        return keyPlaces.stream()
                .map(place -> table.cell(row, place[1]).shown())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
