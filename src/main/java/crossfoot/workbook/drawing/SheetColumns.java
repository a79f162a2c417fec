package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.HiddenBlock;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.styles.StyleBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The widths and formats of a new sheet's columns; where tables stand one below the other, the widest wins. */
final class SheetColumns {

    /** What Excel adds to a width in characters for the margins of a cell. */
    private static final double MARGIN = 0.7109375;

    /** Characters that A4 holds at half size. */
    private static final double LEGIBLE_LANDSCAPE = 270;

    private static final double LEGIBLE_PORTRAIT = 180;
    private static final int MIXED = -1;

    private final Map<Integer, Double> widths = new TreeMap<>();
    private final Map<Integer, Integer> columnStyles = new TreeMap<>();
    private final HiddenBlock hidden;

    SheetColumns(List<TableDesign> tables, HiddenBlock hidden, StyleBook styles) {
        this.hidden = hidden;
        for (TableDesign table : tables) {
            int number = table.corner().column();
            for (ColumnDesign column : table.columns()) {
                widths.merge(number, column.width() + MARGIN, Math::max);
                // A column that two tables share keeps no format of either.
                columnStyles.merge(number, styles.columnStyle(column), (one, other) -> one.equals(other) ? one : MIXED);
                number++;
            }
        }
    }

    /** How many pages a sheet is printed wide, so that nothing is printed at less than about half its size. */
    int pagesWide(boolean landscape) {
        double all = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.max(1, (int) Math.ceil(all / (landscape ? LEGIBLE_LANDSCAPE : LEGIBLE_PORTRAIT)));
    }

    /** The {@code cols} element, or "" for a sheet without tables. */
    String markup() {
        if (widths.isEmpty()) {
            return "";
        }
        StringBuilder markup = new StringBuilder("<cols>");
        widths.forEach((number, width) -> {
            int style = columnStyles.getOrDefault(number, MIXED);
            markup.append("<col min=\"").append(number).append("\" max=\"").append(number);
            markup.append("\" width=\"").append(width);
            markup.append(style == MIXED ? "" : "\" style=\"" + style).append("\" customWidth=\"1\"/>");
        });
        if (hidden.width() > 0) {
            int first = hidden.corner().column();
            markup.append("<col min=\"").append(first).append("\" max=\"").append(first + hidden.width() - 1);
            markup.append("\" width=\"9.7109375\" hidden=\"1\" customWidth=\"1\"/>");
        }
        return markup.append("</cols>").toString();
    }
}
