package crossfoot.service.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.rules.Assessment;

/**
 * A master that was judged, with the figures that were asked of it: what holds the judgement goes when the judgement goes.
 * Safe to share between threads.
 */
final class Assessed {

    /** So many books of figures are kept: a page shows one, and compares a few years or procedures. */
    private static final int BOOKS = 8;

    // Measured on logs of none to 10,000 rows: 1.3 MB and 3.5 bytes a byte; a book 0.35 MB and half a byte a byte.
    private static final long LEAST = 1_500_000;
    private static final int GROWTH = 4;
    private static final long LEAST_OF_A_BOOK = 400_000;

    private record BookKey(Period period, String procedure) {}

    private final Assessment assessment;
    private final int bytes;
    private final Cache<BookKey, FigureBook> books =
            Caffeine.newBuilder().maximumSize(BOOKS).executor(Runnable::run).build();

    /**
     * @param assessment the judgement
     * @param bytes how long what was read is
     */
    Assessed(Assessment assessment, int bytes) {
        this.assessment = assessment;
        this.bytes = bytes;
    }

    /** The judgement. */
    Assessment assessment() {
        return assessment;
    }

    /** The figures of a period and a procedure, made once. */
    FigureBook book(Period period, String procedure) {
        return books.get(new BookKey(period, procedure), absent -> FigureBook.ofLogged(assessment, period, procedure));
    }

    /** The figures of a period and of the procedures that are asked for. */
    FigureBooks books(Period period, String procedure) {
        return FigureBooks.asked(assessment, procedure, name -> book(period, name));
    }

    /** About how many bytes it takes with every book that it may come to hold. */
    long weight() {
        return LEAST + (long) GROWTH * bytes + BOOKS * (LEAST_OF_A_BOOK + bytes / 2);
    }
}
