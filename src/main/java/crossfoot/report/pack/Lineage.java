package crossfoot.report.pack;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows behind each figure, for officers: a figure with many rows goes on in a further line. */
final class Lineage {

    /** Fewer than a cell holds, so that escapes still fit. */
    private static final int MOST_CHARACTERS = 30_000;

    private Lineage() {}

    static List<Map<String, Object>> rows(List<Figure> figures) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure figure : figures) {
            for (String refs : inCells(figure.refs())) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", CellText.of(figure.id()));
                row.put("label", CellText.of(figure.label()));
                row.put("value", CellText.of(figure.display()));
                row.put("refs", CellText.of(refs));
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> inCells(List<String> refs) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (String ref : refs) {
            if (cell.length() + ref.length() > MOST_CHARACTERS && !cell.isEmpty()) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
            cell.append(cell.isEmpty() ? "" : "; ").append(ref);
        }
        cells.add(cell.isEmpty() ? Shorthand.NOT_APPLICABLE.symbol() : cell.toString());
        return cells;
    }
}
