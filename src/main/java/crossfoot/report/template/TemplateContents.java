package crossfoot.report.template;

import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * What a template may consist of: cells, styles, widths, pictures of its own and page set-up. A pack is built from what is
 * allowed, and not cleaned of what is known to be bad, so that anything else is refused by its part or its place.
 */
final class TemplateContents {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Set<String> PARTS = Set.of(
            SPREADSHEET + "sheet.main+xml",
            SPREADSHEET + "template.main+xml",
            SPREADSHEET + "worksheet+xml",
            SPREADSHEET + "styles+xml",
            SPREADSHEET + "sharedStrings+xml",
            SPREADSHEET + "comments+xml",
            SPREADSHEET + "table+xml",
            SPREADSHEET + "printerSettings",
            "application/vnd.openxmlformats-officedocument.theme+xml",
            "application/vnd.openxmlformats-officedocument.drawing+xml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "application/vnd.openxmlformats-package.relationships+xml",
            "image/png",
            "image/jpeg",
            "image/gif");

    private static final Set<String> OF_A_SHEET = Set.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "autoFilter",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "ignoredErrors",
            "drawing",
            "legacyDrawing",
            "tableParts");

    private final XSSFWorkbook workbook;

    TemplateContents(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Checks every part and every sheet.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal naming the first part or place that no pack may hold
     */
    void check() {
        try {
            for (PackagePart part : workbook.getPackage().getParts()) {
                checkPart(part);
            }
        } catch (InvalidFormatException failure) {
            throw TemplateRefusals.of("its parts cannot be told apart");
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            checkSheet(workbook.getSheetAt(i));
        }
    }

    private static void checkPart(PackagePart part) throws InvalidFormatException {
        String name = part.getPartName().getName().substring(1);
        if (!PARTS.contains(part.getContentType())) {
            throw TemplateRefusals.of("it holds " + name
                    + ", and a pack takes nothing of a template but cells, styles, pictures and page set-up");
        }
        if (part.isRelationshipPart()) {
            return;
        }
        for (PackageRelationship link : part.getRelationships()) {
            if (link.getTargetMode() == TargetMode.EXTERNAL) {
                throw TemplateRefusals.of(name + " leads out of the workbook, and a pack links nowhere");
            }
        }
    }

    private static void checkSheet(XSSFSheet sheet) {
        String name = sheet.getSheetName();
        try (XmlCursor cursor = sheet.getCTWorksheet().newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                String element = cursor.getName().getLocalPart();
                if (!OF_A_SHEET.contains(element)) {
                    throw TemplateRefusals.of("its sheet " + name + " holds " + element
                            + ", and a pack takes only cells, styles, pictures and page set-up");
                }
            }
        }
        checkFormats(sheet);
        checkSeen(sheet);
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (XSSFShape shape : drawing.getShapes()) {
                if (!(shape instanceof XSSFPicture)) {
                    throw TemplateRefusals.of(
                            "its sheet " + name
                                    + " holds a shape, a text box or a chart: pictures alone go into a pack, and charts are its own");
                }
            }
        }
    }

    private static void checkFormats(XSSFSheet sheet) {
        for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingArray()) {
            for (CTCfRule rule : format.getCfRuleArray()) {
                if (rule.sizeOfFormulaArray() > 0) {
                    throw TemplateRefusals.of("its sheet " + sheet.getSheetName() + " has a conditional format with a"
                            + " formula on " + format.xgetSqref().getStringValue()
                            + ": colour scales and bars do without");
                }
            }
        }
    }

    private static void checkSeen(XSSFSheet sheet) {
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                throw TemplateRefusals.of(
                        "row " + (row.getRowNum() + 1) + " of its sheet " + sheet.getSheetName() + " is hidden");
            }
        }
        for (CTCols columns : sheet.getCTWorksheet().getColsArray()) {
            for (CTCol column : columns.getColArray()) {
                if (column.getHidden()) {
                    throw TemplateRefusals.of(
                            "a column of its sheet " + sheet.getSheetName() + " is hidden (" + column.getMin() + ")");
                }
            }
        }
    }
}
