package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.xml.PlainCell;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changed cells of one row of a sheet, from all edits that touch it, left to right. */
final class OwnedRow {

    private final List<TableEdit> edits;
    private final TableEdit[] owners;
    private final int[] columns;
    private final Entry[] entries;
    private final int[][] lastStyles;
    private int count;
    private int next;
    private int row;
    private final Set<TableEdit> touching = new HashSet<>();

    OwnedRow(List<TableEdit> edits) {
        this.edits = edits.stream()
                .sorted(Comparator.comparingInt(edit -> edit.place().area().left()))
                .toList();
        int width = edits.stream().mapToInt(TableEdit::width).sum();
        this.owners = new TableEdit[width];
        this.columns = new int[width];
        this.entries = new Entry[width];
        this.lastStyles = new int[this.edits.size()][];
        for (int i = 0; i < lastStyles.length; i++) {
            lastStyles[i] = new int[this.edits.get(i).width()];
            Arrays.fill(lastStyles[i], PlainCell.NO_STYLE);
        }
    }

    /** The first row at or after one that any edit touches, or {@link TableEdit#NO_ROW}. */
    int nextRow(int from) {
        int first = TableEdit.NO_ROW;
        for (TableEdit edit : edits) {
            first = Math.min(first, edit.nextRow(from));
        }
        return first;
    }

    /** Moves to a row that some edit touches. */
    void open(int sheetRow) {
        row = sheetRow;
        count = 0;
        next = 0;
        touching.clear();
        for (TableEdit edit : edits) {
            if (edit.nextRow(sheetRow) == sheetRow) {
                edit.open(sheetRow);
                touching.add(edit);
                for (int i = 0; i < edit.width(); i++) {
                    if (edit.entry(i) != TableEdit.KEEP) {
                        owners[count] = edit;
                        columns[count] = edit.place().area().left() + i;
                        entries[count++] = edit.entry(i);
                    }
                }
            }
        }
    }

    int row() {
        return row;
    }

    /** Whether an edit touches a row, which has to be the one that is open. */
    boolean touches(TableEdit edit, int sheetRow) {
        return row == sheetRow && touching.contains(edit);
    }

    /** The column of the next changed cell, or {@link TableEdit#NO_ROW} after the last. */
    int column() {
        return next < count ? columns[next] : TableEdit.NO_ROW;
    }

    Entry entry() {
        return entries[next];
    }

    void advance() {
        next++;
    }

    TableEdit owner() {
        return owners[next];
    }

    /** Whether the cell is new in its table: in a row or a column that the table did not have. */
    boolean grown() {
        TablePlace place = owners[next].place();
        return row > owners[next].lastPresentRow()
                || columns[next] > place.area().right();
    }

    /** Whether the row of the next cell is taken into its table. */
    boolean adopted() {
        return owners[next].growth().adopts(row);
    }

    /** Whether the next cell is one that the totals of its table left. */
    boolean leftByTotals() {
        return owners[next].growth().leftByTotals(row);
    }

    /** Whether a table of the row has its filter taken off, so that the row is to be seen. */
    boolean revealed() {
        return touching.stream().anyMatch(TableEdit::clearsFilter);
    }

    /** Whether anything is to be written where no cell is yet. */
    boolean writesAnything() {
        for (int i = 0; i < count; i++) {
            if (!(entries[i] instanceof Entry.Blank) || row > owners[i].place().lastRow()) {
                return true;
            }
        }
        return false;
    }

    int firstColumn() {
        return columns[0];
    }

    int lastColumn() {
        return columns[count - 1];
    }

    /** The style that data cells of the next cell's column had further up, or {@link PlainCell#NO_STYLE}. */
    int lastStyle() {
        int edit = edits.indexOf(owners[next]);
        return lastStyles[edit][columns[next] - owners[next].place().area().left()];
    }

    /** Notes the style of a data cell, for those further down. */
    void noteStyle(int style) {
        if (row >= owners[next].place().firstRow()) {
            int edit = edits.indexOf(owners[next]);
            lastStyles[edit][columns[next] - owners[next].place().area().left()] = style;
        }
    }
}
