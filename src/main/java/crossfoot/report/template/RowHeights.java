package crossfoot.report.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Gives each row of a filled pack the height that its wrapped texts need. Programs differ in what they do with a row that
 * has none, so that it is reckoned here: without fonts, which a server may not have, and rather a little too high.
 */
final class RowHeights {

    /** The space between two lines of text, as a multiple of the font's size. */
    private static final double LEADING = 1.28;
    /** The space above and below the text, in points. */
    private static final double AIR = 5.2;
    /** A column's width counts digits; bold letters are wider. */
    private static final double BOLD = 0.92;

    /** How many digits wide an indent is. */
    private static final double INDENT = 1.5;

    private final Map<String, Map<Integer, Float>> chosen = new HashMap<>();

    /** Remembers the heights that a template's rows have. */
    RowHeights(XSSFWorkbook template) {
        template.forEach(sheet -> {
            Map<Integer, Float> rows = new HashMap<>();
            for (Row row : sheet) {
                if (((XSSFRow) row).getCTRow().getCustomHeight()) {
                    rows.put(row.getRowNum(), row.getHeightInPoints());
                }
            }
            chosen.put(sheet.getSheetName(), rows);
        });
    }

    /**
     * Sets every row's height.
     *
     * @param repeated where the filled sheet repeats a row of the template
     */
    void set(XSSFSheet sheet, List<Repeated> repeated) {
        Map<Integer, Float> rows = chosen.getOrDefault(sheet.getSheetName(), Map.of());
        int still = repeated.stream().mapToInt(Repeated::row).min().orElse(Integer.MAX_VALUE);
        for (Row row : sheet) {
            if (row.getRowNum() < still) {
                Float own = rows.get(row.getRowNum());
                row.setHeightInPoints((float) Math.max(needed(sheet, row), own == null ? 0 : own));
            } else {
                // A row that the template repeats is at least as high as the template has it.
                row.setHeightInPoints((float) Math.max(needed(sheet, row), rows.getOrDefault(still, 0f)));
            }
        }
    }

    private static double needed(XSSFSheet sheet, Row row) {
        double most = sheet.getDefaultRowHeightInPoints();
        for (Cell cell : row) {
            XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
            double size = style.getFont().getFontHeightInPoints();
            int lines = 1;
            if (style.getWrapText()) {
                double room = (sheet.getColumnWidth(cell.getColumnIndex()) / 256.0 - style.getIndention() * INDENT)
                        * 10
                        / size;
                lines = lines(CommandReader.text(cell), style.getFont().getBold() ? room * BOLD : room);
            }
            most = Math.max(most, lines * size * LEADING + AIR);
        }
        return Math.min(most, 409);
    }

    /**
     * In how many lines a text stands, broken at spaces.
     *
     * @param room how many characters a line holds
     */
    static int lines(String text, double room) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double used = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                if (used > 0 && used + 1 + word.length() > room) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? 1 : 0) + word.length();
                while (used > room && room >= 1) {
                    lines++;
                    used -= room;
                }
            }
        }
        return lines;
    }
}
