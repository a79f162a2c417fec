package crossfoot.report.imports;

import crossfoot.intake.map.ImportMap;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executor;

/** An import that was planned and not yet brought in: of a log, or of a table of earlier years. */
public sealed interface PlannedImport permits ImportRun, PublishedRun {

    /** The map that it was planned with. */
    ImportMap map();

    /** Whether nothing is open, so that it can be brought in. */
    boolean decided();

    /** Whether the master would change. */
    boolean changes();

    /** The plan as data. */
    ImportAnswer answer(boolean applied);

    /**
     * The master with the import, refreshed.
     *
     * @param beside where what needs no other result is worked out meanwhile
     */
    Refresh imported(RefreshStamp stamp, Executor beside);

    /** Writes the map with the dry run behind it. */
    void writeMap(OutputStream out) throws IOException;

    /** Writes the report of a dry run, or of an import. */
    void writeReport(boolean applied, OutputStream out) throws IOException;
}
