package crossfoot.proof.log;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Unit;
import crossfoot.proof.judging.Topic;
import crossfoot.proof.judging.Years;
import crossfoot.proof.table.Cell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the figure book, to be matched by words.
 *
 * @param years the first year that each heading names, 0 for the book's own
 * @param lines its lines by the words of their labels
 */
record LogTable(FigureTable table, List<Integer> years, Map<String, FigureTable.Line> lines) {

    private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\d]+");

    LogTable {
        years = List.copyOf(years);
        lines = Map.copyOf(lines);
    }

    static LogTable of(FigureTable table) {
        Map<String, FigureTable.Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.putIfAbsent(key(labels(line)), line));
        return new LogTable(table, table.headings().stream().map(Years::year).toList(), lines);
    }

    /** A line's label, with the texts before its first figure: both are labels where a table has two columns of them. */
    private static String labels(FigureTable.Line line) {
        StringBuilder labels = new StringBuilder(line.label());
        for (FigureTable.FigureCell entry : line.cells()) {
            if (entry.figure().isPresent()
                    || entry.text().startsWith("[")
                    || entry.text().equals("-")) {
                break;
            }
            labels.append(' ').append(entry.text());
        }
        return labels.toString();
    }

    /** A label without case, marks, notes and plurals. */
    static String key(String label) {
        String plain = NOTE.matcher(label.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return Arrays.stream(MARKS.split(plain))
                .map(Topic::singular)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The line that is called so. */
    Optional<FigureTable.Line> line(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(lines.get(key));
    }

    /** The figure of a line under a heading; none where the cell has words or a shorthand. */
    Optional<Figure> figure(FigureTable.Line line, int heading) {
        return heading < 1 || heading > line.cells().size()
                ? Optional.empty()
                : line.cells().get(heading - 1).figure();
    }

    /** Whether a figure is what a cell says, at the precision of the cell. */
    static boolean agrees(Figure figure, Cell cell) {
        if (figure.value().isEmpty()) {
            return false;
        }
        double scale = figure.unit() == Unit.SHARE ? 100 : 1;
        return cell.stated().rounds(Math.abs(figure.value().getAsDouble()) * scale);
    }

    /** Whether a figure and a cell are of one kind: a per cent, or a number. */
    static boolean comparable(Figure figure, Cell cell) {
        boolean share = figure.unit() == Unit.SHARE;
        return figure.value().isPresent() && cell.isNumeric() && share == (cell.kind() == Cell.Kind.PERCENT);
    }
}
