package crossfoot.report.template;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.regex.Matcher;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sentences that refuse a template: each names the cell and says what a template may do. */
final class TemplateRefusals {

    private static final String BEGINNING = "The template";

    private TemplateRefusals() {}

    /** The same refusal with the name of the template, where it does not say it yet. */
    static WorkbookRefusal named(WorkbookRefusal refusal, String template) {
        String message = String.valueOf(refusal.getMessage());
        return message.contains(template)
                ? refusal
                : new WorkbookRefusal(
                        refusal.kind(),
                        message.replaceFirst("^" + BEGINNING, BEGINNING + " " + Matcher.quoteReplacement(template)),
                        refusal);
    }

    public static WorkbookRefusal of(XSSFSheet sheet, CellAddress at, String why) {
        return of(sheet.getSheetName() + "!" + at.formatAsString() + ": " + why);
    }

    public static WorkbookRefusal of(String why) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence(why));
    }

    /** The whole sentence of a reason. */
    static String sentence(String why) {
        return BEGINNING + " cannot be used: " + why + "; the page Templates tells how one is made.";
    }
}
