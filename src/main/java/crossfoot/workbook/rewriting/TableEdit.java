package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.TablePlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The changes to one table, asked row by row, top to bottom, while its sheet streams by. */
final class TableEdit {

    /** Stands for a cell that is left alone. */
    static final Entry KEEP = new Entry.Text("");

    static final int NO_ROW = Integer.MAX_VALUE;
    private final TablePlace place;
    private final List<ColumnDesign> added = new ArrayList<>();
    private final ColumnFills fills = new ColumnFills();
    private final TreeMap<Integer, Map<Integer, Entry>> cells = new TreeMap<>();
    private final TreeMap<Integer, List<Entry>> appended = new TreeMap<>();
    private Optional<NewRows> replaced = Optional.empty();
    private int replacedWidth;
    private int adopted;
    private boolean cleared;
    private boolean takesOver;
    private Optional<Iterator<List<Entry>>> coming = Optional.empty();
    private Entry[] current = {};
    private Optional<TableGrowth> growing = Optional.empty();
    private int given;
    private int kept;

    TableEdit(TablePlace place) {
        this.place = place;
    }

    TablePlace place() {
        return place;
    }

    List<ColumnDesign> added() {
        return added;
    }

    int width() {
        return place.width() + added.size();
    }

    /** The number of rows that are there, adopted and appended ones included. */
    int rows() {
        return appended.isEmpty() ? present() : Math.max(present(), appended.lastKey() + 1);
    }

    /** The number of rows that are there before this edit adds any, adopted ones included. */
    int present() {
        return place.size() + adopted;
    }

    /** Takes rows that stand right under the table, or right under its totals, into it. */
    void adopt(int rows) {
        adopted = rows;
    }

    /** Takes off the table's filter, and shows every row of it. */
    void clearFilter() {
        cleared = true;
    }

    /** Grows over what stands under the table. */
    void takeOver() {
        takesOver = true;
    }

    boolean clearsFilter() {
        return cleared;
    }

    void set(int row, int column, Entry value) {
        cells.computeIfAbsent(row, any -> new HashMap<>()).put(column, value);
    }

    /** The columns that are set. */
    ColumnFills fills() {
        return fills;
    }

    void replace(int width, Iterable<List<Entry>> rows) {
        replaced = Optional.of(new NewRows(rows, place.totalsRows() > 0));
        replacedWidth = width;
        appended.clear();
        cleared = true;
    }

    /**
     * Adds a row;
     *
     * @param blank whether the table's one row is blank and takes the first of them
     */
    void append(List<Entry> row, boolean blank) {
        appended.put((blank ? 0 : present()) + appended.size(), List.copyOf(row));
    }

    /** Makes ready for a pass over the sheet. */
    void begin() {
        coming = replaced.map(NewRows::iterator);
        current = new Entry[width()];
        growing = Optional.of(new TableGrowth(place, adopted, dataRows()));
        given = 0;
        kept = 0;
    }

    /** The first row of the sheet at or after one that this edit touches, or {@link #NO_ROW}. */
    int nextRow(int from) {
        if (!added.isEmpty() && place.headerRows() > 0 && from <= place.area().top()) {
            return place.area().top();
        }
        int data = Math.max(0, from - place.firstRow());
        int next = growth().nextRow(from, data);
        if (coming.isPresent() && (coming.get().hasNext() || data < Math.max(1, place.size()))) {
            next = data;
        }
        int filled = added.isEmpty() ? fills.nextRow(data) : data;
        if (filled < present()) {
            next = Math.min(next, filled);
        }
        next = Math.min(next, Math.min(next(cells, data), next(appended, data)));
        return next == NO_ROW ? NO_ROW : place.firstRow() + next;
    }

    private static int next(NavigableMap<Integer, ?> rows, int from) {
        Integer next = rows.isEmpty() ? null : rows.ceilingKey(from);
        return next == null ? NO_ROW : next;
    }

    /** Moves to a row of the sheet that {@link #nextRow} named. */
    void open(int sheetRow) {
        Arrays.fill(current, KEEP);
        int row = sheetRow - place.firstRow();
        if (row < 0) {
            for (int i = 0; i < added.size(); i++) {
                current[place.width() + i] = Entry.text(added.get(i).header());
            }
            return;
        }
        TableGrowth growth = growth();
        if (growth.takesTotals(sheetRow)) {
            Arrays.fill(current, 0, place.width(), new Entry.Moved(place.size()));
            Arrays.fill(current, place.width(), current.length, Entry.BLANK);
            return;
        }
        if (growth.leftByTotals(sheetRow)) {
            Arrays.fill(current, row < dataRows() ? Entry.Moved.NEW : Entry.BLANK);
        }
        if (growth.adopts(sheetRow) || growth.isAboveAdopted(sheetRow)) {
            Arrays.fill(current, 0, place.width(), new Entry.Moved(growth.fromRow(row)));
        }
        if (row < present()) {
            fills.put(row, current);
            for (int i = place.width(); i < current.length; i++) {
                current[i] = current[i] == KEEP ? Entry.BLANK : current[i];
            }
        }
        coming.ifPresent(rows -> take(rows, row));
        List<Entry> more = appended.getOrDefault(row, List.of());
        if (row >= present() && appended.containsKey(row)) {
            Arrays.fill(current, Entry.Moved.NEW);
        }
        for (int i = 0; i < more.size(); i++) {
            current[i] = more.get(i);
        }
        cells.getOrDefault(row, Map.of()).forEach((column, value) -> current[column] = value);
    }

