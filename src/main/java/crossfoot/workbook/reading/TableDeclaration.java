package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.EscapedText;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the part of a table: its name, its area, the names of its columns (ECMA-376 part 1, 18.5.1.2). */
final class TableDeclaration {

    private TableDeclaration() {}

    /** The table; empty where the part holds none. */
    static Optional<TablePlace> read(InputStream part, int sheet, String partName) throws IOException {
        List<String> columns = new ArrayList<>();
        List<String> calculated = new ArrayList<>();
        Optional<TablePlace> found = Optional.empty();
        try (XmlScanner scanner = new XmlScanner(part)) {
            for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                if (token != XmlScanner.Token.START) {
                    continue;
                }
                if (scanner.depth() == 1 && scanner.is("table")) {
                    found = Optional.of(place(scanner.tag(), sheet, partName));
                } else if (scanner.depth() == 3 && scanner.is("tableColumn")) {
                    columns.add(scanner.tag().value("name", ""));
                    calculated.add("");
                } else if (scanner.depth() == 4 && scanner.is("calculatedColumnFormula")) {
                    calculated.set(calculated.size() - 1, formula(scanner));
                }
            }
        }
        return found.map(place -> new TablePlace(
                place.name(),
                place.id(),
                sheet,
                partName,
                place.area(),
                place.headerRows(),
                place.totalsRows(),
                columns,
                calculated));
    }

    private static String formula(XmlScanner scanner) throws IOException {
        ByteText text = new ByteText();
        SharedTexts.plainText(scanner, text);
        return text.toString();
    }

    private static TablePlace place(XmlTag tag, int sheet, String part) throws DamagedPart {
        String name = tag.value("displayName", tag.value("name", ""));
        CellArea area = CellArea.parse(tag.value("ref", ""))
                .orElseThrow(() -> new DamagedPart("table " + name + " does not say where it stands"));
        int headers = tag.number("headerRowCount").orElse(1);
        int totals = tag.number("totalsRowCount").orElse(0);
        return new TablePlace(
                EscapedText.decode(name),
                tag.number("id").orElse(0),
                sheet,
                part,
                area,
                headers,
                totals,
                List.of(),
                List.of());
    }
}
