package crossfoot.service.http;

import crossfoot.report.master.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifest by which Excel knows the add-in, with the address of a service in it. */
public final class AddinManifest {

    private static final String TEMPLATE = "/addin/manifest.xml";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private AddinManifest() {}

    /**
     * The manifest.
     *
     * @param service the address of the service, such as {@code https://localhost:8720}; Office asks for https
     * @throws IllegalArgumentException with a sentence, where the address is no https address of a host
     */
    public static String of(URI service) {
        if (!"https".equalsIgnoreCase(service.getScheme()) || service.getHost() == null) {
            throw new IllegalArgumentException(
                    "Excel takes an add-in from an https address only; start the service with"
                            + " --tls, or give the address by which staff reach it, such as https://crossfoot.example:8720.");
        }
        String address = service.getScheme() + "://" + service.getRawAuthority();
        return template().replace("{address}", address).replace("{version}", fourNumbers(Version.current()));
    }

    /** A version as a manifest wants it, of four numbers. */
    private static String fourNumbers(String version) {
        return Stream.concat(NUMBER.matcher(version).results().map(MatchResult::group), Stream.generate(() -> "0"))
                .limit(4)
                .collect(Collectors.joining("."));
    }

    private static String template() {
        try (InputStream template = AddinManifest.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException("The product has no manifest");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