    private void take(Iterator<List<Entry>> rows, int row) {
        if (!rows.hasNext()) {
            Arrays.fill(current, 0, replacedWidth == 0 ? current.length : replacedWidth, Entry.BLANK);
            return;
        }
        List<Entry> values = rows.next();
        if (values.size() > current.length) {
            throw new IllegalArgumentException(
                    "A row of " + values.size() + " cells for table " + place.name() + ", which has " + current.length);
        }
        replacedWidth = Math.max(replacedWidth, values.size());
        Arrays.fill(current, 0, replacedWidth, Entry.BLANK);
        for (int i = 0; i < values.size(); i++) {
            current[i] = values.get(i);
        }
        given = row + 1;
    }

    /** The entry for a column of the row that is open. */
    Entry entry(int column) {
        return current[column];
    }

    /** Notes that a row still holds something of the staff's, and stays in the table. */
    void keep(int sheetRow) {
        kept = Math.max(kept, sheetRow - place.firstRow() + 1);
    }

    /** Refuses to grow over a cell in which something of the staff's stands, unless it is to give way. */
    void refuseToGrowOver(String sheet, CellAddress cell) {
        if (!takesOver) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "Table " + place.name() + " needs cell " + sheet + "!" + cell
                            + " to grow, and something stands there: move it to another place.");
        }
    }

    /** Whether the table, with its new columns, spans a column of the sheet. */
    boolean spans(int sheetColumn) {
        return sheetColumn >= place.area().left() && sheetColumn < place.area().left() + width();
    }

    /** Whether rows may fall out of the table. */
    boolean replaces() {
        return replaced.isPresent();
    }

    /** Whether a cell may be changed, said without asking for its value. */
    boolean mayChange(int sheetRow, int sheetColumn) {
        int row = sheetRow - place.firstRow();
        int column = sheetColumn - place.area().left();
        if (row < 0 || column < 0 || column >= width()) {
            return false;
        }
        boolean filled = row < present() && (fills.covers(row, column) || column >= place.width());
        return filled
                || moves(sheetRow, sheetColumn)
                || (replaced.isPresent() && (replacedWidth == 0 || column < replacedWidth))
                || appended.containsKey(row)
                || cells.getOrDefault(row, Map.of()).containsKey(column);
    }

    /** Whether any cell may be put elsewhere. */
    boolean movesAny() {
        return adopted > 0
                || growth().totalsMove()
                || replaced.filter(NewRows::movesAny).isPresent();
    }

    /** Whether a cell is one that may be put elsewhere. */
    boolean moves(int sheetRow, int sheetColumn) {
        int column = sheetColumn - place.area().left();
        if (column < 0 || column >= place.width()) {
            return false;
        }
        boolean ofOwner = replaced.filter(rows -> rows.moves(column)).isPresent()
                && sheetRow >= place.firstRow()
                && sheetRow <= place.lastRow();
        return ofOwner || growth().mayMove(sheetRow);
    }

    /** The last row of the sheet that holds something of the table, totals and adopted rows included. */
    int lastPresentRow() {
        return growth().lastPresentRow();
    }

    /** How the table's rows come to stand: worked out once for a pass, which asks at every row. */
    TableGrowth growth() {
        return growing.isPresent() ? growing.get() : new TableGrowth(place, adopted, dataRows());
    }

    private int dataRows() {
        int rows = replaced.isPresent() && replaced.get().count().isPresent()
                ? Math.max(1, replaced.get().count().getAsInt())
                : present();
        return appended.isEmpty() ? rows : Math.max(rows, appended.lastKey() + 1);
    }

    /** The table's area after the pass. */
    CellArea area() {
        return area(replaced.isPresent() ? Math.max(1, Math.max(given, kept)) : present());
    }

    /** The table's area, where it is known before the pass. */
    Optional<CellArea> areaBefore() {
        if (replaced.isEmpty()) {
            return Optional.of(area(present()));
        }
        OptionalInt rows = replaced.get().count();
        return rows.isPresent() ? Optional.of(area(Math.max(rows.getAsInt(), place.size()))) : Optional.empty();
    }

    private CellArea area(int dataRows) {
        return growth().area(appended.isEmpty() ? dataRows : Math.max(dataRows, appended.lastKey() + 1), added.size());
    }
}
