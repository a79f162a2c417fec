package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.NamedFormula;
import java.util.List;

/**
 * The parts of a new sheet, to be written in their order: the number of a table's rows is known once its sheet is written.
 *
 * @param sheetPath the path of the sheet itself, among {@code parts}
 * @param parts the sheet, its relationships, tables, drawing and charts
 * @param names names that belong to this sheet alone: its print titles
 */
public record SheetParts(String sheetPath, List<NewPart> parts, List<NamedFormula> names) {

    public SheetParts {
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }
}
