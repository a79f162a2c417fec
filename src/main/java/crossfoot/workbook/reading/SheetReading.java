package crossfoot.workbook.reading;

import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole sheet of somebody else's workbook, cell by cell: what stands outside of Excel tables too. */
public final class SheetReading {

    private final Workbook workbook;
    private final Contents contents;
    private final StyleBook styles;
    private final Map<Integer, Boolean> dateStyles = new HashMap<>();

    /** Reads sheets of a workbook. */
    public SheetReading(Workbook workbook) {
        this.workbook = workbook;
        this.contents = workbook.contents();
        try {
            Optional<ZipPart> part = contents.outline().styles().isEmpty()
                    ? Optional.empty()
                    : contents.parts().find(contents.outline().styles());
            this.styles = StyleBook.read(part.isPresent() ? contents.parts().whole(part.get()) : new byte[0]);
        } catch (IOException e) {
            throw Refusals.damaged(workbook.name(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Takes what a sheet holds, in the order of its file: rows top to bottom, cells left to right. */
    public interface Taker {
        /**
         * A cell that holds something.
         *
         * @param row from 1
         * @param column from 1
         * @param showsDay whether its format shows a number as a day
         */
        void cell(int row, int column, Cell value, boolean showsDay);

        /** A hidden row, from 1. */
        void hiddenRow(int row);

        /** Hidden columns, from 1, both inclusive. */
        void hiddenColumns(int first, int last);

        /** A merged area. */
        void merged(CellArea area);
    }

    /** How the workbook counts days. */
    public DateSystem dates() {
        return contents.outline().dates();
    }

    /** The areas of the Excel tables on a sheet, headers and totals included. */
    public List<CellArea> tables(String sheet) {
        int index = workbook.sheets().indexOf(sheet);
        return contents.outline().tables().stream()
                .filter(table -> table.sheet() == index && table.headerRows() > 0)
                .map(TablePlace::area)
                .toList();
    }

    /** Reads a sheet by its name; a sheet without cells, such as a chart, gives nothing. */
    public void read(String sheet, Taker taker) {
        Optional<ZipPart> part = contents.outline().sheets().stream()
                .filter(place -> place.name().equals(sheet) && !place.part().isEmpty())
                .findFirst()
                .flatMap(place -> contents.parts().find(place.part()));
        if (part.isEmpty()) {
            return;
        }
        try (XmlScanner scanner = new XmlScanner(contents.parts().open(part.get()))) {
            read(scanner, taker);
        } catch (IOException e) {
            throw Refusals.damaged(workbook.name(), String.valueOf(e.getMessage()), e);
        }
    }

    private void read(XmlScanner scanner, Taker taker) throws IOException {
        CellScan cell = new CellScan(dates());
        int row = 0;
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token != XmlScanner.Token.START || scanner.depth() != 3) {
                continue;
            }
            if (scanner.is("row")) {
                row = SheetScan.row(scanner, row);
                if (hidden(scanner)) {
                    taker.hiddenRow(row);
                }
                cells(scanner, cell, row, taker);
            } else if (scanner.is("col") && hidden(scanner)) {
                taker.hiddenColumns(
                        scanner.tag().number("min").orElse(1),
                        scanner.tag().number("max").orElse(1));
            } else if (scanner.is("mergeCell")) {
                CellArea.parse(scanner.tag().value("ref", "")).ifPresent(taker::merged);
            }
        }
    }

    private static boolean hidden(XmlScanner scanner) throws IOException {
        String hidden = scanner.tag().value("hidden", "");
        return hidden.equals("1") || hidden.equals("true");
    }

    private void cells(XmlScanner scanner, CellScan cell, int row, Taker taker) throws IOException {
        int column = 0;
        int inside = scanner.depth();
        while (true) {
            if (cell.readPlain(scanner, row, column)) {
                column = cell.column();
                take(cell, taker);
                continue;
            }
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                return;
            }
            if (token == XmlScanner.Token.START) {
                if (scanner.is("c")) {
                    cell.read(scanner, row, column);
                    column = cell.column();
                    take(cell, taker);
                } else {
                    scanner.skipElement();
                }
            }
        }
    }

    private void take(CellScan cell, Taker taker) {
        if (cell.kind() != CellScan.Kind.BLANK) {
            boolean day = cell.kind() == CellScan.Kind.NUMBER
                    && dateStyles.computeIfAbsent(cell.style(), styles::isDateStyle);
            taker.cell(cell.row(), cell.column(), value(cell), day);
        }
    }

    private Cell value(CellScan cell) {
        return switch (cell.kind()) {
            case BLANK -> Cell.BLANK;
            case NUMBER -> new Cell.Number(cell.number(), cell.formula());
            case LOGICAL -> new Cell.Logical(cell.number() != 0, cell.formula());
            case SHARED -> new Cell.Text(contents.texts().text(cell.shared()), cell.formula());
            case TEXT ->
                new Cell.Text(
                        crossfoot.workbook.xml.EscapedText.decode(cell.value().toString()), cell.formula());
            case FAILURE -> new Cell.Failure(cell.value().toString(), cell.formula());
        };
    }
}
