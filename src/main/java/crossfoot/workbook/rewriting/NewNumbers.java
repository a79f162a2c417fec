package crossfoot.workbook.rewriting;

import crossfoot.workbook.drawing.SheetRenderer;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.reading.WorkbookOutline;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.util.Collection;
import java.util.stream.Stream;

/** The first free numbers for the parts of a new sheet. */
final class NewNumbers {

    private final Parts parts;
    private final Collection<String> added;
    private final WorkbookOutline outline;

    /** @param added the names of parts that are new already */
    NewNumbers(Parts parts, Collection<String> added, WorkbookOutline outline) {
        this.parts = parts;
        this.added = added;
        this.outline = outline;
    }

    SheetRenderer.Numbers forSheet() {
        int table = outline.tables().stream().mapToInt(TablePlace::id).max().orElse(0);
        return new SheetRenderer.Numbers(
                after("xl/worksheets/sheet"),
                Math.max(table + 1, after("xl/tables/table")),
                after("xl/drawings/drawing"),
                after("xl/charts/chart"));
    }

    private int after(String start) {
        return 1
                + Stream.concat(parts.inOrder().stream().map(ZipPart::name), added.stream())
                        .filter(name -> name.regionMatches(true, 0, start, 0, start.length()))
                        .mapToInt(name -> number(name.substring(start.length())))
                        .max()
                        .orElse(0);
    }

    private static int number(String rest) {
        int dot = rest.indexOf('.');
        String digits = dot < 0 ? rest : rest.substring(0, dot);
        boolean whole =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
        return whole ? Integer.parseInt(digits) : 0;
    }
}
