package crossfoot.report.template;

import crossfoot.report.pack.PackNames;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Says in the contents of a filled pack on how many pages each worksheet is printed: reckoned from the heights of its rows,
 * which are all set, at the scale at which its columns fit the paper.
 */
final class PrintedPages {

    private static final String MARK = PackNames.PAGES_OF;

    // A4, in points.
    private static final double SHORT_SIDE = 595.3;
    private static final double LONG_SIDE = 841.9;
    private static final double POINTS_AN_INCH = 72;
    private static final double POINTS_A_PIXEL = 0.75;

    private final XSSFWorkbook workbook;

    PrintedPages(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Puts the numbers in the place of their marks. */
    void write(List<Repeated> repeated) {
        for (Repeated each : repeated) {
            if (each.items().equals("contents")) {
                workbook.getSheet(each.sheet()).forEach(row -> row.forEach(this::write));
            }
        }
    }

    private void write(Cell cell) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith(MARK)) {
            XSSFSheet sheet = workbook.getSheet(cell.getStringCellValue().substring(MARK.length()));
            if (sheet == null) {
                cell.setBlank();
            } else {
                cell.setCellValue(of(sheet));
            }
        }
    }

    /** On how many pages a worksheet is printed. */
    static int of(XSSFSheet sheet) {
        boolean wide = sheet.getPrintSetup().getLandscape();
        double across = (wide ? LONG_SIDE : SHORT_SIDE) - margins(sheet, PageMargin.LEFT, PageMargin.RIGHT);
        double down = (wide ? SHORT_SIDE : LONG_SIDE) - margins(sheet, PageMargin.TOP, PageMargin.BOTTOM);
        double width = 0;
        int columns = 0;
        for (var row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        for (int column = 0; column < columns; column++) {
            width += sheet.getColumnWidthInPixels(column) * POINTS_A_PIXEL;
        }
        double scale = sheet.getFitToPage() ? Math.min(1, across / width) : 1;
        return pages(sheet, down / scale);
    }

    private static double margins(XSSFSheet sheet, PageMargin one, PageMargin other) {
        return (sheet.getMargin(one) + sheet.getMargin(other)) * POINTS_AN_INCH;
    }

    private static int pages(XSSFSheet sheet, double room) {
        CellRangeAddress headings = sheet.getRepeatingRows();
        double repeated = 0;
        if (headings != null) {
            for (int row = headings.getFirstRow(); row <= headings.getLastRow(); row++) {
                repeated += height(sheet, row);
            }
        }
        int pages = 1;
        double used = 0;
        for (int row = 0; row <= last(sheet); row++) {
            double height = height(sheet, row);
            if (used > 0 && used + height > room) {
                pages++;
                used = repeated;
            }
            used += height;
        }
        return pages;
    }

    private static int last(XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (XSSFShape shape : drawing) {
                if (shape.getAnchor() instanceof XSSFClientAnchor anchor) {
                    last = Math.max(last, anchor.getRow2());
                }
            }
        }
        return last;
    }

    private static double height(XSSFSheet sheet, int row) {
        return sheet.getRow(row) == null
                ? sheet.getDefaultRowHeightInPoints()
                : sheet.getRow(row).getHeightInPoints();
    }
}
