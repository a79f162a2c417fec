package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one runnable file, as a user starts it: a process with exit codes, standard output and standard error. */
class RunnableJarIT {

    private static final String JAR = System.getProperty("crossfoot.jar", "target/crossfoot.jar");

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {}

    private Run run(Object... arguments) throws IOException, InterruptedException {
        return start(JAR, arguments);
    }

    private Run start(String jar, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void a_master_is_made_checked_refreshed_and_exported() throws Exception {
        Path sample = folder.resolve("sample.xlsx");
        Path pack = folder.resolve("pack.xlsx");
        assertThat(run("sample", sample))
                .isEqualTo(
                        new Run(0, "Wrote " + sample + ", refreshed as of 2025-06-30." + System.lineSeparator(), ""));
        assertThat(Files.readAllBytes(sample))
                .isEqualTo(Files.readAllBytes(Path.of("workbooks", "sample-2024-25.xlsx")));
        assertThat(run("check", sample, "--as-of", "2025-06-30").code()).isEqualTo(1);
        assertThat(run("refresh", sample, "--today", "2025-07-15"))
                .extracting(Run::code, Run::err)
                .containsExactly(0, "");
        assertThat(run("export", sample, "--year", "2024-25", "--pack", "committee", "--out", pack))
                .extracting(Run::code, Run::err)
                .containsExactly(0, "");
        assertThat(pack).exists();
    }

    @Test
    void the_jar_holds_the_licences_of_what_it_bundles() throws IOException {
        try (ZipFile jar = new ZipFile(JAR)) {
            String all = new String(
                    jar.getInputStream(jar.getEntry("licences/THIRD-PARTY.txt")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(all)
                    .contains(
                            "org.apache.poi:poi-ooxml:",
                            "io.undertow:undertow-core:",
                            "org.jxls:jxls-poi:",
                            "MIT",
                            "Apache")
                    .doesNotContain("org.junit", "Unknown license");
            assertThat(jar.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.matches("licences/poi-ooxml-[\\d.]+-jar/META-INF/NOTICE"));
        }
    }

    @Test
    void the_jar_alone_is_enough_and_an_archive_beside_it_that_does_not_fit_is_passed_over() throws Exception {
        Path jar = Files.copy(Path.of(JAR), folder.resolve("elsewhere.jar"));
        Path master = folder.resolve("master.xlsx");
        Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), master);
        Object[] refresh = {"refresh", master, "--today", "2025-07-15", "--out", folder.resolve("copy.xlsx")};
        Run alone = start(jar.toString(), refresh);
        assertThat(alone).extracting(Run::code, Run::err).containsExactly(0, "");
        Path archive = folder.resolve("elsewhere-" + System.getProperty("java.vm.version") + ".jsa");
        // A Java that cannot share classes makes none.
        if (Files.exists(archiveOf(Path.of(JAR)))) {
            Files.copy(archiveOf(Path.of(JAR)), archive);
            assertThat(start(jar.toString(), refresh))
                    .as("an archive of another jar")
                    .isEqualTo(alone);
            Files.delete(archive);
        }
        Files.writeString(archive, "no archive");
        assertThat(start(jar.toString(), refresh)).as("a damaged archive").isEqualTo(alone);
    }

    private static Path archiveOf(Path jar) {
        return jar.resolveSibling("crossfoot-" + System.getProperty("java.vm.version") + ".jsa");
    }

    @Test
    void a_wrong_command_is_one_sentence_and_exit_code_2() throws Exception {
        Run run = run("refesh", "master.xlsx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("refesh").doesNotContain("Exception");
    }

    @Test
    void a_file_that_is_no_workbook_is_one_sentence_and_exit_code_3() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.xlsx"), "Dear Sir or Madam");
        Run run = run("refresh", letter);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(Files.readString(letter)).isEqualTo("Dear Sir or Madam");
    }
}
