package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.reading.Contents;
import crossfoot.workbook.reading.SheetScan;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.PlainCell;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copies a sheet as it streams by, with the changed cells of its tables put into their places. */
final class SheetRewrite {

    private final XmlScanner scanner;
    private final EntryWriter writer;
    private final List<TableEdit> edits;
    private final OwnedRow owned;
    private final SheetLinks links;
    private final RowRewrite rows;
    private final Map<Integer, RowSurroundings.ColumnLook> newLooks = new HashMap<>();
    private final Map<Integer, Double> newWidths = new HashMap<>();
    private final List<int[]> columnRanges = new ArrayList<>();
    private boolean columnsWritten;
    private boolean linksChanged;

    /**
     * @param sheet the sheet's name
     * @param edits the changes to its tables
     * @param formulas shared formulas that lose their first cell
     * @param moved the cells that are put elsewhere
     */
    SheetRewrite(
            Workbook source,
            String sheet,
            List<TableEdit> edits,
            EditStyles styles,
            SharedFormulas formulas,
            MovedCells moved,
            XmlScanner scanner,
            OutputStream to) {
        Contents contents = source.contents();
        DateSystem dates = contents.outline().dates();
        this.scanner = scanner;
        this.writer = new EntryWriter(to, sheet, dates);
        this.edits = edits;
        edits.forEach(TableEdit::begin);
        edits.forEach(edit -> noteNewColumns(edit, styles));
        this.owned = new OwnedRow(edits);
        this.links = new SheetLinks(scanner, writer, this::mayBeChanged, moved::placeOf);
        this.rows = new RowRewrite(
                scanner,
                writer,
                owned,
                dates,
                new RowSurroundings(
                        sheet,
                        edits,
                        styles,
                        new EntryComparison(contents.texts(), dates, styles),
                        formulas,
                        links,
                        this::columnStyle,
                        moved,
                        column -> newLooks.getOrDefault(column, new RowSurroundings.ColumnLook(-1, -1))));
    }

    private void noteNewColumns(TableEdit edit, EditStyles styles) {
        int column = edit.place().area().right();
        for (ColumnDesign design : edit.added()) {
            column++;
            newLooks.put(column, new RowSurroundings.ColumnLook(styles.header(design), styles.cell(design)));
            newWidths.put(column, design.width());
        }
    }

    private int columnStyle(int column) {
        for (int[] range : columnRanges) {
            if (column >= range[0] && column <= range[1]) {
                return range[2];
            }
        }
        return PlainCell.NO_STYLE;
    }

