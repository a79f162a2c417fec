package crossfoot.workbook.cells;

import java.util.List;
import java.util.Optional;

/** What the cells of a table have to hold, for a file that was written and is checked before it takes its place. */
@FunctionalInterface
public interface ExpectedCells {

    /**
     * The column whose cells each column of the table there has to hold; empty where anything may stand.
     *
     * @param headers the headers of the table there, in order
     * @return as many columns as there are headers; empty where the headers are wrong by themselves
     */
    Optional<List<Optional<TableColumn>>> columns(List<String> headers);
}
