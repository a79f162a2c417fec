package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Microsoft's own check of Office files: the validator of the Open XML SDK, a program that {@code src/test/npm} pins and the
 * build installs under {@code target/npm} before the integration tests.
 */
public final class OfficeValidator {

    /** The oldest Office that councils still buy, and the newest. */
    private static final List<String> VERSIONS = List.of("Office2019", "Microsoft365");

    private static final Path PACKAGES = Path.of("target", "npm", "node_modules", "@xarsh");

    private OfficeValidator() {}

    /** What each Office would find wrong with a file, a line each: the Office, the part, the element, the fault. */
    public static List<String> faults(Path file) {
        return VERSIONS.parallelStream()
                .flatMap(version -> faults(file, version).stream())
                .toList();
    }

    private static List<String> faults(Path file, String version) {
        List<String> faults = new ArrayList<>();
        for (JsonNode error : answer(file, version).get("errors")) {
            faults.add(String.join(
                    " ",
                    version,
                    error.get("path").asText(),
                    error.get("xPath").asText(),
                    error.get("description").asText()));
        }
        return faults;
    }

    private static JsonNode answer(Path file, String version) {
        try {
            Process validator = new ProcessBuilder(program().toString(), file.toString(), version)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] answer = validator.getInputStream().readAllBytes();
            // 0 and 1 tell of the file; anything else is a fault of the validator.
            assertThat(validator.waitFor()).as("%s for %s", file, version).isLessThanOrEqualTo(1);
            return new ObjectMapper().readTree(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The program for this machine: of the packages for each system, npm installs the one that fits. */
    private static Path program() throws IOException {
        assertThat(PACKAGES)
                .as("Run src/test/scripts/install-browser-and-office.sh first")
                .isDirectory();
        try (Stream<Path> packages = Files.list(PACKAGES)) {
            return packages.flatMap(folder ->
                            Stream.of(folder.resolve("ooxml-validator"), folder.resolve("ooxml-validator.exe")))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no validator for this system."));
        }
    }
}
