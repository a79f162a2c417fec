package crossfoot.service.http;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key for HTTPS, read from a PKCS#12 file. */
public final class TlsContext {

    private TlsContext() {}

    public static SSLContext of(ServiceSettings.Tls tls) {
        char[] password = tls.password().toCharArray();
        try (InputStream file = Files.newInputStream(tls.file())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, new SecureRandom());
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    tls.file().getFileName() + " cannot be used for HTTPS: it must be a PKCS#12 file, and its password"
                            + " the one that was given.",
                    unusable);
        }
    }
}
