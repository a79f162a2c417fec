package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Small questions about files that saving asks in several places. */
final class FileNames {

    /** In bytes: 255 less a backup's time, ending and folder. */
    private static final int LONGEST = 200;

    private static final int KEPT = 120;

    private FileNames() {}

    /** The last part of a path. */
    static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * A name that others can be made of: itself, or, where it is so long that no system would take more, its start and a
     * mark that tells it from its like. It ends as the name does.
     */
    static String base(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 5 ? name.substring(dot) : "";
        StringBuilder start = new StringBuilder();
        name.codePoints()
                .takeWhile(point -> start.toString().getBytes(StandardCharsets.UTF_8).length < KEPT)
                .forEach(start::appendCodePoint);
        return start + "~" + Integer.toHexString(name.hashCode()) + ending;
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
