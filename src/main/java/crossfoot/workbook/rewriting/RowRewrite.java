package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.CellScan;
import crossfoot.workbook.reading.CellTag;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.xml.PlainCell;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies one row of a sheet after the other, its changed cells replaced or put in at their place. */
final class RowRewrite {

    private final XmlScanner scanner;
    private final EntryWriter writer;
    private final OwnedRow owned;
    private final CellScan cell;
    private final RowSurroundings around;
    private final List<TableEdit> replacing;
    private final List<CellAddress> formulasGone = new ArrayList<>();
    private final MovedCellWriter movedCells;
    private boolean changed;

    RowRewrite(XmlScanner scanner, EntryWriter writer, OwnedRow owned, DateSystem dates, RowSurroundings around) {
        this.scanner = scanner;
        this.writer = writer;
        this.owned = owned;
        this.cell = new CellScan(dates);
        this.around = around;
        this.movedCells = new MovedCellWriter(writer, owned, around.styles(), around.moved(), around.columnStyles());
        this.replacing = around.edits().stream().filter(TableEdit::replaces).toList();
    }

    boolean changed() {
        return changed;
    }

    /** The cells that held a formula and hold a value now. */
    List<CellAddress> formulasGone() {
        return formulasGone;
    }

    /** Writes rows that the sheet does not have, up to a last one. */
    void insertRows(int from, int last) throws IOException {
        for (int row = owned.nextRow(from); row <= last && row != TableEdit.NO_ROW; row = owned.nextRow(row + 1)) {
            if (row > CellAddress.LAST_ROW) {
                throw new WorkbookRefusal(
                        WorkbookRefusal.Kind.UNREADABLE,
                        "Sheet " + around.sheet() + " has no room for more rows: move old years to an archive.");
            }
            owned.open(row);
            if (owned.writesAnything()) {
                writer.startRow(row);
                insertCells(TableEdit.NO_ROW);
                writer.endRow();
                changed = true;
            }
        }
        writer.flush();
    }

    /** Writes the changed cells before a column that the row does not have. */
    private void insertCells(int before) throws IOException {
        while (owned.column() < before) {
            Entry entry = owned.entry();
            if (entry instanceof Entry.Moved put) {
                changed |= movedCells.insert(put, baseStyle());
                owned.advance();
                continue;
            }
            int base = entry instanceof Entry.Blank && !owned.grown() ? PlainCell.NO_STYLE : baseStyle();
            if (!(entry instanceof Entry.Blank) || base != PlainCell.NO_STYLE) {
                write(entry, base);
                changed = true;
            }
            owned.advance();
        }
        writer.flush();
    }

    private int baseStyle() {
        TablePlace place = owned.owner().place();
        if (owned.column() > place.area().right()) {
            RowSurroundings.ColumnLook look = around.newStyles().apply(owned.column());
            return owned.row() < place.firstRow() ? look.header() : look.cell();
        }
        int above = owned.lastStyle();
        return above == PlainCell.NO_STYLE ? around.columnStyles().applyAsInt(owned.column()) : above;
    }

    private void write(Entry entry, int base) throws IOException {
        boolean linked = entry instanceof Entry.Link link && around.links().add(owned.row(), owned.column(), link);
        int style = around.styles().styleFor(entry, base, linked);
        writer.write(owned.row(), owned.column(), style, entry);
    }

    /** Copies the row that just started and that no edit touches. */
    void copy(int row) throws IOException {
        if (around.formulas().isEmpty()) {
            scanner.skim();
        } else {
            cells(row);
        }
    }

    /** Copies the row that just started, which some edit touches. */
    void rewrite(int row) throws IOException {
        owned.open(row);
        XmlTag tag = scanner.tag();
        Set<String> untrue = RowTag.untrue(tag, owned);
        changed |= untrue.contains(RowTag.HIDDEN);
        if (tag.empty()) {
            fillEmptyRow(untrue);
            return;
        }
        if (!untrue.isEmpty()) {
            byte[] open = MarkupEdit.openWithout(scanner, untrue);
            scanner.passBefore();
            scanner.dropThrough();
            writer.raw(open);
            writer.flush();
        }
        cells(row);
    }

    private void fillEmptyRow(Set<String> untrue) throws IOException {
        if (owned.writesAnything() || !untrue.isEmpty()) {
            byte[] open = MarkupEdit.openWithout(scanner, untrue);
            scanner.passBefore();
            scanner.dropThrough();
            writer.raw(open);
            insertCells(TableEdit.NO_ROW);
            writer.endRow();
            writer.flush();
        }
        scanner.next();
    }

