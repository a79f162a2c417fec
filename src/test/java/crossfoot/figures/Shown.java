package crossfoot.figures;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import java.util.List;

/** Tables as a test compares them: a line as its label and cells, each as it is shown. */
final class Shown {

    private Shown() {}

    static FigureTable table(FigureBook book, String id) {
        return book.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every line, its cells parted by bars, the label in front; a total with a star. */
    static List<String> lines(FigureBook book, String id) {
        return table(book, id).lines().stream()
                .map(line -> (line.total() ? "*" : "") + line.label() + cells(line))
                .toList();
    }

    /** The lines in which something is counted. */
    static List<String> filled(FigureBook book, String id) {
        return lines(book, id).stream()
                .filter(line -> line.substring(line.indexOf('|')).matches(".*[1-9].*"))
                .toList();
    }

    private static String cells(FigureTable.Line line) {
        StringBuilder cells = new StringBuilder();
        for (FigureTable.FigureCell cell : line.cells()) {
            cells.append(" | ").append(cell.figure().map(Figure::display).orElse(cell.text()));
        }
        return cells.toString();
    }

    static double value(FigureBook book, String id) {
        return book.figure(id)
                .orElseThrow(() -> new AssertionError("no figure " + id))
                .value()
                .orElse(Double.NaN);
    }
}
