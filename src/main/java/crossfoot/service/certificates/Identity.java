package crossfoot.service.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A private key with the certificates that speak for it.
 *
 * @param key the private key
 * @param chain its own certificate first, then that of each who signed the one before
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    private static final String ALIAS = "crossfoot";

    Identity {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    Instant until() {
        return certificate().getNotAfter().toInstant();
    }

    /** Reads one from a PKCS#12 file. */
    static Identity read(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (!(store.getKey(ALIAS, password) instanceof PrivateKey key)) {
                throw new GeneralSecurityException("no key of that name");
            }
            return new Identity(
                    key,
                    Arrays.stream(store.getCertificateChain(ALIAS))
                            .map(X509Certificate.class::cast)
                            .toList());
        }
    }

    /** Writes it as a PKCS#12 file. */
    void writeTo(OutputStream out, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
        store.store(out, password);
    }
}
