package crossfoot.report.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words and the shares of the sample: texts of the product under {@code /sample}. */
final class SampleText {

    private SampleText() {}

    /** The lines of a text. */
    static List<String> lines(String name) {
        try (InputStream stream = SampleText.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The product has no sample text " + name);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The sample text " + name + " cannot be read", e);
        }
    }

    /** The rows below the headers of a tab-separated text. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
