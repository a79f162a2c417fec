package crossfoot.report.sample;

import crossfoot.caselog.schema.CaseColumn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A log of any size over five years and three months, one family after another, so that a linked case stands a few rows
 * below the one that it came from and no more than a family is held.
 */
final class LongLog implements Iterator<Draft> {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 27);
    private static final long DAYS = ChronoUnit.DAYS.between(FIRST, LAST);

    private final Families families;
    private final Refs refs = new Refs("ASC-%d-%04d");
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private final int rows;
    private int written;

    LongLog(int rows, long seed, LocalDate asOf) {
        this.rows = rows;
        this.families = new Families(Workshop.of(seed, asOf), asOf);
    }

    @Override
    public boolean hasNext() {
        return written < rows;
    }

    @Override
    public Draft next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (waiting.isEmpty()) {
            begin();
        }
        written++;
        return waiting.remove();
    }

    private void begin() {
        LocalDate day = FIRST.plusDays(written * DAYS / rows);
        List<Draft> family = families.begin(day);
        // A family that the last rows cannot hold would leave an outcome without the review that it speaks of.
        List<Draft> fitting = family.size() <= rows - written ? family : List.of(families.compliment(day));
        for (Draft draft : fitting) {
            draft.put(CaseColumn.REF, refs.next(draft.received().getYear()));
            waiting.add(draft);
        }
    }
}
