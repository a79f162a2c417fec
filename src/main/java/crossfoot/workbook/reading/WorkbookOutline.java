package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.Namespace;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook consists of: its sheets, its tables, and where its other parts are.
 *
 * @param part the name of the workbook part
 * @param dates how it counts days
 * @param sheets its sheets, in order
 * @param tables its tables, in order of sheets
 * @param texts the name of the part with the shared texts, or ""
 * @param styles the name of the part with the styles, or ""
 * @param strict whether it is saved as Strict Open XML, which is read and never written
 * @param notices what is odd and no reason to refuse the file
 */
public record WorkbookOutline(
        String part,
        DateSystem dates,
        List<SheetPlace> sheets,
        List<TablePlace> tables,
        String texts,
        String styles,
        boolean strict,
        List<String> notices) {

    public WorkbookOutline {
        sheets = List.copyOf(sheets);
        tables = List.copyOf(tables);
        notices = List.copyOf(notices);
    }

    /** The index in {@link #tables} of a table by its name in any case, or -1. */
    public int table(String name) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The last row under a table that is nobody else's: what stands right above another table is that one's label. */
    int lastRowUnder(TablePlace table) {
        return tables.stream()
                .filter(other -> other.sheet() == table.sheet()
                        && other.area().top() > table.area().bottom()
                        && other.area().left() <= table.area().right()
                        && other.area().right() >= table.area().left())
                .mapToInt(other -> other.area().top() - 2)
                .min()
                .orElse(CellAddress.LAST_ROW);
    }

    /** Reads the outline of a workbook. */
    static WorkbookOutline read(String file, Parts parts) throws IOException {
        return new Reader(file, parts).read();
    }

    /** Follows the references from the root to the tables. */
    private static final class Reader {
        private final String file;
        private final Parts parts;
        private final List<SheetPlace> sheets = new ArrayList<>();
        private final List<TablePlace> tables = new ArrayList<>();
        private final List<String> notices = new ArrayList<>();
        private DateSystem dates = DateSystem.FROM_1900;
        private boolean strict;

        Reader(String file, Parts parts) {
            this.file = file;
            this.parts = parts;
        }

        WorkbookOutline read() throws IOException {
            String part = Relationship.of(parts, "").stream()
                    .filter(link -> link.type().equals("officeDocument"))
                    .map(Relationship::target)
                    .findFirst()
                    .orElseThrow(() -> new DamagedPart("nothing says where its workbook part is"));
            ZipPart workbook = parts.find(part).orElseThrow(() -> new DamagedPart("its part " + part + " is missing"));
            List<Relationship> links = Relationship.of(parts, part);
            readSheets(workbook, links);
            for (int i = 0; i < sheets.size(); i++) {
                readTables(i);
            }
            return new WorkbookOutline(
                    part,
                    dates,
                    sheets,
                    tables,
                    linked(links, "sharedStrings"),
                    linked(links, "styles"),
                    strict,
                    notices);
        }

        private String linked(List<Relationship> links, String type) {
            // Excel opens a workbook without its texts or styles; a cell that names a text is refused where it stands.
            return links.stream()
                    .filter(link -> link.type().equals(type) && !link.external())
                    .map(Relationship::target)
                    .filter(target -> parts.find(target).isPresent())
                    .findFirst()
                    .orElse("");
        }

        private void readSheets(ZipPart workbook, List<Relationship> links) throws IOException {
            Map<String, Relationship> byId = new HashMap<>();
            links.forEach(link -> byId.put(link.id(), link));
            try (XmlScanner scanner = new XmlScanner(parts.open(workbook))) {
                for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
                    if (token != XmlScanner.Token.START) {
                        continue;
                    }
                    if (scanner.depth() == 1) {
                        checkRoot(scanner);
                    } else if (scanner.is("workbookPr")) {
                        String from1904 = scanner.tag().value("date1904", "");
                        dates = from1904.equals("1") || from1904.equals("true") ? DateSystem.FROM_1904 : dates;
                    } else if (scanner.is("sheet") && scanner.depth() == 3) {
                        readSheet(scanner.tag(), byId);
                    }
                }
            }
            if (sheets.isEmpty()) {
                throw new DamagedPart("it lists no sheet");
            }
        }

        private void checkRoot(XmlScanner scanner) throws DamagedPart {
            strict = Namespace.declaresStrict(scanner.tag());
            if (strict) {
                notices.add(
                        file + " is saved as Strict Open XML: it is read, and to change it, save it in Excel as Excel"
                                + " Workbook (.xlsx).");
            }
            if (!scanner.is("workbook")) {
                throw new DamagedPart("its workbook part is none");
            }
        }

        private void readSheet(XmlTag tag, Map<String, Relationship> byId) throws DamagedPart {
            String name = tag.value("name", "");
            int reference = tag.findPrefixed("id");
            Relationship link = reference < 0 ? null : byId.get(tag.value(reference));
            if (link != null && !link.external() && parts.find(link.target()).isEmpty()
                    || link == null && reference >= 0 && !tag.value(reference).isEmpty()) {
                throw Refusals.of(
                        file,
                        "has lost its sheet " + name
                                + " (the file names it and does not hold it): go back to a backup, or"
                                + " open it in Excel, let Excel repair it, and look at what is gone before you save");
            }
            if (link == null || link.external()) {
                notices.add("The sheet " + name + " is listed and has no content; it is left as it is.");
            }
            sheets.add(new SheetPlace(name, tag.number("sheetId").orElse(0), sheetPart(link)));
        }

        /** The part of a sheet with cells; "" for a sheet of another kind, or without a part. */
        private String sheetPart(@Nullable Relationship link) {
            if (link == null || link.external()) {
                return "";
            }
            return link.type().equals("worksheet") ? link.target() : "";
        }

        private void readTables(int sheet) throws IOException {
            String part = sheets.get(sheet).part();
            if (part.isEmpty()) {
                return;
            }
            List<TablePlace> onSheet = new ArrayList<>();
            for (Relationship link : Relationship.of(parts, part)) {
                if (link.type().equals("table") && !link.external()) {
                    ZipPart table = parts.find(link.target())
                            .orElseThrow(() -> new DamagedPart("its part " + link.target() + " is missing"));
                    TableDeclaration.read(new ByteArrayInputStream(parts.whole(table)), sheet, link.target())
                            .ifPresent(onSheet::add);
                }
            }
            onSheet.sort(java.util.Comparator.comparingInt(
                            (TablePlace place) -> place.area().left())
                    .thenComparingInt(place -> place.area().top()));
            for (TablePlace place : onSheet) {
                if (tables.stream().anyMatch(other -> other.name().equalsIgnoreCase(place.name()))) {
                    throw new DamagedPart("two tables have the name " + place.name());
                }
                tables.add(place);
            }
        }
    }
}
