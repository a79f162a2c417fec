package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One save at a time for one file: threads of this process wait for each other, other processes are turned away. The lock
 * is held on an empty file beside the master, since a rename replaces the master itself; that file stays, for deleting it
 * would let two processes hold two locks.
 */
final class SaveLock implements AutoCloseable {

    private static final Map<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final String name;
    private final ReentrantLock withinProcess;
    private final List<FileChannel> held = new ArrayList<>();

    private SaveLock(Path file, String name, ReentrantLock withinProcess) {
        this.file = file;
        this.name = name;
        this.withinProcess = withinProcess;
    }

    /** The lock of a file, held within this process. */
    static SaveLock of(Path folder, String name) {
        Path file = folder.resolve("." + name + ".lock");
        ReentrantLock lock = WITHIN_PROCESS.computeIfAbsent(file, made -> new ReentrantLock());
        lock.lock();
        return new SaveLock(file, name, lock);
    }

    /**
     * Takes the lock among processes.
     *
     * @throws WorkbookRefusal IN_USE where another one has it
     */
    void hold() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.add(channel);
        hide();
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy();
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
    }

    /** Keeps the lock file out of the sight of whoever looks for the master in Windows, on its own drive or a Samba share. */
    private void hide() {
        try {
            DosFileAttributeView view = Files.getFileAttributeView(file, DosFileAttributeView.class);
            if (view != null) {
                view.setHidden(true);
            }
        } catch (IOException e) {
            // It is seen then, and does no harm.
        }
    }

    private WorkbookRefusal busy() {
        return new WorkbookRefusal(
                Kind.IN_USE,
                name + " is being saved by another run of Crossfoot; wait until it is done and try again.");
    }

    @Override
    public void close() throws IOException {
        try {
            for (FileChannel channel : held) {
                channel.close();
            }
        } finally {
            withinProcess.unlock();
        }
    }
}
