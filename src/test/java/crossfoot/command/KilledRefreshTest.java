package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.InputDigest;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that refreshes a master is killed, again and again, at moments that chance chooses: half of them anywhere between
 * its start and its end, half while what will replace the master is being written and put in place. What is there afterwards
 * is the master before or the refreshed one, whole, with every input; what was said to be refreshed is; and no run is stopped
 * by what one before it left. {@code -Dkills=300} kills more often; the choice is the same every time.
 */
class KilledRefreshTest {

    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = 11;
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final int LONGEST_MILLIS = 60_000;

    @TempDir
    private Path folder;

    private final Random chance = new Random(SEED);
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void a_refresh_that_is_killed_at_any_moment_leaves_a_whole_master() throws Exception {
        Path desk = Files.createDirectory(folder.resolve("desk"));
        Path master = Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), desk.resolve("log.xlsx"));
        String inputs = inputs(master);
        long usual = undisturbed(master, FIRST_DAY.toString());
        for (int kill = 0; kill < KILLS; kill++) {
            killed(desk, master, FIRST_DAY.plusDays(kill + 1L).toString(), usual);
            assertThat(inputs(master)).as("kill " + kill).isEqualTo(inputs);
        }
        undisturbed(master, FIRST_DAY.plusDays(KILLS + 7L).toString());
        assertThat(names(desk)).containsExactlyInAnyOrder("log.xlsx", "log backups");
        assertThat(names(desk.resolve("log backups"))).allMatch(name -> name.startsWith("log 20"));
        for (MasterFile.Backup backup : new MasterFile(master).backups()) {
            assertThat(inputs(backup.file())).isEqualTo(inputs);
        }
        assertThat(seen).as("kills before the end").containsKey("left as it was");
        System.out.println("After " + KILLS + " kills: " + seen);
    }

    /** Runs to the end; how long it took, in milliseconds. */
    private long undisturbed(Path master, String day) throws Exception {
        long start = System.nanoTime();
        Process process = refresh(master, day);
        assertThat(process.waitFor(LONGEST_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        assertThat(output()).contains("Refreshed");
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void killed(Path desk, Path master, String day, long usual) throws Exception {
        byte[] before = Files.readAllBytes(master);
        Process process = refresh(master, day);
        if (chance.nextBoolean()) {
            process.waitFor((long) (chance.nextDouble() * usual), TimeUnit.MILLISECONDS);
        } else {
            int nanos = chance.nextInt(60_000_000);
            String mark = ".saving-" + process.pid() + "-log.xlsx";
            while (process.isAlive() && !Files.exists(desk.resolve(mark))) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.waitFor(nanos, TimeUnit.NANOSECONDS);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(LONGEST_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        boolean said = output().contains("Refreshed");
        boolean refreshed = !Arrays.equals(before, Files.readAllBytes(master));
        if (said) {
            assertThat(refreshed).as("what was said to be refreshed").isTrue();
        } else if (output().contains("Nothing had changed")) {
            assertThat(refreshed).as("what was said to be as it was").isFalse();
        } else {
            assertThat(output()).as("nothing stands in the way of a run").doesNotContain("log.xlsx");
        }
        seen.merge(
                said ? "said to be refreshed" : refreshed ? "refreshed and not said" : "left as it was",
                1,
                Integer::sum);
        if (names(desk).stream().anyMatch(name -> name.startsWith("."))) {
            seen.merge("with something left over", 1, Integer::sum);
        }
    }

    private Process refresh(Path master, String day) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "refresh",
                master.toString(),
                "--today",
                day));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    /** What staff typed: reading it checks the whole file. */
    private static String inputs(Path file) {
        return InputDigest.of(Casebook.read(Workbook.open(file)::table));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
