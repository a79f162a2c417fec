package crossfoot.proof.marking;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import crossfoot.workbook.reading.OfficeFile;
import crossfoot.workbook.reading.Workbook;
import java.util.List;

/** A copy of a report with its findings marked: comments in a Word document, a sheet in a workbook, else a highlighted page. */
public final class MarkedCopy {

    private MarkedCopy() {}

    /** The ending that a copy of a report has: its own for Word and workbooks, html for the rest. */
    public static String ending(String report) {
        return isWord(report) || isWorkbook(report) ? ReportReader.ending(report) : "html";
    }

    /** The copy. */
    public static byte[] of(String name, byte[] report, Document document, List<ProofFinding> findings) {
        if (isWorkbook(name)) {
            return SheetMarks.mark(Workbook.open(name, report), findings);
        }
        return isWord(name)
                ? WordMarks.mark(name, OfficeFile.word(name, report), document, findings)
                : PageMarks.page(name, document, findings);
    }

    private static boolean isWord(String name) {
        return ReportReader.ending(name).startsWith("doc");
    }

    private static boolean isWorkbook(String name) {
        return ReportReader.ending(name).startsWith("xls");
    }
}
