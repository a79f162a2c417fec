package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Small questions about files that saving asks in several places. */
final class FileNames {

    private FileNames() {}

    /** The last part of a path. */
    static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The folder that a file stands in. */
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new WorkbookRefusal(WorkbookRefusal.Kind.UNWRITABLE, file + " is no place for a workbook.");
        }
        return folder;
    }

    /** Makes a rename last through a power cut. Windows does so by itself and cannot open folders. */
    static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is on the disk already; at worst a power cut brings the old one back, whole.
        }
    }
}
