package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellArea;
import java.util.List;

/**
 * Where a table stands, as its own part says.
 *
 * @param name its name
 * @param id its number, unlike any other table's in the workbook
 * @param sheet the index of its sheet
 * @param part the name of its own part
 * @param area its cells, headers and totals included
 * @param headerRows 1, or 0 where the header row is switched off
 * @param totalsRows 1 where it has a totals row, or 0
 * @param columns the names of its columns
 * @param calculated the formula that each column gives its new cells, "" where it gives none
 */
public record TablePlace(
        String name,
        int id,
        int sheet,
        String part,
        CellArea area,
        int headerRows,
        int totalsRows,
        List<String> columns,
        List<String> calculated) {

    public TablePlace {
        columns = List.copyOf(columns);
        calculated = List.copyOf(calculated);
    }

    /** The formula of a new cell in a column, counted from 0; "" where there is none. */
    public String calculated(int column) {
        return column < calculated.size() ? calculated.get(column) : "";
    }

    /** The first row of data. */
    public int firstRow() {
        return area.top() + headerRows;
    }

    /** The last row of data. */
    public int lastRow() {
        return area.bottom() - totalsRows;
    }

    /** The number of data rows. */
    public int size() {
        return Math.max(0, lastRow() - firstRow() + 1);
    }

    public int width() {
        return area.right() - area.left() + 1;
    }
}
