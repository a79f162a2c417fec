package crossfoot.report.template;

import crossfoot.figures.figure.FigureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Repeats the sheets of a template for a pack of several procedures: the sheet of T08 once for each procedure that has the
 * table, one procedure after the other. Texts, styles, widths, heights, tables and the page's layout are repeated; pictures are not.
 */
final class SeveralProcedures {

    private final XSSFWorkbook workbook;
    private final List<FigureTable> tables;

    SeveralProcedures(XSSFWorkbook workbook, List<FigureTable> tables) {
        this.workbook = workbook;
        this.tables = tables;
    }

    /** Repeats them; does nothing for a pack of one procedure. */
    void repeat() {
        List<FigureTable> repeated =
                tables.stream().filter(table -> table.place() > 0).toList();
        if (repeated.isEmpty()) {
            return;
        }
        Map<String, XSSFSheet> sheets = sheets();
        int at =
                sheets.values().stream().mapToInt(workbook::getSheetIndex).max().orElse(-1) + 1;
        for (FigureTable table : repeated) {
            XSSFSheet original = sheets.get(FigureTable.listed(table.id()));
            if (original != null) {
                XSSFSheet copy = workbook.createSheet(table.id());
                workbook.setSheetOrder(table.id(), at++);
                new Copy(original, copy, FigureTable.listed(table.id()), table.id()).make();
            }
        }
    }

    /** The sheets of tables, by the table's id. */
    private Map<String, XSSFSheet> sheets() {
        Map<String, XSSFSheet> sheets = new HashMap<>();
        List<XSSFSheet> all = new ArrayList<>();
        workbook.forEach(sheet -> all.add((XSSFSheet) sheet));
        for (XSSFSheet sheet : all) {
            for (TemplateCommand command : new CommandReader(sheet).commands()) {
                String items = command.attribute("items");
                if (items.endsWith(".lines")) {
                    sheets.putIfAbsent(items.substring(0, items.indexOf('.')), sheet);
                }
            }
        }
        return sheets;
    }

    /** A copy of a sheet that speaks of another table. */
    private record Copy(XSSFSheet from, XSSFSheet to, String fromId, String toId) {

        void make() {
            if (from.getCTWorksheet().sizeOfColsArray() > 0) {
                to.getCTWorksheet().setColsArray(from.getCTWorksheet().getColsArray());
            }
            from.forEach(row -> row((XSSFRow) row));
            comments();
            from.getTables().forEach(this::table);
            page();
        }

        private void row(XSSFRow row) {
            XSSFRow copy = to.createRow(row.getRowNum());
            if (row.getCTRow().isSetCustomHeight()) {
                copy.setHeight(row.getHeight());
            }
            for (Cell cell : row) {
                XSSFCell own = copy.createCell(cell.getColumnIndex());
                own.setCellStyle(cell.getCellStyle());
                switch (cell.getCellType()) {
                    case STRING -> own.setCellValue(renamed(cell.getStringCellValue()));
                    case NUMERIC -> own.setCellValue(cell.getNumericCellValue());
                    case BOOLEAN -> own.setCellValue(cell.getBooleanCellValue());
                    default -> own.setCellType(CellType.BLANK);
                }
            }
        }

        private String renamed(String text) {
            return text.replaceAll("\\b" + fromId + "\\.", toId + ".");
        }

        private void comments() {
            for (Map.Entry<CellAddress, XSSFComment> comment :
                    from.getCellComments().entrySet()) {
                int row = comment.getKey().getRow();
                int column = comment.getKey().getColumn();
                XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 6, row + 5);
                XSSFComment copy = to.createDrawingPatriarch().createCellComment(anchor);
                copy.setString(renamed(comment.getValue().getString().getString()));
                copy.setAddress(row, column);
            }
        }

        private void table(XSSFTable table) {
            XSSFTable copy =
                    to.createTable(new AreaReference(table.getCTTable().getRef(), SpreadsheetVersion.EXCEL2007));
            copy.setName(table.getName() + toId.substring(fromId.length()));
            copy.setDisplayName(table.getDisplayName() + toId.substring(fromId.length()));
            if (table.getCTTable().isSetTableStyleInfo()) {
                copy.getCTTable().setTableStyleInfo(table.getCTTable().getTableStyleInfo());
            }
            copy.updateHeaders();
        }

        private void page() {
            to.setFitToPage(from.getFitToPage());
            to.setAutobreaks(from.getAutobreaks());
            to.getPrintSetup().setPaperSize(from.getPrintSetup().getPaperSize());
            to.getPrintSetup().setLandscape(from.getPrintSetup().getLandscape());
            to.getPrintSetup().setFitWidth(from.getPrintSetup().getFitWidth());
            to.getPrintSetup().setFitHeight(from.getPrintSetup().getFitHeight());
            to.getFooter().setLeft(from.getFooter().getLeft());
            to.getFooter().setCenter(from.getFooter().getCenter());
            to.getFooter().setRight(from.getFooter().getRight());
            to.getHeader().setLeft(from.getHeader().getLeft());
            to.getHeader().setCenter(from.getHeader().getCenter());
            to.getHeader().setRight(from.getHeader().getRight());
            to.setDisplayGridlines(from.isDisplayGridlines());
            if (from.getRepeatingRows() != null) {
                to.setRepeatingRows(from.getRepeatingRows());
            }
        }
    }
}
