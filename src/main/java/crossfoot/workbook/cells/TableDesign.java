package crossfoot.workbook.cells;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** The same table without rows, and with the columns that are typed before those that are computed. */
    TableDesign typedFirst() {
        List<ColumnDesign> ordered = columns.stream()
                .sorted(Comparator.comparing(ColumnDesign::computed))
                .toList();
        return new TableDesign(name, corner, ordered, List.of(), filtered);
    }

    public TableDesign {
        columns = List.copyOf(columns);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_.]{0,254}") || name.matches("(?i)[A-Z]{1,3}\\d+|R|C|R\\d*C\\d*")) {
            throw new IllegalArgumentException("Excel opens no workbook with a table of this name: " + name);
        }
        Set<String> headers = new HashSet<>();
        for (ColumnDesign column : columns) {
            if (column.header().isEmpty() || !headers.add(column.header().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Table " + name + " has a header that is empty or there twice");
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Table " + name + " has no column");
        }
    }
}
