package crossfoot.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What an officer may have done to a workbook before a macro's button is pressed. */
final class OfficerEdit {

    private OfficerEdit() {}

    static void change(Path file, Consumer<XSSFWorkbook> how) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            how.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    /** Writes another text over the first cell of a sheet that holds one. */
    static void replace(XSSFWorkbook workbook, String sheet, String old, String text) {
        overwrite(cell(workbook, sheet, old), text);
    }

    /** The same for the cell on its right. */
    static void replaceRightOf(XSSFWorkbook workbook, String sheet, String label, String text) {
        Cell cell = cell(workbook, sheet, label);
        overwrite(cell.getRow().getCell(cell.getColumnIndex() + 1), text);
    }

    /** Writes a text into the row of one text and the column of another. */
    static void fill(XSSFWorkbook workbook, String sheet, String row, String column, String text) {
        int at = cell(workbook, sheet, column).getColumnIndex();
        overwrite(cell(workbook, sheet, row).getRow().getCell(at, MissingCellPolicy.CREATE_NULL_AS_BLANK), text);
    }

    /** Another workbook in the master's place. */
    static void writeWorkbookWithoutLog(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Shopping").createRow(0).createCell(0).setCellValue("Milk");
            workbook.write(out);
        }
    }

    /** POI keeps an inline text beside the new value unless the cell is emptied first. */
    private static void overwrite(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String text) {
        for (Row row : workbook.getSheet(sheet)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException(text);
    }
}
