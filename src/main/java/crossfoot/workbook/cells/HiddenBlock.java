package crossfoot.workbook.cells;

import java.util.List;

/**
 * Cells in hidden columns of a new sheet, to the right of all else: what the sheet works out for itself, such as the lists
 * of drop-downs.
 *
 * @param corner its first cell
 * @param rows its rows; blank entries are not written
 */
public record HiddenBlock(CellAddress corner, List<List<Entry>> rows) {

    /** Nothing hidden. */
    public static final HiddenBlock NONE = new HiddenBlock(new CellAddress(1, 1), List.of());

    public HiddenBlock {
        rows = List.copyOf(rows);
    }

    /** How many columns it has. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