    private void cells(int row) throws IOException {
        boolean touched = owned.row() == row;
        int inside = scanner.depth();
        int column = 0;
        while (true) {
            if (cell.readPlain(scanner, row, column)) {
                column = cell.column();
                afterPlain(row, touched);
                continue;
            }
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                if (touched && owned.column() != TableEdit.NO_ROW) {
                    scanner.passBefore();
                    insertCells(TableEdit.NO_ROW);
                }
                return;
            }
            if (token == XmlScanner.Token.START && !scanner.is("c")) {
                scanner.skipElement();
            } else if (token == XmlScanner.Token.START) {
                column = cellAfter(row, column, touched);
            }
        }
    }

    /** Keeps or replaces the cell that was just read in plain form, and so has no formula. */
    private void afterPlain(int row, boolean touched) throws IOException {
        if (ownedAt(cell.column(), touched)) {
            scanner.hold();
            replaceRead(row);
            owned.advance();
        } else {
            noteKept(row);
        }
    }

    /** Writes what comes before a column; answers whether the column itself is to be replaced. */
    private boolean ownedAt(int column, boolean touched) throws IOException {
        if (touched && owned.column() < column) {
            scanner.passBefore();
            insertCells(column);
        }
        return touched && owned.column() == column;
    }

    private int cellAfter(int row, int previous, boolean touched) throws IOException {
        int column = CellTag.column(scanner.tag(), previous);
        if (ownedAt(column, touched)) {
            replace(row, previous);
            owned.advance();
        } else {
            keep(row, previous, column);
        }
        return column;
    }

    private void replace(int row, int previous) throws IOException {
        scanner.hold();
        cell.read(scanner, row, previous);
        replaceRead(row);
    }

    private void replaceRead(int row) throws IOException {
        if (owned.grown() && cell.kind() != CellScan.Kind.BLANK) {
            owned.owner().refuseToGrowOver(around.sheet(), cell.address());
        }
        Entry entry = owned.entry();
        if (entry instanceof Entry.Moved put) {
            replaceByMoved(put);
            return;
        }
        int base = cell.style();
        boolean adopted = owned.grown() || owned.adopted();
        base = owned.leftByTotals() || (adopted && around.styles().isPlain(base)) ? baseStyle() : base;
        owned.noteStyle(base);
        if (around.comparison().holds(cell, entry)) {
            if (entry instanceof Entry.Link link) {
                around.links().add(row, owned.column(), link);
            }
            scanner.passThrough();
            return;
        }
        changed = true;
        if (cell.formula()) {
            formulasGone.add(cell.address());
        }
        scanner.dropThrough();
        write(entry, base);
        writer.flush();
    }

    private void replaceByMoved(Entry.Moved put) throws IOException {
        if (movedCells.stays(put, cell)) {
            owned.noteStyle(cell.style());
            scanner.passThrough();
            return;
        }
        changed = true;
        if (cell.formula()) {
            formulasGone.add(cell.address());
        }
        scanner.dropThrough();
        movedCells.replace(put, cell, baseStyle());
        writer.flush();
    }

    /** Copies a cell that is nobody's here, or that belongs to the staff. */
    private void keep(int row, int previous, int column) throws IOException {
        if (ofReplaced(row, column) != null) {
            cell.read(scanner, row, previous);
            noteKept(row);
        } else if (around.formulas().isEmpty()) {
            scanner.skim();
        } else {
            around.formulas().keep(scanner, writer, row, column);
        }
    }

    /** The table whose rows are replaced and that a cell stands in; null where it stands in none. */
    private @Nullable TableEdit ofReplaced(int row, int column) {
        for (int i = 0; i < replacing.size(); i++) {
            TableEdit edit = replacing.get(i);
            if (owned.touches(edit, row) && edit.spans(column)) {
                return edit;
            }
        }
        return null;
    }

    /** Notes that a row of a replaced table holds something of the staff's, in the cell that was just read. */
    private void noteKept(int row) {
        TableEdit edit = cell.kind() == CellScan.Kind.BLANK ? null : ofReplaced(row, cell.column());
        if (edit != null && row > edit.lastPresentRow()) {
            edit.refuseToGrowOver(around.sheet(), cell.address());
        }
        if (edit != null) {
            edit.keep(row);
        }
    }
}
