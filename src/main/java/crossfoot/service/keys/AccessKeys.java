package crossfoot.service.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells from a call's Authorization header who makes it. Besides its own key the service knows the keys that it gave to
 * single pages and panes: each is a name with the name's HMAC under the service's key, so that none has to be kept, all
 * outlive a restart, and a new service key ends them all.
 */
public final class AccessKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BEARER = "Bearer ";
    private static final String PAIRING = "Pairing ";
    private static final int NAME_BYTES = 8;
    private static final Pattern CLIENT_KEY = Pattern.compile("client-([0-9a-f]{16})-[0-9a-f]{64}");

    private final BearerToken own;
    private final Pairing pairing;

    /** @param pairing what knows the code of now */
    public AccessKeys(BearerToken own, Pairing pairing) {
        this.own = own;
        this.pairing = pairing;
    }

    /** Who carries a key of this service; empty where the header carries none. */
    public Optional<Caller> caller(String authorization) {
        if (own.isCarriedBy(authorization)) {
            return Optional.of(Caller.STEWARD);
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        Matcher key =
                CLIENT_KEY.matcher(authorization.substring(BEARER.length()).strip());
        return key.matches() && BearerToken.of(clientKey(key.group(1))).isCarriedBy(authorization)
                ? Optional.of(new Caller(key.group(1)))
                : Optional.empty();
    }

    /** Whether the header carries the pairing code that the console shows; the code is used up by it. */
    public boolean pairs(String authorization) {
        return authorization.regionMatches(true, 0, PAIRING, 0, PAIRING.length())
                && pairing.redeem(authorization.substring(PAIRING.length()));
    }

    /** A key for one more page or pane. */
    public String newClientKey() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return clientKey(HexFormat.of().formatHex(name));
    }

    private String clientKey(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(own.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] sealed = mac.doFinal(("crossfoot client " + name).getBytes(StandardCharsets.UTF_8));
            return "client-" + name + "-" + HexFormat.of().formatHex(sealed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
