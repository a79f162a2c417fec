package crossfoot.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    /** The SHA-256 of a file as it is now, in lower-case hexadecimal. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
