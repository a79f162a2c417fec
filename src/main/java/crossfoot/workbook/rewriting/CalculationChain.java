package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes cells that hold no formula any more out of the list of formulas that Excel keeps (ECMA-376 part 1, 18.6.1). */
final class CalculationChain {

    private CalculationChain() {}

    /**
     * The part without some cells; empty where nothing is left in it.
     *
     * @param gone the cells to take out, by the number of their sheet
     */
    static Optional<byte[]> without(byte[] part, Map<Integer, Set<CellAddress>> gone) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length);
        XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(part), out);
        int sheet = 0;
        int written = 0;
        boolean any = false;
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token != XmlScanner.Token.START || scanner.depth() != 2 || !scanner.is("c")) {
                continue;
            }
            // A cell that names no sheet is on that of the cell before it.
            sheet = scanner.tag().number("i").orElse(sheet);
            Optional<CellAddress> cell = CellArea.address(scanner.tag().value("r", ""));
            scanner.passBefore();
            if (cell.isPresent() && gone.getOrDefault(sheet, Set.of()).contains(cell.get())) {
                MarkupEdit.drop(scanner);
                continue;
            }
            if (written != sheet && scanner.tag().find("i") < 0) {
                byte[] tag = MarkupEdit.withAttribute(scanner, "i", Integer.toString(sheet));
                scanner.dropThrough();
                out.write(tag);
            }
            written = sheet;
            any = true;
        }
        scanner.passBefore();
        return any ? Optional.of(out.toByteArray()) : Optional.empty();
    }
}
