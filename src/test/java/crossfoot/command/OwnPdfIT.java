package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's report as LibreOffice prints it, proof-read by its tags. */
class OwnPdfIT {

    @Test
    void the_printed_report_claims_what_the_document_claims_and_contradicts_nothing(@TempDir Path folder)
            throws IOException {
        Path master = Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), folder.resolve("master.xlsx"));
        JsonNode document = proof(export(master, "docx"), master);
        JsonNode printed = proof(export(master, "pdf"), master);
        assertThat(printed.get("findings")).isEmpty();
        assertThat(document.get("claims").asInt()).isGreaterThan(100);
        assertThat(printed.get("claims").asInt())
                .isGreaterThanOrEqualTo(document.get("claims").asInt() * 95 / 100);
    }

    private static Path export(Path master, String format) {
        Path report = master.resolveSibling("report." + format);
        assertThat(run(
                        "export",
                        master.toString(),
                        "--year",
                        "2024-25",
                        "--pack",
                        "committee",
                        "--format",
                        format,
                        "--out",
                        report.toString()))
                .startsWith("0 ");
        return report;
    }

    private static JsonNode proof(Path report, Path master) throws IOException {
        String told = run("proof", report.toString(), "--master", master.toString(), "--year", "2024-25", "--json");
        return new ObjectMapper().readTree(told.substring(told.indexOf('{')));
    }

    private static String run(String... arguments) {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told, true);
        int code = Main.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return code + " " + told;
    }
}
