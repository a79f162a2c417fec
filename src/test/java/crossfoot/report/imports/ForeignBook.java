package crossfoot.report.imports;

import crossfoot.intake.source.SourceFile;
import crossfoot.intake.source.SourceReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as another team keeps it, made cell by cell. */
final class ForeignBook {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle dates = book.createCellStyle();
    private boolean mac;
    private XSSFSheet sheet = book.createSheet("Log");

    ForeignBook() {
        dates.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** Counts days from 1904. */
    ForeignBook from1904() {
        mac = true;
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        return this;
    }

    /** The first sheet's name. */
    ForeignBook named(String name) {
        book.setSheetName(book.getSheetIndex(sheet), name);
        return this;
    }

    /** Goes on with another sheet. */
    ForeignBook sheet(String name) {
        sheet = book.createSheet(name);
        return this;
    }

    /** Fills a row, from 1; null leaves a cell out. */
    ForeignBook row(int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof LocalDate date) {
                Cell cell = row.createCell(i);
                cell.setCellValue(DateUtil.getExcelDate(date, mac));
                cell.setCellStyle(dates);
            } else if (values[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (values[i] instanceof Boolean value) {
                row.createCell(i).setCellValue(value);
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
        return this;
    }

    ForeignBook merged(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    ForeignBook hiddenRow(int number) {
        sheet.getRow(number - 1).setZeroHeight(true);
        return this;
    }

    ForeignBook hiddenColumn(int number) {
        sheet.setColumnHidden(number - 1, true);
        return this;
    }

    /** An Excel table over an area, whose last row is one of totals. */
    ForeignBook tableWithTotals(String area) {
        XSSFTable table = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
        table.getCTTable().setTotalsRowCount(1);
        return this;
    }

    /** The file. */
    SourceFile file(String name) {
        return SourceReader.open(name, bytes(), "");
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
