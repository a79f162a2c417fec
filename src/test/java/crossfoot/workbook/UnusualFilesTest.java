package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import crossfoot.workbook.saving.MasterFile.Backup;
import crossfoot.workbook.saving.MasterFile.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masters of odd names, behind links, not to be written, or no files at all. */
class UnusualFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] OLD = MasterFileTest.workbook(3);
    private static final byte[] NEW = MasterFileTest.workbook(5);

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        return Files.write(folder.resolve(name), OLD);
    }

    private static void replace(Path path) {
        new MasterFile(path).replace(Workbook.open(path), out -> out.write(NEW), Verification.SAFE, NOON);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void the_backup_of_a_workbook_with_macros_ends_as_it_does() throws IOException {
        Path master = file("log.xlsm");
        replace(master);

        List<Backup> backups = new MasterFile(master).backups();
        assertThat(backups).hasSize(1);
        assertThat(backups.get(0).file().toString()).endsWith(".xlsm");
    }

    @Test
    void a_backup_of_a_workbook_with_macros_that_an_earlier_version_made_is_still_found() throws IOException {
        Path master = file("log.xlsm");
        Files.createDirectory(folder.resolve("log.xlsm backups"));
        Files.write(folder.resolve("log.xlsm backups/log.xlsm 2026-01-02T03-04-05.678Z.xlsx"), OLD);

        assertThat(new MasterFile(master).backups())
                .extracting(Backup::time)
                .containsExactly(Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "\u00e9", "\ud83d\ude00"})
    void a_name_as_long_as_the_system_allows_is_saved_backed_up_and_restored(String letter) throws IOException {
        int bytes = letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        Path master = file(letter.repeat((255 - 5) / bytes) + ".xlsx");
        replace(master);

        assertThat(Files.readAllBytes(master)).isEqualTo(NEW);
        MasterFile saved = new MasterFile(master);
        saved.restore(saved.backups().get(0), NOON.plusSeconds(1));
        assertThat(Files.readAllBytes(master)).isEqualTo(OLD);
        assertThat(names(folder)).hasSize(2);
    }

    @Test
    void two_long_names_that_start_alike_keep_their_backups_apart() throws IOException {
        Path one = file("n".repeat(240) + "1.xlsx");
        Path other = file("n".repeat(240) + "2.xlsx");
        replace(one);

        assertThat(new MasterFile(one).backups()).hasSize(1);
        assertThat(new MasterFile(other).backups()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links want a right of their own there")
    void a_master_that_excel_opened_through_a_link_is_open() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("log.xlsx");
        Files.write(real, OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), real);
        Path owner = Files.write(folder.resolve("~$link.xlsx"), new byte[165]);

        assertThatThrownBy(() -> replace(link))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("open in Excel");
        Files.delete(owner);
        Files.write(real.resolveSibling("~$log.xlsx"), new byte[165]);
        assertThatThrownBy(() -> replace(link))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("open in Excel");
        assertThat(Files.readAllBytes(real)).isEqualTo(OLD);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "The mark is another one there")
    void a_read_only_master_is_left_as_it_is() throws IOException {
        Path master = file("log.xlsx");
        Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("r--r--r--"));

        assertThatThrownBy(() -> replace(master))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("log.xlsx is read-only");
        assertThat(Files.readAllBytes(master)).isEqualTo(OLD);
        assertThat(names(folder)).containsExactly("log.xlsx");
    }

    @Test
    @Timeout(30)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There are no named pipes in folders")
    void a_named_pipe_is_refused_and_not_waited_for() throws IOException, InterruptedException {
        Path pipe = folder.resolve("log.xlsx");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(() -> Workbook.open(pipe))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("pipe");
    }
}
