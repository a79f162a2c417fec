package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.styles.ColumnStyles;
import crossfoot.workbook.styles.StyleBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A new table's rows on their way into its sheet: the header, then as many rows as there are, at least a blank one. */
final class TableRows implements RowSource {

    private final TableDesign design;
    private final Styles styles;
    private final Iterator<List<Entry>> rows;
    private List<Entry> current = List.of();
    private int currentRow;
    private int next;

    TableRows(TableDesign design, Styles styles) {
        this.design = design;
        this.styles = styles;
        this.rows = design.rows().iterator();
        this.next = design.corner().row();
    }

    /**
     * The styles of a table, asked for before the first row is written.
     *
     * @param headers a style a column for the header row
     * @param cells a style a column for the data rows
     */
    record Styles(List<ColumnStyles> headers, List<ColumnStyles> cells) {

        Styles {
            headers = List.copyOf(headers);
            cells = List.copyOf(cells);
        }

        static Styles of(TableDesign design, StyleBook styles) {
            List<ColumnStyles> headers = new ArrayList<>();
            List<ColumnStyles> cells = new ArrayList<>();
            int number = design.corner().column();
            for (ColumnDesign column : design.columns()) {
                headers.add(ColumnStyles.fixed(number, styles.headerStyle(column)));
                cells.add(new ColumnStyles(number, styles, styles.styleFor(column, -1)));
                number++;
            }
            return new Styles(headers, cells);
        }
    }

    @Override
    public int firstColumn() {
        return design.corner().column();
    }

    @Override
    public int lastColumn() {
        return design.corner().column() + design.columns().size() - 1;
    }

    @Override
    public int nextRow() {
        return next <= firstDataRow() || currentRow == next || rows.hasNext() ? next : NOTHING_LEFT;
    }

    int firstDataRow() {
        return design.corner().row() + 1;
    }

    @Override
    public boolean fixedHeight() {
        return next < firstDataRow();
    }

    @Override
    public double height() {
        return next < firstDataRow() ? RowHeight.ofHeader(design) : RowHeight.ofRow(design.columns(), current());
    }

    /** The row that is written next, taken from the rows when it is first looked at. */
    private List<Entry> current() {
        if (currentRow != next) {
            current = rows.hasNext() ? rows.next() : List.of();
            currentRow = next;
        }
        return current;
    }

    @Override
    public void write(CellOutput out) throws IOException {
        if (next < firstDataRow()) {
            for (int i = 0; i < styles.headers.size(); i++) {
                out.write(
                        styles.headers.get(i),
                        Entry.text(design.columns().get(i).header()));
            }
        } else {
            writeData(out, current());
        }
        next++;
    }

    private void writeData(CellOutput out, List<Entry> row) throws IOException {
        if (next > CellAddress.LAST_ROW) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "Table " + design.name() + " has more rows than a sheet of Excel holds; move older years to an"
                            + " archive.");
        }
        if (row.size() > styles.cells.size()) {
            throw new IllegalArgumentException("A row of " + design.name() + " has " + row.size() + " cells");
        }
        for (int i = 0; i < styles.cells.size(); i++) {
            out.write(styles.cells.get(i), i < row.size() ? row.get(i) : Entry.BLANK);
        }
    }

    /** The last row, once all are written. */
    int lastRow() {
        if (nextRow() != NOTHING_LEFT) {
            throw new IllegalStateException("The sheet of " + design.name() + " is not written yet");
        }
        return next - 1;
    }

    TableDesign design() {
        return design;
    }
}
