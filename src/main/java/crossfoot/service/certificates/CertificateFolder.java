package crossfoot.service.certificates;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.saving.OwnersFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder in which the authority and the server's certificate lie: keys and their password for the user alone, the
 * authority's certificate for everybody to trust.
 */
public final class CertificateFolder {

    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";
    private static final String PASSWORD = "password";
    private static final String HOSTS = "hosts";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    /** The folder; it is made when something is written. */
    public CertificateFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What was made.
     *
     * @param trustAnew whether the authority is new, so that PCs have to trust it
     * @param until when the server's certificate ends
     */
    public record Made(boolean trustAnew, Instant until) {}

    /** The certificate that PCs have to trust, as PEM. */
    public Path authorityCertificate() {
        return folder.resolve("crossfoot-authority.crt");
    }

    /** The server's key and certificate, as PKCS#12. */
    public Path serverKey() {
        return keyFile(SERVER);
    }

    /** The password of a key that was made in this folder; none for any other file. */
    public Optional<String> passwordOf(Path key) {
        return key.toAbsolutePath().equals(serverKey().toAbsolutePath()) ? password() : Optional.empty();
    }

    private Optional<String> password() {
        try {
            Path file = folder.resolve(PASSWORD);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw refusal("The password of the certificates in " + folder + " cannot be read.", unreadable);
        }
    }

    /**
     * Makes the certificate of a server; by the authority that is there, where it may speak for these hosts and outlives it,
     * else by a new one.
     *
     * @param machine the name of this machine, by which people recognise the authority
     */
    public Made make(HostNames names, String machine, Instant now) {
        try {
            Files.createDirectories(folder);
            Optional<Identity> kept = authority().filter(known -> serves(known, names, now));
            String password = kept.isPresent() ? password().orElseThrow() : newPassword();
            Identity authority = kept.isPresent() ? kept.get() : Issuing.authority(names, machine, now);
            if (kept.isEmpty()) {
                write(AUTHORITY, authority, password);
                Files.writeString(folder.resolve(HOSTS), names.toString());
                Files.writeString(authorityCertificate(), pem(authority.certificate()));
            }
            Identity server = Issuing.server(authority, names, now);
            write(SERVER, server, password);
            return new Made(kept.isEmpty(), server.until());
        } catch (IOException | GeneralSecurityException failed) {
            throw refusal(
                    "The certificates cannot be written to " + folder + "; check that you may write there.", failed);
        }
    }

    private boolean serves(Identity authority, HostNames names, Instant now) {
        try {
            return authority.until().isAfter(now.plus(Issuing.SERVER_LASTS))
                    && HostNames.listed(Files.readString(folder.resolve(HOSTS))).holdAll(names);
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The authority that is there; none where it cannot be used any more, so that a new one is made. */
    private Optional<Identity> authority() {
        Optional<String> password = password();
        if (password.isEmpty() || !Files.exists(keyFile(AUTHORITY))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Identity.read(keyFile(AUTHORITY), password.get().toCharArray()));
        } catch (IOException | GeneralSecurityException unusable) {
            return Optional.empty();
        }
    }

    private String newPassword() throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        OwnersFile.write(folder.resolve(PASSWORD), password.getBytes(StandardCharsets.US_ASCII));
        return password;
    }

    private void write(String name, Identity identity, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        identity.writeTo(out, password.toCharArray());
        OwnersFile.write(keyFile(name), out.toByteArray());
    }

    private Path keyFile(String name) {
        return folder.resolve("crossfoot-" + name + ".p12");
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static WorkbookRefusal refusal(String sentence, Exception cause) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNWRITABLE, sentence, cause);
    }
}
