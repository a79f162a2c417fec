package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports of both samples, written and then proof-read by the commands that people use. */
class SampleReportsProofTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheSamples() throws IOException {
        Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), folder.resolve("one.xlsx"));
        assertThat(run("sample", folder.resolve("all.xlsx").toString(), "--scheme", "all"))
                .startsWith("0 ");
    }

    private static String run(String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told, true);
        int code = Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return code + " " + told;
    }

    @ParameterizedTest(name = "{0}, {1} for {3} as {4}")
    @CsvSource({
        "one, committee, first, committee, docx",
        "one, committee, first, committee, html",
        "one, committee, first, committee, xlsx",
        "one, committee, first, officer, xlsx",
        "one, committee, first, public, docx",
        "one, learning, first, public, html",
        "one, weekly, first, officer, docx",
        "all, committee, all, committee, docx",
        "all, committee, all, officer, xlsx"
    })
    void it_holds_no_contradiction_in_itself_or_with_its_log(
            String sample, String pack, String procedure, String audience, String format) {
        String master = folder.resolve(sample + ".xlsx").toString();
        String report = folder.resolve(String.join("-", sample, pack, audience) + "." + format)
                .toString();
        boolean all = procedure.equals("all");
        assertThat(
                        all
                                ? run(
                                        "export",
                                        master,
                                        "--year",
                                        "2024-25",
                                        "--pack",
                                        pack,
                                        "--audience",
                                        audience,
                                        "--format",
                                        format,
                                        "--out",
                                        report,
                                        "--procedure",
                                        "all")
                                : run(
                                        "export",
                                        master,
                                        "--year",
                                        "2024-25",
                                        "--pack",
                                        pack,
                                        "--audience",
                                        audience,
                                        "--format",
                                        format,
                                        "--out",
                                        report))
                .startsWith("0 ");
        assertThat(run("proof", report)).startsWith("0 ").contains(" 0 findings.");
        if (!all) {
            assertThat(run("proof", report, "--master", master, "--year", "2024-25"))
                    .startsWith("0 ")
                    .contains(" 0 findings.");
        }
    }
}
