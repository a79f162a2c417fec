package crossfoot.workbook.saving;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.Demonstration;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile.Backup;
import crossfoot.workbook.saving.MasterFile.Content;
import crossfoot.workbook.saving.MasterFile.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that a save does to the disk fails once, each in its turn: what is there afterwards is the old master or the new
 * one, whole; what was said to be saved is saved, what was said not to be is not; and the next run finds nothing in its way
 * and leaves nothing behind.
 */
class FaultySaveTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] FIRST = workbook(2);
    private static final byte[] OLD = workbook(3);
    private static final byte[] NEW = workbook(5);

    @TempDir
    private Path folder;

    private static byte[] workbook(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NewWorkbook("Log", List.of(Demonstration.log(rows)), List.of()).write(out);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        return out.toByteArray();
    }

    /** In pieces, so that a write may fail with some of them on the disk. */
    private static Content pieces(byte[] bytes) {
        return out -> {
            for (int at = 0; at < bytes.length; at += 4000) {
                out.write(bytes, at, Math.min(4000, bytes.length - at));
                out.flush();
            }
        };
    }

    /** A way of saving. */
    private interface Saving {
        void save(MasterFile master);
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void a_fault_at_any_step_of_a_replacement_leaves_the_old_master_or_the_new(Faults.Kind kind) throws IOException {
        everyFault(kind, master -> master.replace(Workbook.open(master.path()), pieces(NEW), Verification.SAFE, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            value = Faults.Kind.class,
            names = {"ONCE", "KILLED"})
    void a_fault_at_any_step_of_a_file_written_anew_leaves_the_old_one_or_the_new(Faults.Kind kind) throws IOException {
        everyFault(kind, master -> master.create(pieces(NEW), true, Verification.SAFE, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            value = Faults.Kind.class,
            names = {"ONCE", "KILLED"})
    void a_fault_at_any_step_of_bringing_a_backup_back_leaves_the_old_master_or_the_new(Faults.Kind kind)
            throws IOException {
        everyFault(kind, master -> {
            Path other = folder.resolve("kept.xlsx");
            master.restore(new Backup(((FaultyFileSystem) master.path().getFileSystem()).over(other), NOON), NOON);
        });
    }

    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void a_fault_at_any_step_of_a_document_leaves_the_old_one_or_the_new(Faults.Kind kind) throws IOException {
        boolean faulty = true;
        for (int nth = 1; faulty; nth++) {
            Path desk = Files.createDirectory(folder.resolve(kind + " " + nth));
            Path file = Files.write(desk.resolve("report.docx"), OLD);
            FaultyFileSystem disk = new FaultyFileSystem(desk, new Faults(kind, nth));
            boolean said = false;
            try {
                WholeFile.write(disk.over(file), pieces(NEW), NOON);
                said = true;
            } catch (IOException | Faults.Stopped told) {
                assertThat(told).isNotNull();
            }
            faulty = disk.faults().changes() >= nth;
            disk.faults().over();
            assertThat(Files.readAllBytes(file))
                    .as(kind + " at change " + nth)
                    .isIn(said ? List.of(NEW) : List.of(OLD, NEW));
            WholeFile.write(file, pieces(FIRST), NOON);
            assertThat(names(desk)).as(kind + " at change " + nth).containsExactly("report.docx");
        }
    }

    private void everyFault(Faults.Kind kind, Saving saving) throws IOException {
        Files.write(folder.resolve("kept.xlsx"), NEW);
        int nth = 1;
        Outcome outcome;
        do {
            Path desk = Files.createDirectory(folder.resolve(kind + " " + nth));
            outcome = saved(desk, kind, nth, saving);
            holds(desk, outcome, kind + " at change " + nth);
            nth++;
        } while (outcome.faulty());
        assertThat(nth).as("changes that a save makes").isGreaterThan(20);
    }

    /** What the saver was told, and whether anything went wrong at all. */
    private record Outcome(Optional<Throwable> failure, boolean faulty) {}

    private static Outcome saved(Path desk, Faults.Kind kind, int nth, Saving saving) throws IOException {
        Path file = desk.resolve("log.xlsx");
        Files.write(file, OLD);
        Path backups = Files.createDirectory(desk.resolve("log backups"));
        Files.write(backups.resolve("log 2026-11-22T11-59-00.000Z.xlsx"), FIRST);
        FaultyFileSystem disk = new FaultyFileSystem(desk, new Faults(kind, nth));
        Optional<Throwable> failure = Optional.empty();
        try {
            saving.save(new MasterFile(disk.over(file)));
        } catch (WorkbookRefusal | Faults.Stopped told) {
            failure = Optional.of(told);
        }
        boolean faulty = disk.faults().changes() >= nth;
        disk.faults().over();
        return new Outcome(failure, faulty);
    }

    private static void holds(Path desk, Outcome outcome, String when) throws IOException {
        Path file = desk.resolve("log.xlsx");
        byte[] now = Files.readAllBytes(file);
        MasterFile master = new MasterFile(file);
        if (outcome.failure().isEmpty()) {
            assertThat(Arrays.equals(now, NEW))
                    .as(when + ": it was said to be saved")
                    .isTrue();
        } else if (outcome.failure().get() instanceof WorkbookRefusal refusal) {
            assertThat(refusal.kind()).as(when).isEqualTo(Kind.UNWRITABLE);
            assertThat(refusal).as(when).hasMessageContaining("is as it was");
            assertThat(Arrays.equals(now, OLD))
                    .as(when + ": " + refusal.getMessage())
                    .isTrue();
        } else {
            assertThat(Arrays.equals(now, OLD) || Arrays.equals(now, NEW))
                    .as(when)
                    .isTrue();
        }
        assertThat(master.backups()).as(when).isNotEmpty();
        for (Backup backup : master.backups()) {
            assertThat(Files.readAllBytes(backup.file())).as(when).isIn(FIRST, OLD);
        }
        if (Arrays.equals(now, NEW)) {
            assertThat(Files.readAllBytes(master.backups().get(0).file()))
                    .as(when)
                    .isEqualTo(OLD);
        }
        nextRunSweeps(desk, master, when);
    }

    private static void nextRunSweeps(Path desk, MasterFile master, String when) throws IOException {
        master.tidy(NOON.plusSeconds(60));
        assertThat(names(desk)).as(when).containsExactlyInAnyOrder("log.xlsx", "log backups");
        assertThat(names(desk.resolve("log backups"))).as(when).allMatch(name -> name.startsWith("log 2026-"));
        master.replace(Workbook.open(master.path()), pieces(FIRST), Verification.SAFE, NOON.plusSeconds(90));
        assertThat(Files.readAllBytes(master.path())).as(when).isEqualTo(FIRST);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
