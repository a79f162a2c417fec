package crossfoot.service.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The six digits by which a pane is let in without anybody copying a key. Only the console shows them; they are good once,
 * for ten minutes, and for five guesses, so that whoever guesses has five chances in a million a code.
 */
public final class Pairing {

    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int CODES = 1_000_000;
    private static final int GUESSES = 5;

    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private Optional<Code> current = Optional.empty();

    private record Code(String digits, Instant until, int guesses) {}

    /** @param clock what tells when a code has run out */
    public Pairing(Clock clock) {
        this.clock = clock;
    }

    /** Makes a code, in the place of the one before. */
    public synchronized String newCode() {
        String digits = String.format(Locale.ROOT, "%06d", chance.nextInt(CODES));
        current = Optional.of(new Code(digits, clock.instant().plus(LIFE), GUESSES));
        return digits;
    }

    /** Whether this is the code of now; it is used up then, and after five wrong ones too. Spaces do not count. */
    synchronized boolean redeem(String given) {
        Optional<Code> known = current.filter(code -> clock.instant().isBefore(code.until()));
        boolean right = known.filter(code -> same(code.digits(), given.replace(" ", "")))
                .isPresent();
        current = right
                ? Optional.empty()
                : known.filter(code -> code.guesses() > 1)
                        .map(code -> new Code(code.digits(), code.until(), code.guesses() - 1));
        return right;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
