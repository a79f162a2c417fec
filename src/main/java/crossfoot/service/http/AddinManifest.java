package crossfoot.service.http;

import crossfoot.report.master.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The manifest by which Excel knows the add-in, with the address of a service in it. */
public final class AddinManifest {

    private static final LocalDateTime ZIP_TIME = LocalDate.of(1980, 1, 1).atStartOfDay();

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private AddinManifest() {}

    /**
     * The manifest of the add-in alone, which every Excel takes.
     *
     * @param service the address of the service, such as {@code https://localhost:8720}; Office asks for https
     * @throws IllegalArgumentException with a sentence, where the address is no https address of a host
     */
    public static String of(URI service) {
        return filled("/manifest/addin.xml", service);
    }

    /** The unified manifest for Microsoft 365, as JSON; Excel takes it in an {@link #appPackage} only. */
    public static String unified(URI service) {
        return filled("/manifest/unified.json", service);
    }

    /** The unified manifest with its icons and its Welsh strings: the package that an administrator uploads. */
    public static byte[] appPackage(URI service) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "manifest.json", unified(service).getBytes(StandardCharsets.UTF_8));
            put(zip, "cy-gb.json", resource("/manifest/cy-gb.json"));
            put(zip, "color.png", resource("/manifest/color.png"));
            put(zip, "outline.png", resource("/manifest/outline.png"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String filled(String template, URI service) {
        if (!"https".equalsIgnoreCase(service.getScheme()) || service.getHost() == null) {
            throw new IllegalArgumentException(
                    "Excel takes an add-in from an https address only; start the service with"
                            + " --tls, or give the address by which staff reach it, such as https://crossfoot.example:8720.");
        }
        String address = service.getScheme() + "://" + service.getRawAuthority();
        boolean json = template.endsWith(".json");
        return new String(resource(template), StandardCharsets.UTF_8)
                .replace("{address}", address)
                .replace("{host}", service.getHost())
                .replace("{version}", numbers(Version.current(), json ? 3 : 4));
    }

    /** A version as a manifest wants it, of so many numbers. */
    private static String numbers(String version, int count) {
        return Stream.concat(NUMBER.matcher(version).results().map(MatchResult::group), Stream.generate(() -> "0"))
                .limit(count)
                .collect(Collectors.joining("."));
    }

    private static byte[] resource(String path) {
        try (InputStream content = AddinManifest.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException("The product has no " + path);
            }
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
