package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Column;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.TableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every macro compiles, and what needs no Excel runs, under LibreOffice's VBA support. LibreOffice compiles a module as a
 * whole when something of it is called, and a module that does not compile writes nothing.
 */
class MacrosIT {

    private static final Path MACROS = Path.of("macros-docs");

    @TempDir
    private Path folder;

    @Test
    void every_macro_compiles_and_says_what_it_should() throws Exception {
        List<String> said = run(
                "CrossfootSentence(\"{\"\"status\"\":422,\"\"detail\"\":\"\"The log \\\"\"A\\\"\" is empty.\"\",\"\"remedy\"\":\"\"Send it.\"\"}\")",
                "CrossfootSentence(\"<html>no service of ours</html>\")",
                "CrossfootColumns(\"CaseLog\")",
                "CrossfootColumns(\"Learning\")");
        assertThat(said)
                .containsExactly(
                        "The log \"A\" is empty. Send it.",
                        "The case log service failed. Nothing was changed. Try again.",
                        computed(MasterSchema.CASE_LOG),
                        computed(MasterSchema.LEARNING));
    }

    private static String computed(TableSchema schema) {
        return schema.columns().stream()
                .filter(Column::computed)
                .map(Column::header)
                .collect(Collectors.joining("|"));
    }

    /** What expressions give, each printed by a macro that knows all the modules. */
    private List<String> run(String... expressions) throws Exception {
        Path profile = folder.resolve("profile");
        // The first start makes the profile; only then can modules be added to it.
        office(profile, "--terminate_after_init");
        Path library = profile.resolve("user/basic/Standard");
        List<String> modules = new ArrayList<>(List.of("Module1"));
        try (Stream<Path> files = Files.list(MACROS)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".bas"))
                    .sorted()
                    .toList()) {
                modules.add(add(library, file));
            }
        }
        Path said = folder.resolve("said.txt");
        write(
                library,
                "Module1",
                "Sub Main\n  Open \"" + said + "\" For Output As #1\n"
                        + Stream.of(expressions)
                                .map(each -> "  Print #1, " + each + "\n")
                                .collect(Collectors.joining())
                        + "  Close #1\n  StarDesktop.terminate()\nEnd Sub\n");
        Files.writeString(library.resolve("script.xlb"), index(modules));
        office(profile, "macro:///Standard.Module1.Main");
        assertThat(said)
                .as("what the macros said; nothing where one of " + modules + " does not compile")
                .exists();
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }

    private static String add(Path library, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String name = lines.get(0).replaceAll("Attribute VB_Name = \"(\\w+)\"", "$1");
        write(library, name, "Option VBASupport 1\n" + String.join("\n", lines.subList(1, lines.size())) + "\n");
        return name;
    }

    private static void write(Path library, String name, String code) throws IOException {
        Files.writeString(
                library.resolve(name + ".xba"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<script:module xmlns:script=\"http://openoffice.org/2000/script\""
                        + " script:name=\"" + name + "\" script:language=\"StarBasic\">"
                        + code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</script:module>\n");
    }

    private static String index(List<String> modules) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<library:library"
                + " xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\""
                + " library:readonly=\"false\" library:passwordprotected=\"false\">\n"
                + modules.stream()
                        .map(name -> "<library:element library:name=\"" + name + "\"/>\n")
                        .collect(Collectors.joining())
                + "</library:library>\n";
    }

    /** Runs LibreOffice, and ends it where a message that nobody can answer holds it up. */
    private void office(Path profile, String argument) throws Exception {
        Process office = new ProcessBuilder(
                        "soffice", "-env:UserInstallation=" + profile.toUri(), "--headless", "--norestore", argument)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        if (!office.waitFor(60, TimeUnit.SECONDS)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly().waitFor();
        }
    }
}
