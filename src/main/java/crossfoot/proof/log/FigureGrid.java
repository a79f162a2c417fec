package crossfoot.proof.log;

import crossfoot.figures.figure.FigureTable;
import crossfoot.proof.document.Grid;
import java.util.ArrayList;
import java.util.List;

/** A table of the figure book as a report's reader sees it. */
public final class FigureGrid {

    private FigureGrid() {}

    /** The table with its headings and its figures as they are shown. */
    public static Grid of(FigureTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.headings());
        for (FigureTable.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.label()));
            line.cells()
                    .forEach(cell -> cells.add(
                            cell.figure().map(figure -> figure.display()).orElse(cell.text())));
            rows.add(cells);
        }
        return Grid.of(rows, "");
    }
}
