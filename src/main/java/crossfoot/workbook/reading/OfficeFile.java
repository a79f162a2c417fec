package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.zip.FileBytes;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A Word document that passed the safety check that a workbook passes: an honest zip, every part unpacked once under a cap
 * with its checksum, every XML part scanned. Immutable.
 */
public final class OfficeFile {

    private static final String SAVE_AS = "open it in Word and save it as Word Document (.docx)";

    private final String name;
    private final Parts parts;

    private OfficeFile(String name, Parts parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * Checks a Word document that came as bytes.
     *
     * @param name the name for messages
     * @throws WorkbookRefusal with one sentence, where it cannot be read
     */
    public static OfficeFile word(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw Refusals.of(
                    name, "is protected by a password, or of an old Word (.doc): " + SAVE_AS + " without a password");
        }
        if (!head.startsWith("PK")) {
            throw Refusals.of(name, "is no Word document in spite of its name: " + SAVE_AS);
        }
        try {
            Parts parts = new Parts(FileBytes.of(name, bytes));
            if (parts.find("word/document.xml").isEmpty()) {
                throw Refusals.of(name, "is no Word document in spite of its name: " + SAVE_AS);
            }
            for (ZipPart part : parts.inOrder()) {
                PartCheck.check(parts, part);
            }
            return new OfficeFile(name, parts);
        } catch (IOException damaged) {
            throw Refusals.of(
                    name,
                    "is damaged (" + damaged.getMessage() + "): open it in Word, let Word repair it, and save"
                            + " it under a new name",
                    damaged);
        }
    }

    /** The names of its parts, in order. */
    public List<String> names() {
        return parts.inOrder().stream().map(ZipPart::name).toList();
    }

    /** The content of a part, where there is one of that name. */
    public Optional<byte[]> part(String part) {
        Optional<ZipPart> found = parts.find(part);
        try {
            return found.isEmpty() ? Optional.empty() : Optional.of(parts.whole(found.get()));
        } catch (IOException damaged) {
            throw Refusals.of(name, "is damaged (" + damaged.getMessage() + "): " + SAVE_AS, damaged);
        }
    }
}
