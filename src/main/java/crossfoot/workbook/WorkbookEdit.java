package crossfoot.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Changes to a workbook, collected and then written in one streaming pass. Only the cells, tables and sheets named here
 * change; every other part of the file is copied byte for byte. Data rows and columns are counted from 0, as in
 * {@link Table}. Not safe for use by several threads.
 */
public final class WorkbookEdit {

    private final Workbook source;

    /** Starts with no change. */
    public WorkbookEdit(Workbook source) {
        this.source = source;
    }

    /** Sets one cell of a table. */
    public void set(String table, int row, int column, Entry value) {
        throw new UnsupportedOperationException("helper A");
    }

    /**
     * Sets a whole column of a table, asked row by row while the sheet streams through; cells that already hold the value
     * are left as they stand, byte for byte.
     */
    public void fill(String table, int column, IntFunction<Entry> valueOfRow) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Adds columns at a table's right edge, in the style of {@code designs}; returns the index of the first. */
    public int addColumns(String table, List<ColumnDesign> designs) {
        throw new UnsupportedOperationException("helper A");
    }

    /**
     * Replaces all rows of a table that Crossfoot owns; the table shrinks or grows to fit, with one blank row where there
     * are none. Columns beyond the width of {@code rows} keep their cells.
     *
     * @throws WorkbookRefusal where something else stands below the table in the way of its growth
     */
    public void replaceRows(String table, Iterable<List<Entry>> rows) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Adds a row at a table's end, or fills its one blank row. */
    public void append(String table, List<Entry> row) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Adds a sheet, with its tables and charts, after the last one. */
    public void addSheet(SheetDesign design) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Puts a custom XML part in place, known by its root element's namespace. */
    public void setCustomXml(String namespace, byte[] xml) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Writes the changed workbook; same source and same changes give the same bytes. */
    public void write(OutputStream out) throws IOException {
        throw new UnsupportedOperationException("helper A");
    }

    /** The workbook that this edit starts from. */
    public Workbook source() {
        return source;
    }
}
