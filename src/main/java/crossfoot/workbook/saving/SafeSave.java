package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile.Content;
import crossfoot.workbook.saving.MasterFile.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** The steps of a safe save to one file, each with its own refusal. Only to be used inside {@link #underLock}. */
final class SafeSave {

    private final Path target;
    private final Path opened;
    private final Path folder;
    private final String name;
    private final TemporaryFiles temporary;
    private final Backups backups;

    /**
     * Saves to a file.
     *
     * @param opened the path under which others may have it open: the file itself, or a link to it
     */
    SafeSave(Path target, Path opened, Backups backups) {
        this.target = target;
        this.opened = opened;
        this.folder = FileNames.folderOf(target);
        this.name = FileNames.nameOf(target);
        this.temporary = new TemporaryFiles(name);
        this.backups = backups;
    }

    /** Runs the steps of one save, alone in this process and among all processes; nothing temporary remains. */
    void underLock(Instant now, Steps steps) {
        if (!Files.isDirectory(folder)) {
            throw refusal(
                    "cannot be saved, since its folder " + FileNames.nameOf(folder) + " is not there; make it first");
        }
        try (SaveLock lock = SaveLock.of(folder, name)) {
            lock.hold();
            temporary.sweep(folder, now);
            backups.sweep(now);
            runAndTidy(steps);
        } catch (IOException | UncheckedIOException e) {
            throw SaveFailure.refusal(name, e);
        }
    }

    private void runAndTidy(Steps steps) throws IOException {
        try {
            steps.run();
        } finally {
            // Still under the lock: the next save of this process uses the same name.
            temporary.deleteOwn(folder);
        }
    }

    /** Whether a save left something here that it did not come to clear away, or is running now. */
    boolean unfinished() {
        return temporary.any(folder) || Files.exists(SaveLock.file(folder, name));
    }

    /** Refuses where Excel or LibreOffice has the file open. */
    void refuseWhereOpen() {
        Optional<OpenElsewhere> open = OpenElsewhere.look(folder, name)
                .or(() -> OpenElsewhere.look(FileNames.folderOf(opened), FileNames.nameOf(opened)));
        if (open.isPresent()) {
            throw new WorkbookRefusal(Kind.IN_USE, open.get().sentence(name));
        }
    }

    /** Refuses where somebody has marked the file as not to be written, though its folder would let it be replaced. */
    void refuseWhereReadOnly() throws IOException {
        if (Files.exists(target) && (!Files.isWritable(target) || FileRights.nobodyWrites(target))) {
            throw refusal(
                    "is read-only, so nothing was written; take that mark off, or write a copy under another name");
        }
    }

    /** Refuses where the file is not the one that was read. */
    void refuseWhereChanged(Workbook read) throws IOException {
        if (!Files.exists(target)) {
            throw new WorkbookRefusal(
                    Kind.IN_USE, name + " was moved or deleted while Crossfoot worked on it; nothing was written.");
        }
        if (!read.sameAs(target)) {
            throw new WorkbookRefusal(
                    Kind.IN_USE,
                    name + " was changed by somebody else while Crossfoot worked on it; nothing was written, so run it"
                            + " again on the new version.");
        }
    }

    /** Writes the content beside the target, to the disk itself, and checks it as it would be read. */
    Path write(Content content, Verification verification) throws IOException {
        Path written = temporary.in(folder);
        temporary.write(written, content);
        verify(written, verification);
        return written;
    }

    private void verify(Path written, Verification verification) throws IOException {
        try {
            Workbook.look(written, verification::expected, verification::check);
        } catch (WorkbookRefusal e) {
            throw new WorkbookRefusal(
                    Kind.UNWRITABLE,
                    name + " is as it was, since what would have replaced it did not pass the check after writing: "
                            + String.valueOf(e.getMessage()).replace(FileNames.nameOf(written), "the new file"),
                    e);
        }
    }

    /** Gives a written file the rights of the one it replaces, and its name, in one step that a crash cannot halve. */
    void putInPlace(Path written) throws IOException {
        if (Files.exists(target)) {
            FileRights.copy(target, written);
        } else {
            FileRights.ofNewFile(written);
        }
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        FileNames.flushFolder(folder);
    }

    /**
     * A refusal to write.
     *
     * @param what goes on after the file's name, without a full stop
     */
    WorkbookRefusal refusal(String what) {
        return new WorkbookRefusal(Kind.UNWRITABLE, name + " " + what + ".");
    }

    /** What a save does. */
    @FunctionalInterface
    interface Steps {
        /** Does it. */
        void run() throws IOException;
    }
}
