package crossfoot.report.plan;

import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.report.pack.TableNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lines of a table of figures as rows of a grid. The marks of notes stand behind the name of a line; those that every line has
 * stand behind the heading of the first column, once.
 */
final class MarkedRows {

    private final List<Line> lines;
    private final List<Integer> columns;
    private final TreeSet<Integer> common = new TreeSet<>();

    /** @param columns the places of the headings that are shown, the first of them that of the rows' names */
    MarkedRows(List<Line> lines, List<Integer> columns) {
        this.lines = List.copyOf(lines);
        this.columns = List.copyOf(columns);
        if (lines.size() > 1) {
            common.addAll(notes(lines.get(0)));
            lines.forEach(line -> common.retainAll(notes(line)));
        }
    }

    /** The headings, with the marks that every line has. */
    List<String> headings(List<String> words) {
        List<String> headings = new ArrayList<>(words);
        headings.set(0, words.get(0) + marks(common));
        return headings;
    }

    /** The rows. */
    List<Block.Row> rows() {
        return lines.stream()
                .map(line -> new Block.Row(
                        line.total(),
                        columns.stream().map(column -> cell(line, column)).toList()))
                .toList();
    }

    private Block.Cell cell(Line line, int column) {
        SortedSet<Integer> own = notes(line);
        own.removeAll(common);
        String text = text(line, column) + (column == columns.get(0) ? marks(own) : "");
        return new Block.Cell(
                text, column > 0 && line.cells().get(column - 1).figure().isPresent());
    }

    /** What a line says in a column. */
    static String text(Line line, int column) {
        return column == 0 ? line.label() : TableNames.shown(line.cells().get(column - 1));
    }

    /** The name of a line with all its marks. */
    static String label(Line line) {
        return line.label() + marks(notes(line));
    }

    private static SortedSet<Integer> notes(Line line) {
        return line.cells().stream()
                .map(FigureCell::notes)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String marks(Collection<Integer> notes) {
        return notes.stream().map(place -> " [note " + place + "]").collect(Collectors.joining());
    }
}
