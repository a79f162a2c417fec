package crossfoot.report.sample;

import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An invented log: the same seed gives the same rows, on every machine. Its people, providers and texts are made up. No date
 * in it is after its as-of date.
 */
public final class SampleLog {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final String PUBLISHED_YEAR = "2024-25";
    private static final int CASES_A_LESSON = 4;
    private static final int CASES_A_LESSON_AT_SIZE = 8;

    private final Supplier<Iterator<Draft>> drafts;
    private final long seed;
    private final int casesALesson;
    private final String firstFullYear;

    private SampleLog(Supplier<Iterator<Draft>> drafts, long seed, int casesALesson, String firstFullYear) {
        this.drafts = drafts;
        this.seed = seed;
        this.casesALesson = casesALesson;
        this.firstFullYear = firstFullYear;
    }

    /** A log that gives the published figures of 2024-25. Three of its formal complaints have no main reason, as published. */
    public static SampleLog published(long seed) {
        List<Draft> cases = new PublishedLog(seed, AS_OF).cases();
        return new SampleLog(cases::iterator, seed, CASES_A_LESSON, PUBLISHED_YEAR);
    }

    /**
     * A log of so many rows and the same shape, from 2020-21 on. It is written as it is read: each pass writes it anew and
     * holds a few rows at a time.
     */
    public static SampleLog ofSize(int rows, long seed) {
        if (rows < 0) {
            throw new IllegalArgumentException("A log cannot have " + rows + " rows");
        }
        return new SampleLog(() -> new LongLog(rows, seed, AS_OF), seed, CASES_A_LESSON_AT_SIZE, "2020-21");
    }

    /** The rows of CaseLog: its input columns, in their order. */
    public Iterable<List<Entry>> cases() {
        return () -> map(drafts.get(), Draft::row);
    }

    /** The rows of Learning: its input columns, in their order. */
    public Iterable<List<Entry>> learning() {
        return () -> new LearningRows(drafts.get(), casesALesson, seed, AS_OF);
    }

    /** The day on which the log stands. */
    public LocalDate asOf() {
        return AS_OF;
    }

    /** The first reporting year that the log holds whole, for the setting of that name. */
    public String firstFullYear() {
        return firstFullYear;
    }

    /** Whether the log gives the published figures, so that they may stand beside it. */
    public boolean givesPublishedFigures() {
        return firstFullYear.equals(PUBLISHED_YEAR);
    }

    private static <F, T> Iterator<T> map(Iterator<F> from, Function<F, T> mapping) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public T next() {
                return mapping.apply(from.next());
            }
        };
    }
}
