package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import crossfoot.service.certificates.CertificateFolder;
import crossfoot.service.certificates.HostNames;
import crossfoot.service.http.ServiceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS with the certificate that {@code crossfoot certificate} makes, in a browser that trusts it, and in one that does not. */
class HttpsIT {

    @TempDir
    private Path folder;

    private RunningService serving(CertificateFolder certificates) throws IOException {
        ServiceSettings.Tls key = new ServiceSettings.Tls(
                certificates.serverKey(),
                certificates.passwordOf(certificates.serverKey()).orElseThrow());
        return RunningService.start(folder, settings -> settings.withTls(key));
    }

    private CertificateFolder made() {
        CertificateFolder certificates = new CertificateFolder(folder.resolve("certificates"));
        certificates.make(HostNames.of(List.of()), "test", Instant.now());
        return certificates;
    }

    /** The environment of a user whose Chromium trusts a certificate. */
    private Map<String, String> trusting(Path certificate) throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path store = Files.createDirectories(home.resolve(".pki/nssdb"));
        run("certutil", "-d", "sql:" + store, "-N", "--empty-password");
        run("certutil", "-d", "sql:" + store, "-A", "-t", "C,,", "-n", "crossfoot", "-i", certificate.toString());
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("HOME", home.toString());
        return environment;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    void a_browser_that_trusts_the_authority_opens_the_page_without_a_warning() throws Exception {
        CertificateFolder certificates = made();
        try (RunningService service = serving(certificates);
                Chromium chromium = Chromium.launch(trusting(certificates.authorityCertificate()))) {
            assertThat(service.address().getScheme()).isEqualTo("https");
            Page page = chromium.workbench(service, new NewContextOptions());
            assertThat(page.title()).contains("Crossfoot");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void a_browser_that_does_not_trust_it_is_warned() throws Exception {
        try (RunningService service = serving(made());
                Chromium chromium = Chromium.launch()) {
            assertThatThrownBy(() -> chromium.workbench(service, new NewContextOptions()))
                    .isInstanceOf(PlaywrightException.class)
                    .hasMessageContaining("ERR_CERT_AUTHORITY_INVALID");
        }
    }
}
