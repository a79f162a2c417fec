package crossfoot.workbook;

import java.util.List;

/**
 * A new table of a sheet.
 *
 * @param name the table's name
 * @param corner the cell of its first header
 * @param columns its columns
 * @param rows its first rows, streamed; a table without rows gets one blank row
 * @param filtered whether it has filter buttons
 */
public record TableDesign(
        String name, CellAddress corner, List<ColumnDesign> columns, Iterable<List<Entry>> rows, boolean filtered) {

    public TableDesign {
        columns = List.copyOf(columns);
    }
}
