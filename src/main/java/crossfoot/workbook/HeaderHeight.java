package crossfoot.workbook;

import java.util.List;

/** How high a header row must be for its texts to wrap within their columns. */
final class HeaderHeight {

    private static final double LINE = 15;
    private static final double MARGIN = 7;
    private static final double FILTER_BUTTON = 2.5;
    private static final double BOLD = 1.12;

    private HeaderHeight() {}

    /** The height in points, for the default font at 11 points. */
    static double of(List<ColumnDesign> columns) {
        int lines = 1;
        for (ColumnDesign column : columns) {
            lines = Math.max(lines, lines(column.header(), Math.max(3, column.width() - FILTER_BUTTON)));
        }
        return lines * LINE + MARGIN;
    }

    private static int lines(String text, double width) {
        int lines = 1;
        double used = 0;
        for (String word : text.split("\\s+")) {
            double length = word.length() * BOLD;
            if (used > 0 && used + 1 + length > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            while (used > width) {
                lines++;
                used -= width;
            }
        }
        return lines;
    }
}
