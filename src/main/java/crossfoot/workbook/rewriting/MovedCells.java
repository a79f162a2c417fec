package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.reading.CellScan;
import crossfoot.workbook.reading.CellTag;
import crossfoot.workbook.reading.SheetScan;
import crossfoot.workbook.xml.TagAttributes;
import crossfoot.workbook.xml.TagScanner;
import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a sheet that are put into other rows, as they are written; read before the sheet is. */
final class MovedCells {

    private static final CellAddress NOWHERE = new CellAddress(1, 1);

    private final Map<CellAddress, String> cells = new HashMap<>();
    private final Map<String, Origin> shared = new HashMap<>();
    private final Map<CellAddress, CellAddress> places = new HashMap<>();

    /** A shared formula and the cell that it is written for. */
    private record Origin(CellAddress cell, String formula) {}

    /** A sheet of which no cell moves. */
    MovedCells() {}

    /** Reads the cells that edits put elsewhere. */
    static MovedCells read(InputStream sheet, DateSystem dates, List<TableEdit> edits) throws IOException {
        MovedCells moved = new MovedCells();
        Copy copy = new Copy();
        int row = 0;
        int column = 0;
        try (XmlScanner scanner = new XmlScanner(sheet, copy)) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token != XmlScanner.Token.START) {
                    continue;
                }
                if (scanner.depth() == 3 && scanner.is("row")) {
                    row = SheetScan.row(scanner, row);
                    column = 0;
                } else if (scanner.depth() == 4 && scanner.is("c")) {
                    column = moved.take(scanner, copy, new CellScan(dates), row, column, edits);
                }
            }
        }
        return moved;
    }

    private int take(XmlScanner scanner, Copy copy, CellScan cell, int row, int previous, List<TableEdit> edits)
            throws IOException {
        int column = CellTag.column(scanner.tag(), previous);
        scanner.passBefore();
        copy.start(edits.stream().anyMatch(edit -> edit.moves(row, column)));
        cell.read(scanner, row, previous);
        scanner.passThrough();
        String markup = copy.end();
        if (!markup.isEmpty()) {
            cells.put(cell.address(), markup);
        }
        if (cell.sharedFormula() && cell.formulaText().length() > 0) {
            shared.put(
                    cell.sharedGroup(),
                    new Origin(cell.address(), cell.formulaText().toString()));
        }
        return column;
    }

    /** Notes that a cell stays where it is. */
    void stays(CellAddress cell) {
        places.put(cell, cell);
    }

    /** Whether there was anything at a place, be it a format only. */
    boolean has(CellAddress from) {
        return cells.containsKey(from);
    }

    /** Where the cell of a place went; empty where it did not. */
    Optional<CellAddress> placeOf(CellAddress from) {
        return Optional.ofNullable(places.get(from));
    }

    /** The style of the cell at a place, or -1. */
    int style(CellAddress from) {
        String cell = cells.get(from);
        return cell == null ? -1 : TagAttributes.number(startTag(cell), "s", -1);
    }

    /**
     * The markup of a cell at its new place.
     *
     * @param style the style that it takes there, or -1 for none
     */
    String at(CellAddress from, CellAddress to, int style) {
        places.put(from, to);
        String cell = TagAttributes.with(cells.getOrDefault(from, ""), "r", to.toString());
        if (style >= 0) {
            cell = TagAttributes.with(cell, "s", Integer.toString(style));
        }
        return withFormula(cell, from, to);
    }

    private String withFormula(String cell, CellAddress from, CellAddress to) {
        TagScanner tags = new TagScanner(cell);
        while (tags.next()) {
            if (!tags.closing() && tags.localName().equals("f")) {
                int start = tags.start();
                int behindTag = tags.end();
                String tag = tags.tag();
                String prefix = tags.prefix();
                String end = "</" + prefix + "f>";
                int close = tags.selfClosed() ? behindTag : cell.indexOf(end, behindTag);
                String text = tags.selfClosed() ? "" : cell.substring(behindTag, close);
                int behind = tags.selfClosed() ? behindTag : close + end.length();
                return cell.substring(0, start) + formula(tag, prefix, text, from, to) + cell.substring(behind);
            }
        }
        return cell;
    }

    private String formula(String tag, String prefix, String text, CellAddress from, CellAddress to) {
        String end = "</" + prefix + "f>";
        if (TagAttributes.value(tag, "t").filter("shared"::equals).isPresent()) {
            Origin origin = shared.getOrDefault(TagAttributes.value(tag, "si").orElse(""), new Origin(NOWHERE, ""));
            return "<" + prefix + "f>" + MarkupEdit.escaped(shifted(origin.formula, origin.cell, to)) + end;
        }
        String area = TagAttributes.value(tag, "ref")
                .flatMap(CellArea::parse)
                .map(old -> old.movedBy(to.row() - from.row()).toString())
                .orElse("");
        String moved = area.isEmpty() ? tag : TagAttributes.with(tag, "ref", area);
        return moved.endsWith("/>") ? moved : moved + MarkupEdit.escaped(shifted(decoded(text), from, to)) + end;
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String shifted(String formula, CellAddress from, CellAddress to) {
        return FormulaShift.shift(formula, to.row() - from.row(), to.column() - from.column());
    }

    private static String startTag(String cell) {
        TagScanner tags = new TagScanner(cell);
        tags.next();
        return tags.tag();
    }

    /** Keeps what is passed on between a start and an end, and nothing else. */
    private static final class Copy extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean keeping;

        void start(boolean wanted) {
            keeping = wanted;
            kept.reset();
        }

        String end() {
            keeping = false;
            return kept.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int b) {
            if (keeping) {
                kept.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (keeping) {
                kept.write(bytes, from, length);
            }
        }
    }
}
