package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.InputDigest;
import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Puts a refresh on disk, and makes sure before it takes the master's place that every input is still there. */
public final class SavedRefresh {

    private SavedRefresh() {}

    /**
     * Saves over the master that was read.
     *
     * @return whether there was anything to write
     * @throws WorkbookRefusal where the master is open or changed meanwhile, or cannot be written
     */
    public static boolean inPlace(Refresh refresh, Path master, Instant now) {
        if (refresh.changes()) {
            over(refresh.source(), refresh, master, now);
        }
        return refresh.changes();
    }

    /** Saves a refresh of an altered workbook over the master that the alteration began with. */
    public static void over(Workbook read, Refresh refresh, Path master, Instant now) {
        new MasterFile(master).replace(read, refresh::writeTo, verification(refresh), now);
    }

    /** Writes the refreshed workbook beside the master, over an earlier copy where there is one. */
    public static boolean asCopy(Refresh refresh, Path copy, Instant now) {
        new MasterFile(copy).copy(refresh.source(), refresh::writeTo, verification(refresh), now);
        return true;
    }

    private static MasterFile.Verification verification(Refresh refresh) {
        return new InputsKept(refresh.assessment().master());
    }

    /** Every input that was read is in the workbook that was written. */
    private record InputsKept(Casebook read) implements MasterFile.Verification {

        @Override
        public Optional<ExpectedCells> expected(String table) {
            return InputDigest.expected(read, table);
        }

        @Override
        public void check(Workbook written) {
            if (!InputDigest.holds(read, written::holdsExpected, written::table)) {
                throw new IllegalStateException("The refreshed workbook does not hold the inputs that were read");
            }
        }
    }
}
