package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.CellScan;
import crossfoot.workbook.xml.PlainCell;
import java.io.IOException;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Writes cells that stood in another row, and the cells of a team's own columns in new rows. */
final class MovedCellWriter {

    private final EntryWriter writer;
    private final OwnedRow owned;
    private final EditStyles styles;
    private final MovedCells moved;
    private final ToIntFunction<Integer> columnStyles;

    MovedCellWriter(
            EntryWriter writer,
            OwnedRow owned,
            EditStyles styles,
            MovedCells moved,
            ToIntFunction<Integer> columnStyles) {
        this.writer = writer;
        this.owned = owned;
        this.styles = styles;
        this.moved = moved;
        this.columnStyles = columnStyles;
    }

    private CellAddress here() {
        return new CellAddress(owned.row(), owned.column());
    }

    private Optional<CellAddress> origin(Entry.Moved put) {
        return Optional.of(put)
                .filter(from -> from.row() >= 0)
                .map(from -> owned.owner().growth().origin(from, owned.column()))
                .filter(moved::has);
    }

    /**
     * Writes a cell where the sheet has none; answers whether there was anything to write.
     *
     * @param above the style of the cells above
     */
    boolean insert(Entry.Moved put, int above) throws IOException {
        Optional<CellAddress> from = origin(put);
        if (from.isPresent()) {
            write(from.get(), above);
            return true;
        }
        boolean isNew = put.row() < 0 || owned.adopted();
        return isNew && blank(above);
    }

    /** Whether the cell that was just read is the one that is to stand there, in the look that it is to have. */
    boolean stays(Entry.Moved put, CellScan cell) {
        boolean stays = put.row() >= 0
                && owned.owner().growth().origin(put, owned.column()).equals(here())
                && !(owned.adopted() && styles.isPlain(cell.style()))
                && !(owned.adopted() && cell.kind() == CellScan.Kind.BLANK && !cell.formula());
        if (stays) {
            moved.stays(here());
        }
        return stays;
    }

    /** Writes the cell that is to stand in the place of one that was just read and dropped. */
    void replace(Entry.Moved put, CellScan old, int above) throws IOException {
        Optional<CellAddress> from = origin(put);
        boolean blankHere = old.kind() == CellScan.Kind.BLANK && !old.formula();
        if (from.isPresent() && !(from.get().equals(here()) && blankHere)) {
            write(from.get(), above);
        } else if (owned.adopted() || owned.leftByTotals()) {
            blank(above);
        } else {
            // The look of a cell went with it; one that was empty keeps what it had.
            int style = blankHere ? old.style() : columnStyles.applyAsInt(owned.column());
            if (!blank(style)) {
                writer.write(owned.row(), owned.column(), style, Entry.BLANK);
            }
        }
    }

    private void write(CellAddress from, int above) throws IOException {
        int style = moved.style(from);
        boolean plain = owned.adopted() && styles.isPlain(style) && !styles.showsLetters(above);
        int taken = plain ? above : style;
        owned.noteStyle(taken);
        writer.raw(moved.at(from, here(), taken));
    }

    /** An empty cell, or one with the formula that the table gives the column. */
    private boolean blank(int style) throws IOException {
        int column = owned.column() - owned.owner().place().area().left();
        String formula = owned.owner().place().calculated(column);
        if (!formula.isEmpty() && FormulaShift.shift(formula, 1, 1).equals(formula)) {
            writer.formula(owned.row(), owned.column(), style, formula);
            return true;
        }
        if (style == PlainCell.NO_STYLE) {
            return false;
        }
        writer.write(owned.row(), owned.column(), style, Entry.BLANK);
        return true;
    }
}
