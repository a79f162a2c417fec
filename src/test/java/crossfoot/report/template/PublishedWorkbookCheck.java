package crossfoot.report.template;

import crossfoot.workbook.SchemaCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rules of published tables, tried on a written workbook: the UK Government Analysis Function's guidance on
 * spreadsheets, as {@code figures.md} takes it over. Each fault is a sentence.
 */
public final class PublishedWorkbookCheck {

    private static final Set<String> SANS_SERIF = Set.of("Arial", "Calibri", "Aptos", "Verdana", "Tahoma", "Segoe UI");
    /** WCAG 2.2, 1.4.3: text stands out by at least so much. */
    private static final double CONTRAST = 4.5;

    private final List<String> faults = new ArrayList<>();

    private PublishedWorkbookCheck() {}

    /** What is wrong with a published workbook; empty where nothing is. */
    public static List<String> faults(byte[] bytes) throws IOException {
        PublishedWorkbookCheck check = new PublishedWorkbookCheck();
        check.faults.addAll(SchemaCheck.faults(bytes));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            check.document(workbook);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                check.sheet(workbook.getSheetAt(i), i);
            }
        }
        return check.faults;
    }

    private void document(XSSFWorkbook workbook) throws IOException {
        try {
            PackageProperties properties = workbook.getPackage().getPackageProperties();
            require(properties.getTitleProperty().isPresent(), "the document has no title");
            require(properties.getLanguageProperty().isPresent(), "the document has no language");
            require(
                    properties
                            .getCreatorProperty()
                            .filter(name -> !name.isBlank())
                            .isEmpty(),
                    "the document names an author");
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        require(workbook.getActiveSheetIndex() == 0, "the first sheet is not the one that opens");
        // Excel's own name for the rows that every printed page repeats names nobody's cells.
        require(
                workbook.getAllNames().stream()
                        .allMatch(name -> name.getNameName().equals("_xlnm.Print_Titles")),
                "there are defined names");
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        require(
                names.size() > 3 && names.subList(0, 3).equals(List.of("Cover", "Contents", "Notes")),
                "cover, contents and notes do not come first");
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            require(workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE, "a sheet is hidden");
        }
    }

    private void sheet(XSSFSheet sheet, int place) {
        String name = sheet.getSheetName();
        require(CellAddress.A1.equals(sheet.getActiveCell()), name + ": the cursor is not in A1");
        require(sheet.getNumMergedRegions() == 0, name + ": there are merged cells");
        require(sheet.getPaneInformation() == null, name + ": there are frozen panes");
        require(sheet.getCellComments().isEmpty(), name + ": there are comments");
        require(!sheet.getCTWorksheet().isSetAutoFilter(), name + ": there is a filter");
        require(!text(sheet, 0, 0).isBlank(), name + ": A1 has no title");
        require(sheet.getFitToPage(), name + ": it is not printed on one page's width");
        for (Row row : sheet) {
            for (Cell cell : row) {
                cell(name, cell);
            }
        }
        if (place > 0) {
            require(
                    sheet.getTables().size() == 1,
                    name + ": it has not one table but " + sheet.getTables().size());
            sheet.getTables().forEach(table -> table(sheet, table));
        }
    }

    private void table(XSSFSheet sheet, XSSFTable table) {
        String name = sheet.getSheetName();
        require(!table.getCTTable().isSetAutoFilter(), name + ": the table has a filter");
        require(table.getHeaderRowCount() == 1, name + ": the table has not one header row");
        require(sheet.getLastRowNum() == table.getEndRowIndex(), name + ": the table does not end where its lines end");
        for (int row = 0; row < table.getStartRowIndex(); row++) {
            require(!text(sheet, row, 0).isBlank(), name + ": row " + (row + 1) + " above the table is blank");
        }
        Set<String> headings = new HashSet<>();
        for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
            String heading = text(sheet, table.getStartRowIndex(), column);
            require(
                    headings.add(heading.toLowerCase(Locale.UK)),
                    name + ": the heading " + heading + " is there twice");
            require(
                    heading.equals(table.getColumns()
                            .get(column - table.getStartColIndex())
                            .getName()),
                    name + ": the table calls the column " + heading + " otherwise");
            for (int row = table.getStartRowIndex(); row <= table.getEndRowIndex(); row++) {
                String at = name + "!" + new CellAddress(row, column).formatAsString();
                XSSFRow found = sheet.getRow(row);
                Cell cell = found == null ? null : found.getCell(column);
                boolean filled = cell != null
                        && (cell.getCellType() == CellType.NUMERIC
                                || !text(sheet, row, column).isBlank());
                require(filled, at + ": a blank cell has no shorthand");
                require(
                        cell == null
                                || cell.getCellType() != CellType.STRING
                                || cell.getCellStyle().getWrapText(),
                        at + ": text of the table is not wrapped");
            }
        }
    }

    private void cell(String sheet, Cell cell) {
        String at = sheet + "!" + cell.getAddress().formatAsString();
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        require(cell.getCellType() != CellType.FORMULA, at + ": it holds a formula");
        require(cell.getCellType() != CellType.ERROR, at + ": it holds an error");
        require(
                SANS_SERIF.contains(style.getFont().getFontName()),
                at + ": the font is " + style.getFont().getFontName());
        require(style.getFont().getFontHeightInPoints() >= 10, at + ": the font is smaller than 10 points");
        double contrast = contrast(style.getFont().getXSSFColor(), style.getFillForegroundXSSFColor());
        require(contrast >= CONTRAST, at + ": text stands out by " + contrast + " to 1 only");
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        XSSFRow found = sheet.getRow(row);
        Cell cell = found == null ? null : found.getCell(column);
        return cell == null ? "" : CommandReader.text(cell);
    }

    private static double contrast(XSSFColor ink, XSSFColor paper) {
        double first = luminance(ink == null ? new byte[3] : ink.getRGB());
        double second = luminance(paper == null ? new byte[] {-1, -1, -1} : paper.getRGB());
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** The relative luminance of WCAG 2.2. */
    private static double luminance(byte[] rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = (rgb[i] & 0xFF) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
