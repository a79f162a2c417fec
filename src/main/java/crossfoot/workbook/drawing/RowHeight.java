package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.TableDesign;
import java.util.List;

/**
 * How high a row should be for its texts to wrap within their columns: an estimate, since only a programme that has the
 * font knows. Excel measures again as soon as a row is edited.
 */
final class RowHeight {

    private static final double LINE = 15;
    private static final double HEADER_MARGIN = 7;
    private static final double FILTER_BUTTON = 2.5;
    private static final double BOLD = 1.12;
    private static final int HIGHEST = 409;

    private RowHeight() {}

    /** The height of a header row in points, for the default font at 11 points. */
    static double ofHeader(TableDesign table) {
        int lines = 1;
        for (ColumnDesign column : table.columns()) {
            double width = column.width() - (table.filtered() ? FILTER_BUTTON : 0);
            lines = Math.max(lines, lines(column.header(), width, BOLD));
        }
        return Math.min(HIGHEST, lines * LINE + HEADER_MARGIN);
    }

    /** The height of a data row in points, or 0 for one line. */
    static double ofRow(List<ColumnDesign> columns, List<Entry> row) {
        int lines = 1;
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            if (columns.get(i).format() == Format.WRAPPED && row.get(i) instanceof Entry.Text text) {
                lines = Math.max(lines, lines(text.value(), columns.get(i).width(), 1));
            }
        }
        return lines == 1 ? 0 : Math.min(HIGHEST, lines * LINE);
    }

    private static int lines(String text, double width, double characterWidth) {
        int lines = 1;
        double used = 0;
        int start = 0;
        while (start < text.length() && lines * LINE < HIGHEST) {
            int end = endOfWord(text, start);
            double length = (end - start) * characterWidth;
            if (used > 0 && used + length > width) {
                lines++;
                used = 0;
            }
            // A word longer than the column is broken.
            lines += (int) (Math.max(0, length - 1) / Math.max(1, width));
            used += length + characterWidth;
            if (end < text.length() && text.charAt(end) == '\n') {
                lines++;
                used = 0;
            }
            start = end + 1;
        }
        return lines;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
