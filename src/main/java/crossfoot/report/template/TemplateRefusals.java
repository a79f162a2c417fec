package crossfoot.report.template;

import crossfoot.workbook.cells.WorkbookRefusal;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sentences that refuse a template: each names the cell and says what a template may do. */
final class TemplateRefusals {

    private TemplateRefusals() {}

    public static WorkbookRefusal of(XSSFSheet sheet, CellAddress at, String why) {
        return of(sheet.getSheetName() + "!" + at.formatAsString() + ": " + why);
    }

    public static WorkbookRefusal of(String why) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence(why));
    }

    /** The whole sentence of a reason. */
    static String sentence(String why) {
        return "The template cannot be used: " + why + "; the page Templates tells how one is made.";
    }
}
