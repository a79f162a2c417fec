package crossfoot.report.template;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Unit;
import crossfoot.report.pack.PackNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * Puts right what JXLS leaves: Excel tables as long as their lines, formats that suit each figure, links from the contents,
 * text that Excel must not take for a formula.
 */
final class FilledTables {

    /** How wide a letter is on the whole, in the digits by which a column's width counts. */
    private static final double LETTER = 0.8;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final XSSFWorkbook workbook;
    private final Map<String, FigureTable> tables;
    private final PackNames names;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    FilledTables(XSSFWorkbook workbook, List<FigureTable> tables, PackNames names) {
        this.workbook = workbook;
        this.names = names;
        this.tables = new HashMap<>();
        tables.forEach(table -> this.tables.put(table.id(), table));
    }

    /** Puts the filled workbook right. */
    void finish(List<Repeated> repeated) {
        for (Repeated each : repeated) {
            XSSFSheet sheet = workbook.getSheet(each.sheet());
            lengthen(sheet, each);
            repeatHeadings(sheet, each);
            dropLeftRows(sheet, each);
            if (each.items().equals("contents")) {
                link(sheet, each);
            }
            Optional.ofNullable(tables.get(each.items().replace(".lines", "")))
                    .ifPresent(table -> format(sheet, each, table));
        }
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            keepText((XSSFCell) cell);
            wrapLong((XSSFCell) cell);
        })));
    }

    /** A sentence above a table runs over its columns; one that is longer than they are is wrapped instead. */
    private void wrapLong(XSSFCell cell) {
        XSSFRow row = cell.getRow();
        XSSFCellStyle style = cell.getCellStyle();
        if (row.getPhysicalNumberOfCells() > 1 || style.getWrapText()) {
            return;
        }
        double room = 0;
        for (CTCol column : cell.getSheet().getCTWorksheet().getColsArray(0).getColList()) {
            room += column.getWidth() * (column.getMax() - column.getMin() + 1);
        }
        double letters = CommandReader.text(cell).length() * LETTER;
        if (letters * style.getFont().getFontHeightInPoints() / 10 > room) {
            cell.setCellStyle(changed(style, " wrapped", wrapped -> wrapped.setWrapText(true)));
        }
    }

    private XSSFCellStyle changed(XSSFCellStyle style, String how, Consumer<XSSFCellStyle> change) {
        return styles.computeIfAbsent(style.getIndex() + how, absent -> {
            XSSFCellStyle changed = workbook.createCellStyle();
            changed.cloneStyleFrom(style);
            change.accept(changed);
            return changed;
        });
    }

    private void lengthen(XSSFSheet sheet, Repeated each) {
        for (XSSFTable table : sheet.getTables()) {
            if (table.getStartRowIndex() == each.row() - 1 && table.getStartColIndex() <= each.column()) {
                int end = each.row() + names.size(each.items()) - 1;
                int lastColumn = lastHeaded(sheet, table);
                takeOff(sheet, each.row() - 1, end, lastColumn + 1, table.getEndColIndex());
                table.setArea(new AreaReference(
                        new CellReference(table.getStartRowIndex(), table.getStartColIndex()),
                        new CellReference(end, lastColumn),
                        SpreadsheetVersion.EXCEL2007));
                table.updateHeaders();
            }
        }
    }

    /** The last column with a heading: a template may have room for more than this pack's table has. */
    private static int lastHeaded(XSSFSheet sheet, XSSFTable table) {
        int last = table.getEndColIndex();
        XSSFRow headings = sheet.getRow(table.getStartRowIndex());
        while (last > table.getStartColIndex()
                && (headings.getCell(last) == null
                        || CommandReader.text(headings.getCell(last)).isEmpty())) {
            last--;
        }
        return last;
    }

    private static void takeOff(XSSFSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        for (int i = firstRow; i <= lastRow; i++) {
            XSSFRow row = sheet.getRow(i);
            for (int column = firstColumn; row != null && column <= lastColumn; column++) {
                XSSFCell cell = row.getCell(column);
                if (cell != null) {
                    row.removeCell(cell);
                }
            }
        }
    }

    /** A list that is shorter than the template's own rows leaves some of them, empty. */
    private void dropLeftRows(XSSFSheet sheet, Repeated each) {
        for (int i = each.row() + names.size(each.items()); i <= each.lastRow(); i++) {
            XSSFRow row = sheet.getRow(i);
            boolean filled = false;
            if (row != null) {
                for (Cell cell : row) {
                    filled |= cell.getCellType() != CellType.BLANK
                            && !CommandReader.text(cell).isEmpty();
                }
                if (!filled) {
                    sheet.removeRow(row);
                }
            }
        }
    }

    private void link(XSSFSheet sheet, Repeated each) {
        for (int i = 0; i < names.size(each.items()); i++) {
            XSSFCell cell = sheet.getRow(each.row() + i).getCell(each.column());
            XSSFSheet target = workbook.getSheet(cell.getStringCellValue());
            if (target != null) {
                XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress("'" + target.getSheetName() + "'!A1");
                cell.setHyperlink(link);
            }
        }
    }

    private void format(XSSFSheet sheet, Repeated each, FigureTable table) {
        for (int i = 0; i < table.lines().size(); i++) {
            XSSFRow row = sheet.getRow(each.row() + i);
            List<FigureTable.FigureCell> cells = table.lines().get(i).cells();
            each.places().forEach((column, place) -> {
                XSSFCell cell = row.getCell(column);
                if (cell == null || place > cells.size()) {
                    return;
                }
                cells.get(place - 1)
                        .figure()
                        .map(Figure::unit)
                        .filter(unit -> cell.getCellType() == CellType.NUMERIC)
                        .ifPresent(unit -> format(cell, unit));
            });
        }
    }

    private void format(XSSFCell cell, Unit unit) {
        XSSFCellStyle style = cell.getCellStyle();
        String shown = UnitFormats.shows(style.getDataFormatString(), unit)
                ? style.getDataFormatString()
                : UnitFormats.of(unit);
        String code = UnitFormats.whole(shown, cell.getNumericCellValue());
        if (!code.equals(style.getDataFormatString())) {
            cell.setCellStyle(changed(
                    style,
                    code,
                    changed -> changed.setDataFormat(workbook.createDataFormat().getFormat(code))));
        }
    }

    /** Every printed page of a table has its headings, and a list of figures opens and closes by its tables. */
    private void repeatHeadings(XSSFSheet sheet, Repeated each) {
        if (sheet.getRepeatingRows() == null && each.row() > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(each.row() - 1, each.row() - 1, -1, -1));
        }
        if (each.items().equals(PackNames.LINEAGE)) {
            groupByTable(sheet, each);
        }
    }

    private void groupByTable(XSSFSheet sheet, Repeated each) {
        sheet.setRowSumsBelow(false);
        int end = each.row() + names.size(each.items());
        int first = each.row();
        for (int row = first + 1; row <= end; row++) {
            if (row == end || !tableOf(sheet, row, each).equals(tableOf(sheet, first, each))) {
                if (row - first > 1) {
                    sheet.groupRow(first + 1, row - 1);
                }
                first = row;
            }
        }
    }

    private static String tableOf(XSSFSheet sheet, int row, Repeated each) {
        String id = CommandReader.text(sheet.getRow(row).getCell(each.column()));
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    private void keepText(XSSFCell cell) {
        if (cell.getCellType() != CellType.STRING) {
            return;
        }
        String text = cell.getStringCellValue();
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            XSSFCellStyle style = cell.getCellStyle();
            cell.setCellStyle(changed(style, " as text", quoted -> quoted.setQuotePrefixed(true)));
        }
    }
}
