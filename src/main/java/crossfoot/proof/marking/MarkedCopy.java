package crossfoot.proof.marking;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import crossfoot.workbook.reading.OfficeFile;
import java.util.List;

/** A copy of a report with its findings marked: comments in a Word document, a highlighted web page for the rest. */
public final class MarkedCopy {

    private MarkedCopy() {}

    /** The ending that a copy of a report has: its own for Word, html for the rest. */
    public static String ending(String report) {
        return isWord(report) ? ReportReader.ending(report) : "html";
    }

    /** The copy. */
    public static byte[] of(String name, byte[] report, Document document, List<ProofFinding> findings) {
        return isWord(name)
                ? WordMarks.mark(name, OfficeFile.word(name, report), findings)
                : PageMarks.page(name, document, findings);
    }

    private static boolean isWord(String name) {
        return ReportReader.ending(name).startsWith("doc");
    }
}
