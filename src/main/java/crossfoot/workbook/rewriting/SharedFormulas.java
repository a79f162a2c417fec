package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.reading.CellScan;
import crossfoot.workbook.reading.SheetScan;
import crossfoot.workbook.xml.XmlScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shared formulas of a sheet whose first cell, which alone has the text, is about to be overwritten with a value. */
final class SharedFormulas {

    /** A formula and the cell that it is written for. */
    private record Origin(CellAddress cell, String formula) {}

    private final Map<String, Origin> lost = new HashMap<>();

    /** Nothing is lost. */
    SharedFormulas() {}

    static SharedFormulas lost(InputStream sheet, DateSystem dates, List<TableEdit> edits) throws IOException {
        SharedFormulas formulas = new SharedFormulas();
        CellScan cell = new CellScan(dates);
        int row = 0;
        int column = 0;
        try (XmlScanner scanner = new XmlScanner(sheet)) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token != XmlScanner.Token.START) {
                    continue;
                }
                if (scanner.depth() == 3 && scanner.is("row")) {
                    row = SheetScan.row(scanner, row);
                    column = 0;
                } else if (scanner.depth() == 4 && scanner.is("c")) {
                    cell.read(scanner, row, column);
                    column = cell.column();
                    formulas.note(cell, edits);
                }
            }
        }
        return formulas;
    }

    private void note(CellScan cell, List<TableEdit> edits) {
        if (cell.formula()
                && cell.sharedFormula()
                && cell.formulaText().length() > 0
                && edits.stream().anyMatch(edit -> edit.mayChange(cell.row(), cell.column()))) {
            lost.put(
                    cell.sharedGroup(),
                    new Origin(cell.address(), cell.formulaText().toString()));
        }
    }

    boolean isEmpty() {
        return lost.isEmpty();
    }

    /** The formula of a further cell of a group whose first cell is lost. */
    Optional<String> formula(String group, int row, int column) {
        Origin origin = lost.get(group);
        return origin == null
                ? Optional.empty()
                : Optional.of(FormulaShift.shift(
                        origin.formula(),
                        row - origin.cell().row(),
                        column - origin.cell().column()));
    }

    /** Copies a cell that just started; where it shares the formula of one that is overwritten, it gets the formula itself. */
    void keep(XmlScanner scanner, EntryWriter writer, int row, int column) throws IOException {
        int inside = scanner.depth();
        while (true) {
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                return;
            }
            if (token == XmlScanner.Token.START && scanner.is("f")) {
                String group = scanner.tag().value("t", "").equals("shared")
                        ? scanner.tag().value("si", "")
                        : "";
                Optional<String> own = formula(group, row, column);
                if (own.isPresent()) {
                    String prefix = scanner.tag().prefix();
                    MarkupEdit.drop(scanner);
                    writer.raw("<" + prefix + "f>" + MarkupEdit.escaped(own.get()) + "</" + prefix + "f>");
                    writer.flush();
                }
            }
        }
    }
}
