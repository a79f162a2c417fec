package crossfoot.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A workbook that was read once and passed the safety check: its identity, and its tables by name. All work is done on
 * the bytes that were read, whatever happens to the file meanwhile. Immutable and safe to share between threads.
 */
public final class Workbook {

    private Workbook() {}

    /** Reads and checks a file. @throws WorkbookRefusal with one sentence, where the file cannot be worked on */
    public static Workbook open(Path file) {
        throw new UnsupportedOperationException("helper A");
    }

    /** Checks a workbook that came as bytes. @param name the name for messages */
    public static Workbook open(String name, byte[] bytes) {
        throw new UnsupportedOperationException("helper A");
    }

    /** The name for messages: the file's name without its folder. */
    public String name() {
        throw new UnsupportedOperationException("helper A");
    }

    /** The SHA-256 of the bytes that were read, in lower-case hexadecimal. */
    public String sha256() {
        throw new UnsupportedOperationException("helper A");
    }

    /** What is worth knowing about the file and no reason to refuse it (macros, external links …), a sentence each. */
    public List<String> notices() {
        throw new UnsupportedOperationException("helper A");
    }

    /** The names of the sheets, in order. */
    public List<String> sheets() {
        throw new UnsupportedOperationException("helper A");
    }

    /** The names of the tables, in order of sheets. */
    public List<String> tables() {
        throw new UnsupportedOperationException("helper A");
    }

    /** A table by its name, in any case; empty where there is none. */
    public Optional<Table> table(String name) {
        return table(name, header -> true);
    }

    /**
     * A table by its name, of which only some columns are read: the others have their header and blank cells.
     *
     * @param wanted tells by the header whether a column is read
     */
    public Optional<Table> table(String name, Predicate<String> wanted) {
        throw new UnsupportedOperationException("helper A");
    }

    /** The custom XML part whose root element has this namespace. */
    public Optional<byte[]> customXml(String namespace) {
        throw new UnsupportedOperationException("helper A");
    }
}
