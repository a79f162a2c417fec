package crossfoot.workbook.saving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may read and write a file: owner, group and mode, or the access list of Windows. */
final class FileRights {

    private FileRights() {}

    /** Lets only the owner at a file, where the file system knows of owners: a half-written master is nobody's business. */
    static void ownerOnly(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Whether a file is marked as not to be written by anybody, which stops no administrator by itself. */
    static boolean nobodyWrites(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null
                && Collections.disjoint(
                        view.readAttributes().permissions(), PosixFilePermissions.fromString("-w--w--w-"));
    }

    /** Gives a new master to its owner and the folder's group. */
    static void ofNewFile(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            takeGroupOfFolder(file, view);
            view.setPermissions(PosixFilePermissions.fromString("rw-rw----"));
        }
    }

    private static void takeGroupOfFolder(Path file, PosixFileAttributeView view) throws IOException {
        GroupPrincipal group = Files.readAttributes(FileNames.folderOf(file), PosixFileAttributes.class)
                .group();
        try {
            if (!view.readAttributes().group().equals(group)) {
                view.setGroup(group);
            }
        } catch (IOException notAMember) {
            // It stays with the user's own group.
        }
    }

    /** Lets a file be written by whoever may write in its folder, so that a second member of a team can go on where one was. */
    static void ofFolder(Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            PosixFileAttributes folder = Files.readAttributes(FileNames.folderOf(file), PosixFileAttributes.class);
            Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
            mode.addAll(folder.permissions());
            if (!Files.isDirectory(file)) {
                mode.removeAll(PosixFilePermissions.fromString("--x--x--x"));
            }
            takeGroupOfFolder(file, view);
            if (!view.readAttributes().permissions().equals(mode)) {
                view.setPermissions(mode);
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            // Made by another member, or on a system where the folder's own list decides.
        }
    }

    /** Gives one file the rights of another. */
    static void copy(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && copy != null) {
            copy(source.readAttributes(), copy);
            return;
        }
        AclFileAttributeView list = Files.getFileAttributeView(from, AclFileAttributeView.class);
        AclFileAttributeView copiedList = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (list != null && copiedList != null) {
            copiedList.setAcl(list.getAcl());
        }
    }

    private static void copy(PosixFileAttributes source, PosixFileAttributeView copy) throws IOException {
        Set<PosixFilePermission> mode = EnumSet.noneOf(PosixFilePermission.class);
        mode.addAll(source.permissions());
        try {
            if (!copy.readAttributes().group().equals(source.group())) {
                copy.setGroup(source.group());
            }
        } catch (IOException e) {
            // Not a member of that group: its rights must not pass to another one.
            mode.removeAll(PosixFilePermissions.fromString("---rwx---"));
        }
        try {
            if (!copy.readAttributes().owner().equals(source.owner())) {
                copy.setOwner(source.owner());
            }
        } catch (IOException e) {
            // Only the system's administrator may give a file away; whoever saves a workbook owns it, as in Excel.
            mode.addAll(PosixFilePermissions.fromString("rw-------"));
        }
        copy.setPermissions(mode);
    }
}
