package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.saving.MasterFile.Backup;
import crossfoot.workbook.zip.FileBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The dated backups of a master: the last 20, and the last one of each day for 30 days. Times in names are UTC, so that
 * they sort through the end of summer time.
 */
final class Backups {

    private static final int LAST = 20;
    private static final Duration DAILY_FOR = Duration.ofDays(30);
    private static final String USUAL = ".xlsx";
    private static final String WITH_MACROS = ".xlsm";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'", Locale.ROOT);

    private final Path master;
    private final String stem;
    private final String ending;
    private final Path folder;
    private final TemporaryFiles temporary;

    Backups(Path master) {
        this.master = master;
        String name = FileNames.base(FileNames.nameOf(master));
        boolean usual = name.toLowerCase(Locale.ROOT).endsWith(USUAL);
        this.stem = usual ? name.substring(0, name.length() - USUAL.length()) : name;
        // Excel opens a workbook with macros under no other ending than its own.
        this.ending = name.toLowerCase(Locale.ROOT).endsWith(WITH_MACROS) ? WITH_MACROS : USUAL;
        this.folder = FileNames.folderOf(master).resolve(stem + " backups");
        this.temporary = new TemporaryFiles(FileNames.nameOf(master));
    }

    /** Copies the master, where there is one, to a backup of its own: whole or not at all. */
    void keep(Instant now) throws IOException {
        if (!Files.exists(master)) {
            return;
        }
        makeFolder();
        Path copy = temporary.in(folder);
        try {
            temporary.write(copy, out -> FileBytes.send(master, out));
            FileRights.copy(master, copy);
            Files.move(copy, free(now), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            temporary.deleteOwn(folder);
        }
        FileNames.flushFolder(folder);
    }

    /** Deletes the halves of copies that were cut short. */
    void sweep(Instant now) {
        temporary.sweep(folder, now);
    }

    /** Whether there is a half of a copy. */
    boolean unfinished() {
        return temporary.any(folder);
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            FileRights.ofFolder(folder);
        }
    }

    /** A name that is not taken: two saves within a millisecond are both kept. */
    private Path free(Instant now) {
        Instant time = now;
        Path file = file(time);
        while (Files.exists(file)) {
            time = time.plusMillis(1);
            file = file(time);
        }
        return file;
    }

    private Path file(Instant time) {
        return folder.resolve(stem + " " + TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC)) + ending);
    }

    /** The backups, newest first. */
    List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Backup> backups = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                time(FileNames.nameOf(file)).ifPresent(time -> backups.add(new Backup(file, time)));
            }
        } catch (IOException e) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    "The folder " + FileNames.nameOf(folder) + " cannot be read; ask for the right to open it.",
                    e);
        }
        backups.sort(Comparator.comparing(Backup::time).reversed());
        return List.copyOf(backups);
    }

    private Optional<Instant> time(String name) {
        String start = stem + " ";
        // Those of a workbook with macros once had the usual ending.
        boolean ours = name.endsWith(ending) || name.endsWith(USUAL);
        if (!name.startsWith(start) || !ours || name.length() <= start.length() + USUAL.length()) {
            return Optional.empty();
        }
        String time = name.substring(start.length(), name.length() - USUAL.length());
        try {
            return Optional.of(LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // Somebody else's file, which is left alone.
            return Optional.empty();
        }
    }

    /** Deletes the backups that are no longer kept. The save has succeeded by then, so a failure here is none of it. */
    void prune(Instant now) {
        try {
            for (Backup backup : superfluous(list(), now)) {
                Files.deleteIfExists(backup.file());
            }
        } catch (IOException | UncheckedIOException | WorkbookRefusal e) {
            // A backup too many until the next save.
        }
    }

    /** Those of the backups, newest first, that need not be kept. */
    static List<Backup> superfluous(List<Backup> backups, Instant now) {
        List<Backup> superfluous = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < backups.size(); i++) {
            Backup backup = backups.get(i);
            boolean lastOfDay = days.add(LocalDate.ofInstant(backup.time(), ZoneOffset.UTC));
            boolean recent = !backup.time().isBefore(now.minus(DAILY_FOR));
            if (i >= LAST && !(lastOfDay && recent)) {
                superfluous.add(backup);
            }
        }
        return superfluous;
    }
}
