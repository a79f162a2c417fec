package crossfoot.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Saving a master so that nothing is ever lost: locks, a check that the file is not open and has not changed, a temporary
 * file, a check of what was written, a backup, an atomic rename.
 */
public final class MasterFile {

    private final Path path;

    /** A master at a path, there or yet to be. */
    public MasterFile(Path path) {
        this.path = path;
    }

    /** Writes the bytes of a workbook. */
    @FunctionalInterface
    public interface Content {
        /** Writes the whole workbook. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Saves over the workbook that was read. @throws WorkbookRefusal IN_USE where it is open or changed meanwhile */
    public void replace(Workbook read, Content content) {
        throw new UnsupportedOperationException("helper B");
    }

    /** Writes a new file. @throws WorkbookRefusal where a file is there already and {@code overwrite} is false */
    public void create(Content content, boolean overwrite) {
        throw new UnsupportedOperationException("helper B");
    }

    /** The backups, newest first. */
    public List<Path> backups() {
        throw new UnsupportedOperationException("helper B");
    }

    /** Brings a backup back; the present file is backed up first. */
    public void restore(Path backup) {
        throw new UnsupportedOperationException("helper B");
    }

    /** Where the master is. */
    public Path path() {
        return path;
    }
}
