package crossfoot.workbook.saving;

import crossfoot.workbook.saving.MasterFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** A file that is no workbook, such as a report in Word: it is replaced as a whole or not at all, and there is no backup of it. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes one, over what is there, whose rights it gets. What a run that was killed has left of the same file goes first.
     *
     * @throws IOException where it cannot be written: then what was there is as it was
     */
    public static void write(Path file, Content content, Instant now) throws IOException {
        Path folder = FileNames.folderOf(file);
        TemporaryFiles temporary = new TemporaryFiles(FileNames.nameOf(file));
        temporary.sweep(folder, now);
        Path written = temporary.in(folder);
        try {
            temporary.write(written, content);
            if (Files.exists(file)) {
                FileRights.copy(file, written);
            } else {
                FileRights.ofNewFile(written);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            temporary.deleteOwn(folder);
        }
        FileNames.flushFolder(folder);
    }
}
