package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.zip.FileBytes;
import crossfoot.workbook.zip.Parts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells by a file's first bytes what it is, and refuses, each with its own remedy, what is no zip of parts. */
final class FileKind {

    private static final String SAVE_AS = "open it in Excel and save it as Excel Workbook (.xlsx)";
    private static final int OWNER_FILE = 165;
    private static final int HEAD = 4096;

    private FileKind() {}

    /** Refuses a file that is not a zip. */
    static void check(String name, FileBytes file) {
        int size = file.size();
        byte[] head = file.copy(0, Math.min(size, HEAD));
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (size == 0) {
            throw Refusals.of(name, "is empty, 0 bytes long: copy it again from where it came from");
        }
        if (name.startsWith("~$") || size == OWNER_FILE && head[0] > 0 && head[0] < 55) {
            throw Refusals.of(
                    name,
                    "is the note that Excel keeps while somebody has the workbook open: name the "
                            + "workbook itself, without ~$");
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return;
        }
        if (text.startsWith("PK\u0005\u0006")) {
            throw Refusals.of(name, "is an empty archive and no workbook: copy it again from where it came from");
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw compound(name, file);
        }
        throw other(name, head, text);
    }

    private static WorkbookRefusal compound(String name, FileBytes file) {
        byte[] start = file.copy(0, Math.min(file.size(), 1 << 20));
        byte[] end = file.copy(Math.max(0, file.size() - (1 << 20)), Math.min(file.size(), 1 << 20));
        String all = new String(start, StandardCharsets.ISO_8859_1) + new String(end, StandardCharsets.ISO_8859_1);
        if (all.contains(wide("EncryptedPackage"))) {
            return Refusals.of(
                    name,
                    "is protected by a password: open it in Excel, take the password off (File, Info, "
                            + "Protect Workbook) and save it");
        }
        if (all.contains(wide("WordDocument"))) {
            return Refusals.of(name, "is a Word document and no workbook: name the workbook");
        }
        return Refusals.of(name, "is a workbook of Excel 97-2003 (.xls): " + SAVE_AS);
    }

    private static String wide(String ascii) {
        return new String(ascii.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static WorkbookRefusal other(String name, byte[] head, String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (text.chars().allMatch(c -> c == 0)) {
            return Refusals.of(
                    name,
                    "holds nothing but zeros, as after a broken copy: copy it again, or go back to a " + "backup");
        }
        if (start.startsWith("%pdf")) {
            return Refusals.of(name, "is a PDF: name the workbook that it was made from");
        }
        if (text.startsWith("MZ") || text.startsWith("\u007fELF")) {
            return Refusals.of(name, "is a program and no workbook: do not open it, and tell your IT desk");
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Refusals.of(name, "is an XML Spreadsheet 2003: " + SAVE_AS);
        }
        if (start.contains("<html") || start.startsWith("<!doctype html") || start.contains("<table")) {
            return Refusals.of(name, "is a web page with an Excel name: " + SAVE_AS);
        }
        if (text.startsWith("\t\b\u0010\u0000")
                || text.startsWith("\t\u0004\u0006\u0000")
                || text.startsWith("\t\u0002\u0006\u0000")) {
            return Refusals.of(name, "is a workbook of an old Excel (.xls): " + SAVE_AS);
        }
        if (readable(head)) {
            return Refusals.of(name, "is text, such as CSV, and no workbook: " + SAVE_AS);
        }
        return Refusals.of(name, "is not an Excel workbook: name an .xlsx or .xlsm file");
    }

    private static boolean readable(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return head.length > 1 && ((head[0] & 0xff) == 0xff || (head[0] & 0xff) == 0xfe) && head[1] < 0;
            }
        }
        return true;
    }

    /** Refuses a zip of parts that is another kind of document. */
    static void checkParts(String name, Parts parts) {
        if (parts.find("content.xml").isPresent() && parts.find("mimetype").isPresent()) {
            throw Refusals.of(name, "is an OpenDocument file (.ods): " + SAVE_AS);
        }
        if (parts.find("xl/workbook.bin").isPresent()) {
            throw Refusals.of(name, "is a binary workbook (.xlsb): " + SAVE_AS);
        }
        if (parts.find("word/document.xml").isPresent()) {
            throw Refusals.of(name, "is a Word document and no workbook: name the workbook");
        }
        if (parts.find("ppt/presentation.xml").isPresent()) {
            throw Refusals.of(name, "is a PowerPoint presentation and no workbook: name the workbook");
        }
        if (parts.find("[Content_Types].xml").isEmpty()) {
            throw Refusals.of(name, "is an archive (.zip) and no workbook: unpack it and name the workbook in it");
        }
    }
}