    /** Copies the whole sheet; answers whether anything is different. */
    boolean run() throws IOException {
        int row = 0;
        boolean behind = false;
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token == XmlScanner.Token.START && scanner.depth() == 3 && scanner.is("row")) {
                row = row(row);
            } else if (token == XmlScanner.Token.START && scanner.depth() == 2 && scanner.is("sheetData")) {
                startCells();
                behind |= scanner.tag().empty();
            } else if (token == XmlScanner.Token.END && scanner.depth() == 1 && scanner.is("sheetData") && !behind) {
                scanner.passBefore();
                rows.insertRows(row + 1, TableEdit.NO_ROW);
                behind = true;
            } else if (token == XmlScanner.Token.START && scanner.depth() == 2 && behind) {
                linksChanged |= scanner.is("mergeCells") ? splitMerged() : links.at();
            } else if (token == XmlScanner.Token.START && scanner.depth() == 2) {
                beforeCells();
            } else if (token == XmlScanner.Token.END && scanner.depth() == 0) {
                linksChanged |= links.insert();
            }
        }
        scanner.passBefore();
        writer.flush();
        return rows.changed() || linksChanged;
    }

    /** Whether a cell is of a table, or was, and an edit changed it; asked behind the cells. */
    private boolean mayBeChanged(CellAddress cell) {
        return edits.stream()
                .anyMatch(edit -> edit.mayChange(cell.row(), cell.column())
                        && cell.row()
                                <= Math.max(
                                        edit.place().area().bottom(),
                                        edit.area().bottom()));
    }

    /** Merged cells over which a table grew are single cells again, since no table may hold merged ones. */
    private boolean splitMerged() throws IOException {
        scanner.hold();
        String prefix = scanner.tag().prefix();
        byte[] open = MarkupEdit.openWithout(scanner, Set.of("count"));
        ByteText kept = new ByteText();
        boolean split = false;
        int inside = scanner.depth();
        for (XmlScanner.Token token = scanner.next();
                token != XmlScanner.Token.END || scanner.depth() >= inside;
                token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                Optional<CellArea> area = CellArea.parse(scanner.tag().value("ref", ""));
                if (area.filter(this::isGrownOver).isPresent()) {
                    split = true;
                } else {
                    byte[] tag = scanner.tag().copy();
                    kept.append(tag, 0, tag.length);
                    kept.append(scanner.tag().empty() ? "" : "</" + prefix + "mergeCell>");
                }
                scanner.skipElement();
            }
        }
        if (!split) {
            scanner.passThrough();
            return false;
        }
        scanner.dropThrough();
        if (kept.toBytes().length > 0) {
            writer.raw(open);
            writer.raw(kept.toBytes());
            writer.raw("</" + prefix + "mergeCells>");
        }
        writer.flush();
        return true;
    }

    private boolean isGrownOver(CellArea merged) {
        return edits.stream()
                .anyMatch(edit -> edit.area().bottom() > edit.place().area().bottom()
                        && merged.overlaps(new CellArea(
                                edit.place().area().bottom() + 1,
                                edit.area().left(),
                                edit.area().bottom(),
                                edit.area().right())));
    }

    /** Whether formulas were put in. */
    boolean formulasAdded() {
        return writer.formulas() > 0;
    }

    /** The cells that held a formula and hold a value now. */
    List<CellAddress> formulasGone() {
        return rows.formulasGone();
    }

    private int row(int previous) throws IOException {
        int row = SheetScan.row(scanner, previous);
        int next = owned.nextRow(previous + 1);
        if (next < row) {
            scanner.passBefore();
            rows.insertRows(previous + 1, row - 1);
        }
        if (owned.nextRow(row) == row) {
            rows.rewrite(row);
        } else {
            rows.copy(row);
        }
        return row;
    }

    private void startCells() throws IOException {
        String prefix = scanner.tag().prefix();
        writer.prefix(prefix);
        links.prefix(prefix);
        if (!columnsWritten && !newWidths.isEmpty()) {
            scanner.passBefore();
            writer.raw("<" + prefix + "cols>");
            writeColumns(prefix);
            writer.raw("</" + prefix + "cols>");
            writer.flush();
        }
        if (scanner.tag().empty()) {
            byte[] open = MarkupEdit.openWithout(scanner, Set.of());
            scanner.passBefore();
            scanner.dropThrough();
            writer.raw(open);
            rows.insertRows(1, TableEdit.NO_ROW);
            writer.raw("</" + prefix + "sheetData>");
            writer.flush();
        }
    }

    private void beforeCells() throws IOException {
        if (scanner.is("dimension")) {
            dimension();
        } else if (scanner.is("cols")) {
            columnsWritten = true;
            columns();
        }
    }

    /** The sheet's own note of its area: widened where the new area is known, else taken out, since nothing needs it. */
    private void dimension() throws IOException {
        Optional<CellArea> area = CellArea.parse(scanner.tag().value("ref", ""));
        for (TableEdit edit : edits) {
            area = area.flatMap(old -> edit.areaBefore().map(old::with));
        }
        if (area.equals(CellArea.parse(scanner.tag().value("ref", "")))) {
            return;
        }
        byte[] tag = area.isPresent()
                ? MarkupEdit.withAttribute(scanner, "ref", area.get().toString())
                : new byte[0];
        boolean empty = scanner.tag().empty();
        scanner.passBefore();
        if (!empty && area.isEmpty()) {
            scanner.hold();
            scanner.skipElement();
        }
        scanner.dropThrough();
        writer.raw(tag);
        writer.flush();
    }

    private void columns() throws IOException {
        String prefix = scanner.tag().prefix();
        int inside = scanner.depth();
        while (true) {
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                scanner.passBefore();
                writeColumns(prefix);
                writer.flush();
                return;
            }
            if (token == XmlScanner.Token.START && scanner.is("col")) {
                XmlTag tag = scanner.tag();
                columnRanges.add(new int[] {
                    tag.number("min").orElse(1),
                    tag.number("max").orElse(CellAddress.LAST_COLUMN),
                    tag.number("style").orElse(PlainCell.NO_STYLE)
                });
            }
        }
    }

    /** Gives new columns their width, where they are to the right of all that have one. */
    private void writeColumns(String prefix) throws IOException {
        int last = columnRanges.stream().mapToInt(range -> range[1]).max().orElse(0);
        for (int column : newWidths.keySet().stream().sorted().toList()) {
            if (column > last) {
                writer.raw("<" + prefix + "col min=\"" + column + "\" max=\"" + column + "\" width=\""
                        + newWidths.get(column) + "\" customWidth=\"1\"/>");
            }
        }
    }
}
