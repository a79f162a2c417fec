package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.DosFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One save at a time for one file: threads of this process wait for each other, other processes are turned away. The lock
 * is held on a file beside the master, since a rename replaces the master itself. Whoever holds it deletes it at the end;
 * whoever then has the lock of a deleted file sees by what it wrote into it that it is not the one at the path any more, and
 * takes that one. So a lock file is there only while something runs, or after it was killed, and then stops nobody.
 */
final class SaveLock implements AutoCloseable {

    /** So many savers may end just as this one begins. */
    private static final int TRIES = 100;

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
        Path file = file(folder, name);
        ReentrantLock lock = WITHIN_PROCESS.computeIfAbsent(file, made -> new ReentrantLock());
        lock.lock();
        return new SaveLock(file, name, lock);
    }

    /** The file that the lock among processes is held on. */
    static Path file(Path folder, String name) {
        return folder.resolve("." + FileNames.base(name) + ".lock");
    }

    /**
     * Takes the lock among processes.
     *
     * @throws WorkbookRefusal IN_USE where another one has it
     */
    void hold() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            if (holdsFileOfNow()) {
                return;
            }
        }
        throw busy();
    }

    /** The file is another saver's: it is let go of, and left where it is. */
    private WorkbookRefusal busy(FileChannel channel) throws IOException {
        held.remove(channel);
        channel.close();
        return busy();
    }

    private boolean holdsFileOfNow() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.add(channel);
        hide();
        FileRights.ofFolder(file);
        try {
            // A byte that is never written: on Windows nobody could read what is locked.
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                throw busy(channel);
            }
        } catch (OverlappingFileLockException e) {
            throw busy(channel);
        }
        if (isAtPath(channel)) {
            return true;
        }
        channel.close();
        held.remove(channel);
        return false;
    }

    /** Whether the file that is locked is the one that others will find. */
    private boolean isAtPath(FileChannel channel) throws IOException {
        byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark));
        try {
            return Arrays.equals(mark, Files.readAllBytes(file));
        } catch (NoSuchFileException deleted) {
            return false;
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
    public void close() {
        try {
            if (!held.isEmpty()) {
                deleteFile();
            }
            for (FileChannel channel : held) {
                letGo(channel);
            }
        } finally {
            withinProcess.unlock();
        }
    }

    private static void letGo(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // What stands in the file matters to nobody, and what was saved is saved.
        }
    }

    /** Deletes the file while it is still locked, so that it is nobody else's. */
    private void deleteFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // It is seen then, and stops nobody.
        }
    }
}
