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
import java.util.stream.Stream;

/**
 * A table of the figure book, to be matched by words.
 *
 * @param years the first year that each heading names, 0 for the book's own
 * @param lines its lines by the words of their labels
 * @param split by what a part of a table is split, or "" for a whole table
 */
record LogTable(FigureTable table, List<Integer> years, Map<String, FigureTable.Line> lines, String split) {

    private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");
    /** First headings of tables that a report takes apart, with what stands before the part in a caption. */
    private static final Map<String, String> SPLIT = Map.of("Split by", "by ", "What is asked", ": ");

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\d]+");

    LogTable {
        years = List.copyOf(years);
        lines = Map.copyOf(lines);
    }

    static LogTable of(FigureTable table) {
        Map<String, FigureTable.Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.putIfAbsent(key(labels(line)), line));
        return new LogTable(table, table.headings().stream().map(Years::year).toList(), lines, "");
    }

    /** A table, and where it is split by several things each of its parts: a report may show them as tables of their own. */
    static Stream<LogTable> allOf(FigureTable table) {
        Stream<LogTable> whole = Stream.of(of(table));
        return SPLIT.containsKey(table.headings().get(0))
                ? Stream.concat(
                        whole,
                        table.lines().stream()
                                .map(FigureTable.Line::label)
                                .distinct()
                                .map(split -> part(table, split)))
                : whole;
    }

    private static LogTable part(FigureTable table, String split) {
        Map<String, FigureTable.Line> lines = new HashMap<>();
        table.lines().stream()
                .filter(line -> line.label().equals(split))
                .forEach(line -> lines.putIfAbsent(key(labels(line).substring(split.length())), line));
        return new LogTable(table, table.headings().stream().map(Years::year).toList(), lines, split);
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

    /** The place of the heading of this name, from 1; 0 where there is none, or two. */
    int heading(String name) {
        String wanted = key(name);
        int found = 0;
        for (int heading = 1; heading < table.headings().size() && !wanted.isEmpty(); heading++) {
            if (key(table.headings().get(heading)).equals(wanted)) {
                if (found > 0) {
                    return 0;
                }
                found = heading;
            }
        }
        return found;
    }

    /** Whether some words hold the table's whole title, or its id as the captions of our reports do. */
    boolean titled(String words) {
        return split.isEmpty() && words.contains(table.title().toLowerCase(Locale.ROOT))
                || words.contains("(" + table.id().toLowerCase(Locale.ROOT) + ")")
                        && words.contains(
                                split.isEmpty()
                                        ? ""
                                        : SPLIT.get(table.headings().get(0)) + split.toLowerCase(Locale.ROOT));
    }

    /** The figure of a line under a heading; none where the cell has words or a shorthand. */
    Optional<Figure> figure(FigureTable.Line line, int heading) {
        return heading < 1 || heading > line.cells().size()
                ? Optional.empty()
                : line.cells().get(heading - 1).figure();
    }

    /** Whether a figure is what a cell says, at the precision of the cell, and with its sign where both have one. */
    static boolean agrees(Figure figure, Cell cell) {
        if (figure.value().isEmpty()) {
            return false;
        }
        double value = figure.value().getAsDouble();
        boolean otherWay = value < 0 && cell.text().startsWith("+") || value > 0 && cell.value() < 0;
        return !otherWay && cell.stated().rounds(Math.abs(value) * (perCent(figure) ? 100 : 1));
    }

    /** Whether a figure and a cell are of one kind: a per cent, or a number. */
    static boolean comparable(Figure figure, Cell cell) {
        return figure.value().isPresent() && cell.isNumeric() && perCent(figure) == (cell.kind() == Cell.Kind.PERCENT);
    }

    private static boolean perCent(Figure figure) {
        return figure.unit() == Unit.SHARE || figure.unit() == Unit.CHANGE;
    }
}
