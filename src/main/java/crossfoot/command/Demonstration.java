package crossfoot.command;

import crossfoot.command.options.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What {@code mvn compile exec:java} shows: the sample refreshed, its committee pack exported, and both served. */
public final class Demonstration {

    private static final Path SAMPLE = Path.of("workbooks", "sample-2024-25.xlsx");
    private static final Path FOLDER = Path.of("target");

    private Demonstration() {}

    /** Runs the three commands, each as a user would. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path master = FOLDER.resolve("sample-2024-25.xlsx");
        Files.copy(SAMPLE, master, StandardCopyOption.REPLACE_EXISTING);
        run("refresh", master.toString());
        run(
                "export",
                master.toString(),
                "--year",
                "2024-25",
                "--pack",
                "committee",
                "--out",
                FOLDER.resolve("committee-2024-25.xlsx").toString());
        run("serve", master.toString());
        // Maven would end the process with this method; the service is stopped by Ctrl+C.
        Thread.currentThread().join();
    }

    private static void run(String... command) {
        int code = Main.commandLine().execute(command);
        if (code != ExitCode.DONE && code != ExitCode.KEEPS_RUNNING) {
            System.exit(code);
        }
    }
}
