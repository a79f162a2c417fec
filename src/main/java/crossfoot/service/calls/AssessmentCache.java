package crossfoot.service.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crossfoot.caselog.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.rules.Assessment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Assessments and figure books, each made once for the same bytes and the same as-of date. Bounded by an estimate of what
 * they weigh, so that it never fills the memory.
 */
public final class AssessmentCache {

    /** A casebook with its findings takes about this many bytes for each byte of a compressed workbook. */
    private static final int GROWTH = 12;

    private static final int LEAST_WEIGHT = 64 * 1024;

    private record BookKey(String assessed, ReportingYear year, String procedure) {}

    private final Cache<String, Assessed> assessments;
    private final Cache<BookKey, FigureBook> books;

    public AssessmentCache(long bytes) {
        this.assessments = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Assessed assessed) -> weight(assessed.bytes()))
                .build();
        this.books = Caffeine.newBuilder().maximumSize(64).build();
    }

    private static int weight(int bytes) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST_WEIGHT, (long) bytes * GROWTH));
    }

    /** The assessment under a key, made where it is not there. */
    Assessed assessed(String key, int bytes, Supplier<Assessment> maker) {
        return assessments.get(key, absent -> new Assessed(key, maker.get(), bytes));
    }

    /** The figures of an assessment. */
    FigureBook book(Assessed assessed, ReportingYear year, String procedure) {
        BookKey key = new BookKey(assessed.key(), year, procedure);
        return books.get(key, absent -> FigureBook.ofLogged(assessed.assessment(), year, procedure));
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
