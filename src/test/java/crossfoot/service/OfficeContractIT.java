package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.http.AddinManifest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pane and its manifest beside what Microsoft publishes of Office: tools of npm, which {@code src/test/npm} pins. */
class OfficeContractIT {

    private static final Path PACKAGES = Path.of("target", "npm", "node_modules");
    private static final Path TOOLS = Path.of("src", "test", "npm");

    @Test
    void the_pane_calls_nothing_that_office_does_not_have() throws Exception {
        String compiler = PACKAGES.resolve(Path.of("typescript", "bin", "tsc")).toString();
        assertThat(run(List.of("node", compiler, "--project", TOOLS.toString()), ""))
                .isEmpty();
    }

    @Test
    void the_unified_manifest_is_valid() throws Exception {
        String manifest = AddinManifest.unified(URI.create("https://crossfoot.example:8720"));
        String script = TOOLS.resolve("manifest.cjs").toString();
        assertThat(run(List.of("node", script), manifest)).isEmpty();
        assertThat(run(List.of("node", script), manifest.replaceFirst("\"short\"", "\"shorter\"")))
                .contains("short");
    }

    @Test
    void no_script_of_the_page_is_longer_than_300_lines() throws IOException {
        try (DirectoryStream<Path> scripts =
                Files.newDirectoryStream(Path.of("src", "main", "resources", "addin"), "*.js")) {
            assertThat(scripts)
                    .allSatisfy(script -> assertThat(Files.readAllLines(script)).hasSizeLessThanOrEqualTo(300));
        }
    }

    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", PACKAGES.toAbsolutePath().toString());
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
