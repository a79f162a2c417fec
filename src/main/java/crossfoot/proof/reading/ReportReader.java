package crossfoot.proof.reading;

import crossfoot.proof.document.Document;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.OfficeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a report of any of the formats that the proof-reader knows, told by the file's name. */
public final class ReportReader {

    private static final long LARGEST = 64L << 20;
    private static final String KINDS = ".docx, .xlsx, .html, .md, .txt or .pdf";

    /** The title of the sheet of findings in a marked copy: a sheet that begins with it is no part of the report. */
    public static final String FINDINGS_TITLE = "What the proof-reader found";

    private ReportReader() {}

    /**
     * The bytes of a report's file.
     *
     * @throws WorkbookRefusal where it is not there, too large or cannot be read
     */
    public static byte[] bytes(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw Refusals.of(file.toString(), "is not there: check the name of the report");
            }
            if (Files.size(file) > LARGEST) {
                throw Refusals.of(name, "is larger than 64 MB: save it without its pictures and name that");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw Refusals.of(name, "cannot be read: check that you may open it", unreadable);
        }
    }

    /**
     * The document of a report.
     *
     * @param name its file name, whose ending tells its format
     * @throws WorkbookRefusal with one sentence, where it cannot be read
     */
    public static Document read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusals.of(name, "is empty, 0 bytes long: copy it again from where it came from");
        }
        return switch (ending(name)) {
            case "txt", "md", "markdown", "text" -> TextReader.read(Decoded.text(bytes));
            case "html", "htm", "xhtml" -> HtmlReader.read(Decoded.text(bytes));
            case "docx", "docm" -> WordReader.read(name, OfficeFile.word(name, bytes));
            case "xlsx", "xlsm" -> SheetReader.read(name, bytes);
            case "pdf" -> PdfReader.read(name, bytes);
            default -> throw Refusals.of(name, "is no report that can be proof-read: save it as " + KINDS);
        };
    }

    /** The ending of a file's name, in lower case. */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
