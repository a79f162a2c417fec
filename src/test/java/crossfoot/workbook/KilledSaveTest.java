package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import crossfoot.workbook.saving.MasterFile.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that saves again and again is killed: what is there afterwards is whole, and the next save works. */
class KilledSaveTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    /** Saves a master over and over, with a number of rows that changes, until it is killed. */
    static final class Saving {

        private Saving() {}

        public static void main(String[] arguments) throws IOException {
            MasterFile master = new MasterFile(Path.of(arguments[0]));
            byte[][] versions = {MasterFileTest.workbook(40), MasterFileTest.workbook(80)};
            for (int i = 0; ; i++) {
                byte[] version = versions[i % 2];
                master.replace(
                        Workbook.open(master.path()),
                        out -> {
                            for (byte value : version) {
                                out.write(value);
                            }
                        },
                        Verification.SAFE,
                        NOON.plusSeconds(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 17, 31})
    void a_kill_at_any_moment_leaves_a_whole_master(int backupsBeforeTheKill) throws Exception {
        Path file = folder.resolve("master.xlsx");
        Files.write(file, MasterFileTest.workbook(1));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Saving.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        MasterFile master = new MasterFile(file);
        while (process.isAlive() && savesDone(master) < backupsBeforeTheKill) {
            Thread.sleep(1);
        }
        assertThat(process.isAlive())
                .as(Files.readString(folder.resolve("output.txt")))
                .isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(Workbook.open(file).table("CaseLog").orElseThrow().size()).isIn(1, 40, 80);
        for (MasterFile.Backup backup : master.backups()) {
            assertThat(Workbook.open(backup.file()).table("CaseLog")).isPresent();
        }
        master.replace(
                Workbook.open(file),
                out -> out.write(MasterFileTest.workbook(2)),
                Verification.SAFE,
                NOON.plusSeconds(100_000));
        assertThat(Workbook.open(file).table("CaseLog").orElseThrow().size()).isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(".saving-"));
        }
    }

    /** Backups are named by the number of the save, and the oldest are pruned. */
    private static long savesDone(MasterFile master) {
        return master.backups().stream()
                .mapToLong(backup -> backup.time().getEpochSecond() - NOON.getEpochSecond() + 1)
                .max()
                .orElse(0);
    }

    private static String classPath() {
        return Stream.of(MasterFile.class, KilledSaveTest.class, org.slf4j.Logger.class, BuiltinFormats.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> new File(location.getPath()).getPath())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
