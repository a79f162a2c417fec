package crossfoot.service.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crossfoot.rules.Assessment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Assessments with their figures, each made once for the same bytes and the same as-of date. Bounded by an estimate of what
 * they weigh, so that it never fills the memory.
 */
public final class AssessmentCache {

    private final Cache<String, Assessed> assessments;

    /** @param bytes what everything kept may weigh together */
    public AssessmentCache(long bytes) {
        this.assessments = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Assessed assessed) -> (int) Math.min(Integer.MAX_VALUE, assessed.weight()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The assessment under a key, made where it is not there.
     *
     * @param key the digest of what was read, and the as-of date
     * @param bytes how long what was read is
     */
    Assessed assessed(String key, int bytes, Supplier<Assessment> maker) {
        return assessments.get(key, absent -> new Assessed(maker.get(), bytes));
    }

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
