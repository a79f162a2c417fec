package crossfoot.workbook.cells;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Takes the changes that bring the tables of a workbook up to date, whether they are written into a file or by Excel itself.
 * Data rows and columns are counted from 0.
 */
public interface TableChanges {

    /** Sets one cell of a table. */
    void set(String table, int row, int column, Entry value);

    /** Sets a whole column of a table, asked row by row. */
    void fill(String table, int column, IntFunction<Entry> valueOfRow);

    /** Sets a column of a table in some of its rows, asked row by row; what stands in the others is right already. */
    void fill(String table, int column, BitSet rows, IntFunction<Entry> valueOfRow);

    /** Adds columns at a table's right edge; returns the index of the first. */
    int addColumns(String table, List<ColumnDesign> designs);

    /** Replaces all rows of a table that Crossfoot owns, takes off its filter and shows every row of it. */
    void replaceRows(String table, Iterable<List<Entry>> rows);

    /** Adds a row at a table's end, above its totals, or fills its one blank row. */
    void append(String table, List<Entry> row);

    /** Takes off the filter of a table that Crossfoot owns, and shows every row of it. */
    void clearFilter(String table);

    /**
     * Has what stands under a table give way where the table grows over it. Whoever asks for it keeps what is there; without
     * it such growth is refused.
     */
    void takeOver(String table);

    /** Adds a sheet, with its tables and charts, after the last one. */
    void addSheet(SheetDesign design);

    /** Puts a custom XML part in place, known by its root element's namespace. */
    void setCustomXml(String namespace, byte[] xml);
}
