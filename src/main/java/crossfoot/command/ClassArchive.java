package crossfoot.command;

import crossfoot.command.options.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        String report = folder.resolve("report.docx").toString();
        run("export", master, "--year", "2024-25", "--pack", "committee", "--out", pack);
        run("export", master, "--year", "2024-25", "--pack", "committee", "--out", report, "--format", "docx");
        int code = ExitCode.DONE;
        try {
            serve(master, folder.resolve("key").toString());
        } catch (IOException | IllegalStateException failure) {
            System.err.println(failure);
            code = ExitCode.FAILED;
        }
        // The service would go on.
        System.exit(code);
    }

    /** Starts the service, and opens its page as a browser would. */
    private static void serve(String master, String key) throws IOException {
        StringWriter told = new StringWriter();
        Main.commandLine("serve")
                .setOut(new PrintWriter(told, true))
                .execute("serve", master, "--port", "0", "--token-file", key);
        Matcher address = Pattern.compile("http://[^/ ]+/").matcher(told.toString());
        if (!address.find()) {
            throw new IllegalStateException("The service did not say where it answers.");
        }
        for (String path : List.of("", "api/v1/health")) {
            HttpURLConnection page = (HttpURLConnection)
                    URI.create(address.group() + path).toURL().openConnection();
            // Without a key the service answers a call with a refusal, which is an answer too.
            if (page.getResponseCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                throw new IllegalStateException("The service does not answer /" + path + ".");
            }
            page.disconnect();
        }
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
