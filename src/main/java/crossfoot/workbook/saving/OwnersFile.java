package crossfoot.workbook.saving;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** A file that its user alone may read, such as a key: closed to others before a byte is in it, and put in place whole. */
public final class OwnersFile {

    private OwnersFile() {}

    /** Writes one, in place of what is there. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".crossfoot-", "");
        try {
            closeToOthers(unfinished);
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Whether only its user may read a file, as far as the system says it in the file itself and not in its folder. */
    public static boolean isClosed(Path file) throws IOException {
        return !Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
                || PosixFilePermissions.fromString("rw-------").containsAll(Files.getPosixFilePermissions(file));
    }

    private static void closeToOthers(Path file) throws IOException {
        FileStore store = Files.getFileStore(file);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } else if (store.supportsFileAttributeView(AclFileAttributeView.class)) {
            AclEntry owner = AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(file))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build();
            Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(List.of(owner));
        }
    }
}
