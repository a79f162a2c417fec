package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.xml.XmlOutput;
import crossfoot.workbook.xml.XmlScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Gives the part of a table its new area and its new columns; everything else in it stays. */
final class TableRewrite {

    private final TableEdit edit;
    private final XmlScanner scanner;
    private final ByteArrayOutputStream out;
    private final CellArea area;
    private int highestId;

    private TableRewrite(TableEdit edit, byte[] part) throws IOException {
        this.edit = edit;
        this.out = new ByteArrayOutputStream(part.length + 1024);
        this.scanner = new XmlScanner(new ByteArrayInputStream(part), out);
        this.area = edit.area();
    }

    /** Whether the part has to change at all. */
    static boolean needed(TableEdit edit) {
        return !edit.area().equals(edit.place().area()) || !edit.added().isEmpty() || edit.clearsFilter();
    }

    static byte[] rewrite(TableEdit edit, byte[] part) throws IOException {
        return new TableRewrite(edit, part).run();
    }

    private byte[] run() throws IOException {
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                start();
            } else if (token == XmlScanner.Token.END && scanner.depth() == 1 && scanner.is("tableColumns")) {
                addColumns();
            }
        }
        scanner.passBefore();
        return out.toByteArray();
    }

    private void start() throws IOException {
        if (scanner.depth() == 1) {
            replace(MarkupEdit.withAttribute(scanner, "ref", area.toString()));
        } else if (scanner.depth() == 2 && scanner.is("autoFilter")) {
            int bottom = area.bottom() - edit.place().totalsRows();
            CellArea filtered = new CellArea(area.top(), area.left(), bottom, area.right());
            replace(MarkupEdit.withAttribute(scanner, "ref", filtered.toString()));
        } else if (edit.clearsFilter() && scanner.is("filterColumn")) {
            // It tells which of the old rows were hidden; the new ones are all shown.
            scanner.passBefore();
            MarkupEdit.drop(scanner);
        } else if (scanner.is("sortState") && needsNewArea()) {
            // It tells by which cells the old rows were sorted last; the new ones are not.
            scanner.passBefore();
            MarkupEdit.drop(scanner);
        } else if (scanner.depth() == 2 && scanner.is("tableColumns")) {
            replace(MarkupEdit.withAttribute(scanner, "count", Integer.toString(edit.width())));
        } else if (scanner.depth() == 3 && scanner.is("tableColumn")) {
            highestId = Math.max(highestId, scanner.tag().number("id").orElse(0));
        }
    }

    private boolean needsNewArea() {
        return edit.replaces() || !area.equals(edit.place().area());
    }

    private void replace(byte[] tag) throws IOException {
        scanner.passBefore();
        scanner.dropThrough();
        out.write(tag);
    }

    private void addColumns() throws IOException {
        scanner.passBefore();
        XmlOutput markup = new XmlOutput(out);
        String prefix = scanner.tag().prefix();
        for (ColumnDesign design : edit.added()) {
            highestId++;
            markup.raw("<" + prefix + "tableColumn id=\"" + highestId + "\" name=\"");
            markup.attribute(design.header()).raw("\"/>");
        }
        markup.flush();
    }
}
