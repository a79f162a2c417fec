package crossfoot.workbook.drawing;

import java.io.IOException;

/** Something that puts cells into rows of a new sheet while the rows are written from top to bottom. */
interface RowSource {

    /** The value of {@link #nextRow} when nothing is left. */
    int NOTHING_LEFT = Integer.MAX_VALUE;

    /** The leftmost column it writes to. */
    int firstColumn();

    /** The rightmost column it writes to. */
    int lastColumn();

    /** The next row that it has cells for. */
    int nextRow();

    /** The height that the next row wants, in points, or 0 for Excel's own choice. */
    double height();

    /** Whether that height stays when the row is edited; else Excel fits it anew. */
    boolean fixedHeight();

    /** Writes its cells of the next row and moves on. */
    void write(CellOutput out) throws IOException;
}
