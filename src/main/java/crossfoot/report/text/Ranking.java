package crossfoot.report.text;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The lines of a table by how much they count or by how much they changed, in words. */
final class Ranking {

    /** What a list of no lines says. */
    static final String NONE = "none";

    /** Lines that are nothing by themselves: all of them, and what nobody recorded. */
    private static final Set<String> NO_LINES = Set.of("total", "not-recorded");

    private final FigureSource source;
    private final Differences differences;

    Ranking(FigureSource source) {
        this.source = source;
        this.differences = new Differences(source);
    }

    private record Counted(String label, Figure count, Optional<Figure> share) {
        double value() {
            return count.value().orElse(0);
        }
    }

    /** Whether there is anything to rank. */
    boolean knows(String subject) {
        return source.table(tableOf(subject)).isPresent();
    }

    /** The largest lines: Charging (66, 30%), Care Assessment (51, 24%) and Home Care (23, 11%). */
    String largest(String subject, int most) {
        return listed(
                ranked(subject, Counted::value),
                most,
                line -> line.label() + " (" + line.count().display()
                        + line.share().map(share -> ", " + share.display()).orElse("") + ")");
    }

    /**
     * The largest lines as a sentence; nothing where there are none.
     *
     * @param words behind the number of lines: how the sentence begins with one line, and with several
     */
    String sentence(String subject, int most, List<String> words) {
        int lines = Math.min(most, ranked(subject, Counted::value).size());
        return lines == 0 ? "" : words.get(lines == 1 ? 1 : 2) + " " + largest(subject, most) + ".";
    }

    /** The lines with the greatest clear changes: compliments (37% fewer than the 367 of 2023-24). */
    String changed(String subject, int most) {
        List<Counted> clear = ranked(subject, line -> differences.size(line.count())).stream()
                .filter(line -> differences.clear(line.count()))
                .toList();
        return listed(
                clear,
                most,
                line -> line.label() + " (" + line.count().display() + ", " + differences.compared(line.count()) + ")");
    }

    private static String listed(List<Counted> lines, int most, Function<Counted, String> words) {
        List<String> all = lines.stream().limit(most).map(words).toList();
        if (all.isEmpty()) {
            return NONE;
        }
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    private List<Counted> ranked(String subject, ToDoubleFunction<Counted> size) {
        List<Counted> lines = new ArrayList<>();
        source.table(tableOf(subject)).ifPresent(table -> collect(table, subject, lines));
        return lines.stream()
                .filter(line -> line.value() > 0)
                .sorted(Comparator.comparingDouble(size).reversed())
                .toList();
    }

    /** The lines of the subject as far as their total: what stands below it splits something else. */
    private void collect(FigureTable table, String subject, List<Counted> lines) {
        for (Line line : table.lines()) {
            if (line.total() && !lines.isEmpty()) {
                return;
            }
            if (!line.total()) {
                counted(line, subject).ifPresent(lines::add);
            }
        }
    }

    private static String tableOf(String subject) {
        int slash = subject.indexOf('/');
        return (slash < 0 ? subject : subject.substring(0, slash)).toUpperCase(Locale.ROOT);
    }

    /** A line whose figure lies directly under the subject. */
    private Optional<Counted> counted(Line line, String subject) {
        String start = subject + "/";
        Optional<Figure> count = figures(line)
                .filter(figure -> figure.unit() == Unit.COUNT && figure.id().startsWith(start))
                .filter(figure -> isLineOf(figure.id().substring(start.length())))
                .findFirst();
        return count.map(figure -> new Counted(
                source.inSentence(label(line, figure)),
                figure,
                figures(line).filter(other -> other.unit() == Unit.SHARE).findFirst()));
    }

    private static boolean isLineOf(String rest) {
        String[] parts = rest.split("/");
        return parts.length == 2
                && !NO_LINES.contains(parts[0])
                && (parts[1].equals("count") || parts[1].equals("counted"));
    }

    private static Stream<Figure> figures(Line line) {
        return line.cells().stream().flatMap(cell -> cell.figure().stream());
    }

    /** A line is called by whichever of its words its figure's id says. */
    private static String label(Line line, Figure figure) {
        String[] parts = figure.id().split("/");
        FigureCell first = line.cells().get(0);
        boolean named = first.figure().isEmpty() && FigureId.part(first.text()).equals(parts[parts.length - 2]);
        String label = named ? first.text() : line.label();
        return label.substring(label.lastIndexOf(": ") < 0 ? 0 : label.lastIndexOf(": ") + 2);
    }
}
