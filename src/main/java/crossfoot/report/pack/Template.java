package crossfoot.report.pack;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A workbook whose cells name what goes into them. Immutable. */
public final class Template {

    /** A template is a few sheets without data; what is larger is something else. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final byte[] bytes;
    private final boolean own;

    private Template(String name, byte[] bytes, boolean own) {
        this.name = name;
        this.bytes = bytes;
        this.own = own;
    }

    /** Crossfoot's own template of a pack. */
    public static Template own(Pack pack) {
        String file = pack.word() + ".xlsx";
        try (InputStream stream = Template.class.getResourceAsStream("/templates/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the class path has no templates/" + file);
            }
            return new Template(file, stream.readAllBytes(), true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A steward's template.
     *
     * @param name the file's name, for messages
     * @throws WorkbookRefusal where it is too large to be one
     */
    public static Template of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "The template " + name + " has more than 16 MB: remove its data and pictures, and try again.");
        }
        return new Template(name, bytes.clone(), false);
    }

    /** Whether a file of this name can dress a pack in a format: Word documents dress reports, workbooks the tables. */
    public static boolean serves(String name, Format format) {
        boolean document = name.toLowerCase(Locale.ROOT).endsWith(".docx");
        return document ? format == Format.DOCX || format == Format.PDF : format == Format.XLSX;
    }

    /** Whether it is a Word document. */
    public boolean isDocument() {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    /** Whether it is Crossfoot's own, and nobody else's file. */
    public boolean isOwn() {
        return own;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The file's bytes, a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
