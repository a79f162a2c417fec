package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.xml.ByteText;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.Namespace;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The links of a sheet to other places of the workbook: those in changed cells are replaced, all others stay. They stand
 * in a list behind the cells (ECMA-376 part 1, 18.3.1.48), which has to come before some elements and after others.
 */
final class SheetLinks {

    /** Excel opens no sheet with more; the cells beyond are plain text. */
    private static final int MOST = 65_530;

    private static final Set<String> BEFORE_LINKS = Set.of(
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations");

    private final XmlScanner scanner;
    private final EntryWriter writer;
    private final Predicate<CellAddress> owned;
    private final Function<CellAddress, Optional<CellAddress>> moved;
    private final List<Place> links = new ArrayList<>();
    private String prefix = "";
    private boolean written;

    /** A link and the cell that it is in. */
    private record Place(String cell, String location, String shown) {}

    SheetLinks(
            XmlScanner scanner,
            EntryWriter writer,
            Predicate<CellAddress> owned,
            Function<CellAddress, Optional<CellAddress>> moved) {
        this.moved = moved;
        this.scanner = scanner;
        this.writer = writer;
        this.owned = owned;
    }

    /** Notes a link that is written; answers false where there are too many already. */
    boolean add(int row, int column, Entry.Link link) {
        if (links.size() >= MOST) {
            return false;
        }
        String sheet = "'" + link.sheet().replace("'", "''") + "'!";
        links.add(new Place(new CellAddress(row, column).toString(), sheet + link.cell(), link.shown()));
        return true;
    }

    /** Takes over the prefix of the sheet's elements, with its colon, or "". */
    void prefix(String sheetPrefix) {
        prefix = sheetPrefix;
    }

    /** Called at each child of the sheet behind its cells; answers whether the links of the sheet changed there. */
    boolean at() throws IOException {
        if (scanner.is("hyperlinks")) {
            written = true;
            return replace();
        }
        boolean before =
                scanner.space() == Namespace.SHEET && BEFORE_LINKS.stream().anyMatch(scanner::is);
        return !before && insert();
    }

    /** Writes the links before the present token, where they are not written yet. */
    boolean insert() throws IOException {
        if (written || links.isEmpty()) {
            return false;
        }
        written = true;
        scanner.passBefore();
        write(new byte[0]);
        return true;
    }

    private boolean replace() throws IOException {
        scanner.hold();
        List<Place> gone = new ArrayList<>();
        ByteText kept = new ByteText();
        boolean same = true;
        int inside = scanner.depth();
        while (true) {
            XmlScanner.Token token = scanner.next();
            if (token == XmlScanner.Token.END && scanner.depth() < inside) {
                break;
            }
            if (token == XmlScanner.Token.START) {
                byte[] tag = scanner.tag().copy();
                boolean whole = scanner.tag().empty();
                Place place = place();
                Optional<CellAddress> from = CellArea.address(place.cell());
                Optional<CellAddress> to = from.flatMap(moved);
                if (to.isPresent() && !to.equals(from)) {
                    tag = MarkupEdit.withAttribute(scanner, "ref", to.get().toString());
                    same = false;
                }
                if (to.isEmpty() && from.filter(owned).isPresent()) {
                    gone.add(place);
                } else {
                    kept.append(tag, 0, tag.length);
                    kept.append(whole ? "" : "</" + scanner.tag().prefix() + "hyperlink>");
                }
                scanner.skipElement();
            }
        }
        if (same && gone.equals(links)) {
            scanner.passThrough();
            return false;
        }
        scanner.dropThrough();
        write(kept.toBytes());
        return true;
    }

    private Place place() throws DamagedPart {
        XmlTag tag = scanner.tag();
        return new Place(tag.value("ref", ""), tag.value("location", ""), tag.value("display", ""));
    }

    private void write(byte[] kept) throws IOException {
        if (links.isEmpty() && kept.length == 0) {
            return;
        }
        writer.raw("<" + prefix + "hyperlinks>");
        writer.raw(kept);
        for (Place link : links) {
            writer.raw("<" + prefix + "hyperlink ref=\"" + link.cell() + "\" location=\"");
            writer.output()
                    .attribute(link.location())
                    .raw("\" display=\"")
                    .attribute(link.shown())
                    .raw("\"/>");
        }
        writer.raw("</" + prefix + "hyperlinks>");
        writer.flush();
    }
}
