package crossfoot.report.template;

import crossfoot.workbook.cells.WorkbookRefusal;
import java.time.Duration;

/** How far a fill may go: a template could otherwise repeat itself for ever. Used by one thread. */
final class FillLimits {

    private static final int MOST_ROWS = 100_000;
    private static final long MOST_CELLS = 2_000_000;

    private final String template;
    private final int mostRows;
    private final long mostCells;
    private final long end;
    private long cells;

    private FillLimits(String template, int mostRows, long mostCells, Duration most) {
        this.template = template;
        this.mostRows = mostRows;
        this.mostCells = mostCells;
        this.end = System.nanoTime() + most.toNanos();
    }

    /** The limits of a fill that starts now. */
    static FillLimits of(String template) {
        return new FillLimits(template, MOST_ROWS, MOST_CELLS, Duration.ofSeconds(60));
    }

    /** Limits of a test. */
    static FillLimits of(String template, int mostRows, Duration most) {
        return new FillLimits(template, mostRows, MOST_CELLS, most);
    }

    /** Refuses where the time is up. */
    void checkTime() {
        if (System.nanoTime() - end > 0) {
            throw refusal("takes too long to fill");
        }
    }

    /**
     * Refuses where a row or one more cell would be too much.
     *
     * @param row from 0
     */
    void checkCell(int row) {
        cells++;
        if (row >= mostRows || cells > mostCells) {
            throw refusal("gives more rows than a pack may have (" + mostRows + " a sheet)");
        }
        if ((cells & 0xFF) == 0) {
            checkTime();
        }
    }

    private WorkbookRefusal refusal(String what) {
        return new WorkbookRefusal(
                WorkbookRefusal.Kind.UNREADABLE,
                "The template " + template + " " + what + ": look for a jx:each inside another.");
    }
}
