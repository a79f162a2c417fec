package crossfoot.rules.words;

import crossfoot.caselog.schema.Values;
import crossfoot.workbook.cells.Cell;

/** What a cell of a list column holds, before it is looked up in its list. */
public final class ListCells {

    private ListCells() {}

    /** Whether a list cell holds a value to look up, and not what is an error by itself. */
    public static boolean judgeable(Values values, int code) {
        return values.ordinaryOf(code)
                || (!values.textOf(code).isEmpty()
                        && !(values.cellOf(code) instanceof Cell.Text text && ForbiddenCharacters.in(text.value())));
    }
}
