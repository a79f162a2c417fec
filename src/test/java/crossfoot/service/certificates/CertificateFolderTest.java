package crossfoot.service.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.IPAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path folder;

    private CertificateFolder.Made made(Instant when, String... names) {
        return new CertificateFolder(folder).make(HostNames.of(List.of(names)), "pc-17", when);
    }

    private List<X509Certificate> chain() throws IOException, GeneralSecurityException {
        CertificateFolder kept = new CertificateFolder(folder);
        char[] password = kept.passwordOf(kept.serverKey()).orElseThrow().toCharArray();
        KeyStore store = KeyStore.getInstance(kept.serverKey().toFile(), password);
        return Arrays.stream(store.getCertificateChain("crossfoot"))
                .map(X509Certificate.class::cast)
                .toList();
    }

    private X509Certificate trusted() throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(new CertificateFolder(folder).authorityCertificate())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private static void check(X509Certificate server, X509Certificate authority, Instant when)
            throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server)), parameters);
    }

    @Test
    void whoever_trusts_the_authority_trusts_the_server() throws Exception {
        made(NOW, "crossfoot.council.example");
        check(chain().get(0), trusted(), NOW);
        assertThat(chain().get(0).getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .contains("localhost", "127.0.0.1", "crossfoot.council.example");
    }

    @Test
    void the_certificate_ends_within_the_398_days_that_browsers_take() throws Exception {
        CertificateFolder.Made made = made(NOW);
        Date from = chain().get(0).getNotBefore();
        assertThat(Duration.between(from.toInstant(), made.until())).isLessThanOrEqualTo(Duration.ofDays(398));
    }

    @Test
    void renewing_leaves_nothing_to_trust_anew() throws Exception {
        assertThat(made(NOW, "crossfoot.council.example").trustAnew()).isTrue();
        X509Certificate first = trusted();
        Instant later = NOW.plus(Duration.ofDays(380));
        assertThat(made(later, "crossfoot.council.example").trustAnew()).isFalse();
        check(chain().get(0), first, later.plus(Duration.ofDays(300)));
    }

    @Test
    void a_further_host_needs_a_new_authority_since_the_old_one_may_not_speak_for_it() throws Exception {
        made(NOW);
        assertThat(made(NOW, "other.council.example").trustAnew()).isTrue();
        check(chain().get(0), trusted(), NOW);
    }

    @Test
    void an_authority_that_ends_before_its_server_would_is_made_anew() {
        made(NOW);
        assertThat(made(NOW.plus(Duration.ofDays(3400))).trustAnew()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bank.example, false",
        "pc-17, false",
        "10.0.0.1, false",
        "localhost, true",
        "127.0.0.1, true",
        "::1, true"
    })
    void the_authority_may_speak_for_its_own_hosts_alone(String host, boolean may) throws Exception {
        made(NOW);
        byte[] extension = trusted().getExtensionValue(Extension.nameConstraints.getId());
        PKIXNameConstraintValidator constraints = new PKIXNameConstraintValidator();
        constraints.intersectPermittedSubtree(
                NameConstraints.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension))
                        .getPermittedSubtrees());
        assertThat(permitted(constraints, host)).isEqualTo(may);
    }

    private static boolean permitted(PKIXNameConstraintValidator constraints, String host) {
        int kind = IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName;
        try {
            constraints.checkPermitted(new GeneralName(kind, host));
            return true;
        } catch (NameConstraintValidatorException outside) {
            return false;
        }
    }

    @Test
    void keys_and_password_are_their_users_alone() throws IOException {
        made(NOW);
        for (String secret : List.of("crossfoot-authority.p12", "crossfoot-server.p12", "password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://crossfoot.example", "crossfoot.example:8720", "*.example", "two words", "", "-a.example"
            })
    void what_is_no_host_is_told_with_what_would_be_one(String name) {
        assertThatThrownBy(() -> HostNames.of(List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"")
                .hasMessageContaining("crossfoot.council.example");
    }
}
