package crossfoot.workbook.saving;

import crossfoot.workbook.saving.MasterFile.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The temporary files of saves: beside the master, so that a rename can put them in its place. */
final class TemporaryFiles {

    private static final Duration SURELY_STALE = Duration.ofHours(1);

    private final String name;
    private final Pattern pattern;

    /** The temporary files of a master of this name. */
    TemporaryFiles(String name) {
        this.name = FileNames.base(name);
        this.pattern = Pattern.compile("\\.saving-(\\d{1,18})-" + Pattern.quote(this.name));
    }

    /** The temporary file of this process in a folder. */
    Path in(Path folder) {
        // It ends in .xlsx, so that it is read as what it will be.
        return folder.resolve(".saving-" + ProcessHandle.current().pid() + "-" + name);
    }

    /** Writes a temporary file, as far as the disk itself; for its owner only, until it gets the master's rights. */
    void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FileRights.ownerOnly(file);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /**
     * Deletes what saves left that were cut short: of processes that are gone, or older than an hour. What cannot be deleted,
     * such as another member's in a folder where each deletes his own, waits for who may.
     */
    void sweep(Path folder, Instant now) {
        try {
            for (Path file : of(folder)) {
                if (stale(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException notNow) {
            // It is no reason not to save.
        }
    }

    /** Whether there is anything that a save left, or that one that is running will put in place. */
    boolean any(Path folder) {
        try {
            return !of(folder).isEmpty();
        } catch (IOException | DirectoryIteratorException unknown) {
            return false;
        }
    }

    private List<Path> of(Path folder) throws IOException {
        List<Path> ours = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".saving-*")) {
                for (Path file : files) {
                    if (pattern.matcher(FileNames.nameOf(file)).matches()) {
                        ours.add(file);
                    }
                }
            }
        }
        return ours;
    }

    private boolean stale(Path file, Instant now) throws IOException {
        Matcher matcher = pattern.matcher(FileNames.nameOf(file));
        long process = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        // This process holds the lock, so a file of its own number is of an earlier process or an earlier save.
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).isEmpty()
                || Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(SURELY_STALE));
    }

    /** Deletes this process's own, where a save did not come to its end. */
    void deleteOwn(Path folder) {
        try {
            Files.deleteIfExists(in(folder));
        } catch (IOException e) {
            // The sweep of a later save will find it; the reason why this save failed matters more.
        }
    }
}
