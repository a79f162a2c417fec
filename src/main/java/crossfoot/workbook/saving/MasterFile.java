package crossfoot.workbook.saving;

import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.zip.FileBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Saving a master so that nothing is ever lost: locks, a check that the file is not open and has not changed, a temporary
 * file, a check of what was written, a backup, an atomic rename. Whatever goes wrong, and at whatever moment the process
 * ends, the old file or the new one is there, whole. Safe for use by several threads.
 *
 * <p>Backups stand in a folder beside the master, which everybody sees, since they count towards retention: for
 * {@code Complaints.xlsx} that is {@code Complaints backups}.
 */
public final class MasterFile {

    private final Path path;
    private final SafeSave save;
    private final Backups backups;

    /** A master at a path, there or yet to be. */
    public MasterFile(Path path) {
        this.path = path;
        Path target = target(path);
        this.backups = new Backups(target);
        this.save = new SafeSave(target, path, backups);
    }

    /** The file itself: a rename would replace a symbolic link, and leave what it points to as it was. */
    private static Path target(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Writes the bytes of a workbook. */
    @FunctionalInterface
    public interface Content {
        /** Writes the whole workbook. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Looks at a workbook that was written, before it takes the master's place. */
    @FunctionalInterface
    public interface Verification {

        /** Asks for no more than what {@link Workbook#open(Path)} checks. */
        Verification SAFE = written -> {};

        /** What a table has to hold, which is then compared while it is read; empty where it is only to be read. */
        default Optional<ExpectedCells> expected(String table) {
            return Optional.empty();
        }

        /** Throws where the workbook is not what was meant: then nothing is saved. */
        void check(Workbook written);
    }

    /**
     * A backup.
     *
     * @param file where it is
     * @param time when it was made: until then the master was like this
     */
    public record Backup(Path file, Instant time) {}

    /**
     * Saves over the workbook that was read.
     *
     * @param now names the backup of the workbook that is replaced
     * @throws WorkbookRefusal IN_USE where it is open or changed meanwhile, UNWRITABLE where it cannot be written
     */
    public void replace(Workbook read, Content content, Verification verification, Instant now) {
        save.underLock(now, () -> {
            save.refuseWhereReadOnly();
            save.refuseWhereOpen();
            save.refuseWhereChanged(read);
            Path written = save.write(content, verification);
            // The writing may have taken seconds, in which somebody may have opened the master.
            save.refuseWhereOpen();
            save.refuseWhereChanged(read);
            backups.keep(now);
            save.putInPlace(written);
            backups.prune(now);
        });
    }

    /**
     * Writes a new file.
     *
     * @param overwrite whether a file that is there already is replaced, after a backup
     * @throws WorkbookRefusal UNWRITABLE where a file is there already and {@code overwrite} is false
     */
    public void create(Content content, boolean overwrite, Verification verification, Instant now) {
        create(content, overwrite, verification, now, ".xlsx");
    }

    /**
     * Writes a workbook that was read, as it is now, under this name, over what is there after a backup. It ends as the one
     * that was read does: Excel opens a workbook with macros under no other ending than its own.
     *
     * @throws WorkbookRefusal UNWRITABLE where the name ends otherwise, or nothing can be written there
     */
    public void copy(Workbook read, Content content, Verification verification, Instant now) {
        boolean macros = read.name().toLowerCase(Locale.ROOT).endsWith(".xlsm");
        create(content, true, verification, now, macros ? ".xlsm" : ".xlsx");
    }

    private void create(Content content, boolean overwrite, Verification verification, Instant now, String ending) {
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw save.refusal("would not open in Excel under this name; end it with " + ending);
        }
        if (Files.isDirectory(path)) {
            throw save.refusal("is a folder; name a workbook in it");
        }
        save.underLock(now, () -> {
            refuseWhereThere(overwrite);
            save.refuseWhereReadOnly();
            save.refuseWhereOpen();
            Path written = save.write(content, verification);
            refuseWhereThere(overwrite);
            backups.keep(now);
            save.putInPlace(written);
            backups.prune(now);
        });
    }

    private void refuseWhereThere(boolean overwrite) {
        if (!overwrite && Files.exists(path)) {
            throw save.refusal("is there already and was left as it is; choose another name");
        }
    }

    /** The backups, newest first. */
    public List<Backup> backups() {
        return backups.list();
    }

    /** Brings a backup back; the present file is backed up first. */
    public void restore(Backup backup, Instant now) {
        save.underLock(now, () -> {
            save.refuseWhereReadOnly();
            save.refuseWhereOpen();
            Path written = save.write(out -> FileBytes.send(backup.file(), out), Verification.SAFE);
            save.refuseWhereOpen();
            backups.keep(now);
            save.putInPlace(written);
            backups.prune(now);
        });
    }

    /**
     * Clears away what a save that was cut short has left behind, if there is anything: whole copies of the master that count
     * towards retention, a lock file. For the start of every run, of those too that only read: whoever may not write here, or
     * comes while somebody saves, leaves it to the next.
     */
    public void tidy(Instant now) {
        if (save.unfinished() || backups.unfinished()) {
            try {
                save.underLock(now, () -> {});
            } catch (WorkbookRefusal notNow) {
                // It is no reason not to read.
            }
        }
    }

    /** Where the master is. */
    public Path path() {
        return path;
    }
}
