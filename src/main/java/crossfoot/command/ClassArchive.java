package crossfoot.command;

import crossfoot.command.options.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine;

/**
 * Goes through the usual commands once when the jar is built, in a Java that keeps the classes that they load as an archive
 * beside the jar (class data sharing, {@code -XX:ArchiveClassesAtExit}). {@link QuickStart} uses it where it is there.
 */
public final class ClassArchive {

    private ClassArchive() {}

    /**
     * Runs the commands.
     *
     * @param arguments a master that gives the figures of 2024-25, and a folder for what the commands write
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        String master = Files.copy(
                        Path.of(arguments[0]), folder.resolve("master.xlsx"), StandardCopyOption.REPLACE_EXISTING)
                .toString();
        String pack = folder.resolve("pack.xlsx").toString();
        run("refresh", master, "--today", "2025-07-15");
        run("check", master, "--json");
        run("worklist", master);
        run("figures", master, "--year", "2024-25");
        run("export", master, "--year", "2024-25", "--pack", "committee", "--out", pack);
    }

    private static void run(String... arguments) {
        CommandLine line = Main.commandLine(arguments[0]);
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int code = line.setOut(nowhere).execute(arguments);
        if (code != ExitCode.DONE && code != ExitCode.ERRORS_FOUND) {
            System.exit(code);
        }
    }
}
