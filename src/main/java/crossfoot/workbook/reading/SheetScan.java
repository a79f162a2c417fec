package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.EscapedText;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One pass over a sheet: every cell checked, the cells of tables collected. */
public final class SheetScan {

    private final XmlScanner scanner;
    private final List<TableCapture> tables;
    private final List<TableCapture> inRow = new ArrayList<>();
    private final CellScan cell;
    private int row;
    private int formulas;
    private boolean sharedFormulas;
    private boolean reaching;
    private int isoDates;
    private int hollow;
    private int merges;
    private int highestText = -1;

    SheetScan(XmlScanner scanner, DateSystem dates, List<TableCapture> tables) {
        this.scanner = scanner;
        this.tables = tables;
        this.cell = new CellScan(dates);
    }

    /** Scans up to the end of the sheet. */
    SheetFacts all() throws IOException {
        upTo(Integer.MAX_VALUE);
        return new SheetFacts(formulas, sharedFormulas, reaching, isoDates, hollow, merges, highestText, row);
    }

    /** Scans until the rows are past a last one. */
    void upTo(int lastRow) throws IOException {
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token != XmlScanner.Token.START) {
                continue;
            }
            if (scanner.depth() == 3 && scanner.is("row")) {
                row = row(scanner, row);
                if (row > lastRow) {
                    return;
                }
                cells();
            } else if (scanner.depth() == 3 && scanner.is("mergeCell")) {
                merges++;
            } else if (scanner.depth() == 1 && !scanner.is("worksheet")) {
                refuseRoot();
            }
        }
    }

    private void refuseRoot() throws DamagedPart {
        throw new DamagedPart("it is no sheet");
    }

    /** The number of the row that just started: its own, or the next where it names none. */
    public static int row(XmlScanner scanner, int previous) throws DamagedPart {
        XmlTag tag = scanner.tag();
        int named = tag.find("r");
        int row = named < 0 ? previous + 1 : CellTag.number(tag, named);
        if (row <= previous) {
            throw new DamagedPart("a row stands twice or out of order after row " + previous);
        }
        if (row > CellAddress.LAST_ROW) {
            throw new DamagedPart("it has more rows than Excel has");
        }
        return row;
    }

    private void cells() throws IOException {
        inRow.clear();
        for (TableCapture table : tables) {
            if (row >= table.place().area().top() && row <= table.lastRow()) {
                inRow.add(table);
            }
        }
        int column = 0;
        int inside = scanner.depth();
        while (true) {
            if (cell.readPlain(scanner, row, column)) {
                column = cell.column();
                take();
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
                    take();
                } else {
                    scanner.skipElement();
                }
            }
        }
    }

    private void take() throws DamagedPart {
        switch (cell.kind()) {
            case SHARED -> highestText = Math.max(highestText, cell.shared());
            case TEXT -> checkLength();
            case BLANK -> hollow++;
            default -> isoDates += cell.isoDate() ? 1 : 0;
        }
        if (cell.formula()) {
            formulas++;
            sharedFormulas |= cell.sharedFormula();
            reaching = reaching || reaches(cell.formulaText());
        }
        for (int i = 0; i < inRow.size(); i++) {
            CellArea area = inRow.get(i).place().area();
            if (cell.column() >= area.left() && cell.column() <= area.right()) {
                inRow.get(i).take(cell);
            }
        }
    }

    private void checkLength() throws DamagedPart {
        if (cell.value().length() > TextPool.LONGEST
                && EscapedText.decode(cell.value().toString()).length() > TextPool.LONGEST) {
            throw new DamagedPart("the text of cell " + cell.address() + " is longer than 32,767 characters");
        }
    }

    /** Whether a formula reaches out of the workbook: noted, never followed. */
    private static boolean reaches(ByteText formula) {
        if (formula.length() < 8) {
            return false;
        }
        String text = formula.toString().toUpperCase(Locale.ROOT);
        return text.contains("WEBSERVICE(")
                || text.contains("HYPERLINK(\"HTTP")
                || text.contains("|'")
                || text.contains("!'!");
    }
}
