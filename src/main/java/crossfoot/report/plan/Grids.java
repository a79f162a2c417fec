package crossfoot.report.plan;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import crossfoot.report.pack.TableNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of figures as people read it: without columns and lines in which nothing can stand, in two tables where it says two
 * things, its rates apart from its counts.
 */
final class Grids {

    private static final String NOTHING = Shorthand.NOT_APPLICABLE.symbol();
    private static final String LESSONS_ELSEWHERE =
            "What was learnt, and what is done about it, stands in the chapter on learning.";
    private static final String YEAR_ASIDE = "(Received )?\\d{4}-\\d{2}(/\\w+)?";
    private static final int FEW_RATES = 2;
    private static final int YEARS_ASIDE = 9;

    private final FigureTable table;
    private final String caption;
    private final boolean lessons;
    private final Function<String, Optional<Figure>> figures;
    private final List<Block> blocks = new ArrayList<>();

    private Grids(FigureTable table, String caption, boolean lessons, Function<String, Optional<Figure>> figures) {
        this.figures = figures;
        this.table = table;
        this.caption = caption;
        this.lessons = lessons;
    }

    /**
     * The table in its parts: grids, and notes that stand for lines with one rate.
     *
     * @param lessons whether a return prints what was learnt; not where the report does so elsewhere
     * @param figures finds a figure of the report by its id
     */
    static List<Block> of(
            FigureTable table, String caption, boolean lessons, Function<String, Optional<Figure>> figures) {
        Grids grids = new Grids(table, caption, lessons, figures);
        grids.shape();
        return List.copyOf(grids.blocks);
    }

    private void shape() {
        List<Integer> all = IntStream.range(0, table.headings().size()).boxed().toList();
        List<Integer> taken = columns(all, id -> id.matches("t11(_\\d+)?/.*/taken-[^/]+"));
        List<Integer> years = all.stream()
                .filter(column -> table.headings().get(column).matches(YEAR_ASIDE))
                .toList();
        if (!taken.isEmpty()) {
            grid(caption, table.lines(), without(all, taken));
            grid(caption + ": working days taken", table.lines(), withLabel(taken));
        } else if (table.headings().size() > YEARS_ASIDE && !years.isEmpty()) {
            grid(caption, table.lines(), without(all, years));
            grid(caption + ": the years before", table.lines(), withLabel(known(years)));
        } else if (table.headings().get(0).equals("What is asked")) {
            asked();
        } else if (splits()) {
            LinkedHashSet<String> groups =
                    table.lines().stream().map(Line::label).collect(Collectors.toCollection(LinkedHashSet::new));
            groups.forEach(group -> group(group, all));
        } else {
            ratesApart(all);
        }
    }

    /** A table whose first column says by what it is split is one table a split. */
    private boolean splits() {
        return table.headings().get(0).equals("Split by");
    }

    private void group(String group, List<Integer> all) {
        List<Line> lines = table.lines().stream()
                .filter(line -> line.label().equals(group))
                .toList();
        List<Integer> columns = all.stream().filter(column -> column > 0).toList();
        add(caption + ", by " + lowered(group), headings(kept(lines, columns), group), lines, kept(lines, columns));
    }

    /** What a law asks: single numbers in one table, then a table for each question that is split. */
    private void asked() {
        List<Line> texts = table.lines().stream().filter(Grids::isText).toList();
        Map<String, List<Line>> questions = new LinkedHashMap<>();
        table.lines().stream().filter(line -> !isText(line)).forEach(line -> questions
                .computeIfAbsent(line.label(), added -> new ArrayList<>())
                .add(line));
        List<Line> single = questions.values().stream()
                .filter(lines -> lines.size() == 1)
                .flatMap(List::stream)
                .toList();
        if (!lessons && !texts.isEmpty()) {
            blocks.add(new Block.Paragraph(LESSONS_ELSEWHERE));
        }
        if (!single.isEmpty()) {
            grid(caption, single, List.of(0, 2));
        }
        questions.forEach((question, lines) -> {
            if (lines.size() > 1) {
                List<String> headings = List.of(question, table.headings().get(2));
                add(caption + ": " + lowered(question), headings, lines, List.of(1, 2));
            }
        });
        if (lessons) {
            points(texts);
        }
    }

    private List<String> headings(List<Integer> columns) {
        return columns.stream().map(column -> table.headings().get(column)).toList();
    }

    private static String lowered(String label) {
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }

    private List<String> headings(List<Integer> columns, String first) {
        List<String> headings = new ArrayList<>(List.of(first));
        columns.stream().skip(1).forEach(column -> headings.add(table.headings().get(column)));
        return headings;
    }

    /** Lines that have a rate and no count stand apart: in a table where they are many, else in words. */
    private void ratesApart(List<Integer> all) {
        Predicate<Line> rate = line -> line.cells().size() > 1
                && line.cells().get(0).figure().isEmpty()
                && TableNames.shown(line.cells().get(0)).equals(NOTHING)
                && line.cells().stream()
                                .flatMap(cell -> cell.figure().stream())
                                .filter(figure -> figure.unit() != Unit.COUNT)
                                .count()
                        == 1;
        List<Line> texts = table.lines().stream().filter(Grids::isText).toList();
        List<Line> rates = table.lines().stream().filter(rate).toList();
        List<Line> counts = table.lines().stream()
                .filter(line -> !rate.test(line) && !isText(line))
                .toList();
        if (!counts.isEmpty() || texts.isEmpty()) {
            int decisions = decisions(counts);
            grid(caption, counts.subList(0, decisions), all);
            if (decisions < counts.size()) {
                grid(caption + ": of these", counts.subList(decisions, counts.size()), all);
            }
        }
        if (rates.size() > FEW_RATES) {
            rates(rates);
        } else {
            rates.forEach(line -> blocks.add(new Block.Note(MarkedRows.label(line) + ": " + rate(line) + ".")));
        }
        points(texts);
    }

    /** How many lines say what the Ombudsman decided, with their total: those below split it in other ways. */
    private int decisions(List<Line> lines) {
        for (int i = 0; i < lines.size() && FigureTable.listed(table.id()).equals("T15"); i++) {
            if (lines.get(i).total()) {
                return i + 1;
            }
        }
        return lines.size();
    }

    /** Rates with what they are of, where a count says it. */
    private void rates(List<Line> lines) {
        boolean told = lines.stream().anyMatch(line -> base(line).isPresent());
        List<String> headings = new ArrayList<>(List.of("Rate", "Value"));
        if (told) {
            headings.add("Out of");
        }
        blocks.add(new Block.Grid(
                table.id(),
                caption + ": rates",
                headings,
                lines.stream()
                        .map(line -> {
                            List<Block.Cell> cells = new ArrayList<>(List.of(
                                    new Block.Cell(MarkedRows.label(line), false), new Block.Cell(rate(line), true)));
                            if (told) {
                                cells.add(new Block.Cell(
                                        base(line).map(Figure::display).orElse(NOTHING), true));
                            }
                            return new Block.Row(false, cells);
                        })
                        .toList()));
    }

    /** The count that a rate of decisions is of: those investigated, or the complaints of the first stage. */
    private Optional<Figure> base(Line line) {
        return line.cells().stream()
                .flatMap(cell -> cell.figure().stream())
                .map(Figure::id)
                .findFirst()
                .flatMap(id -> {
                    String own = id.substring(0, id.indexOf('/'));
                    return id.matches("[^/]+/uphold-rate(-low|-high)?")
                            ? figures.apply(own + "/investigated/count")
                            : id.endsWith("/share-of-first-stage")
                                    ? figures.apply(own.replace("t15", "t10") + "/total/count")
                                    : Optional.empty();
                });
    }

    /** A line that says something in words alone. */
    private static boolean isText(Line line) {
        return !line.cells().isEmpty()
                && line.cells().stream().noneMatch(cell -> cell.figure().isPresent())
                && line.cells().get(0).text().contains(" ")
                && line.cells().stream().skip(1).allMatch(cell -> TableNames.shown(cell)
                        .equals(NOTHING));
    }

    /** Words are points under what they are about, none of them twice. */
    private void points(List<Line> texts) {
        Map<String, LinkedHashSet<String>> points = new LinkedHashMap<>();
        texts.forEach(line -> points.computeIfAbsent(line.label(), added -> new LinkedHashSet<>())
                .add(line.cells().get(0).text()));
        points.forEach((about, words) -> {
            blocks.add(new Block.Heading(3, about, false));
            words.forEach(text -> blocks.add(new Block.Bullet(text)));
        });
    }

    private static String rate(Line line) {
        return line.cells().stream()
                .flatMap(cell -> cell.figure().stream())
                .map(Figure::display)
                .findFirst()
                .orElse(NOTHING);
    }

    private List<Integer> columns(List<Integer> all, Predicate<String> ids) {
        IntPredicate has = column -> table.lines().stream()
                .flatMap(line -> line.cells().get(column - 1).figure().stream())
                .anyMatch(figure -> ids.test(figure.id()));
        return all.stream().filter(column -> column > 0 && has.test(column)).toList();
    }

    /** Those of some columns in which a line has a number. */
    private List<Integer> known(List<Integer> some) {
        return columns(some, id -> true);
    }

    private static List<Integer> without(List<Integer> all, List<Integer> some) {
        return all.stream().filter(column -> !some.contains(column)).toList();
    }

    private static List<Integer> withLabel(List<Integer> some) {
        List<Integer> columns = new ArrayList<>(List.of(0));
        columns.addAll(some);
        return columns;
    }

    private void grid(String title, List<Line> lines, List<Integer> columns) {
        List<Line> told = lines.stream().filter(Grids::tells).toList();
        List<Integer> kept = kept(told, columns);
        add(title, headings(kept), told, kept);
    }

    private void add(String title, List<String> headings, List<Line> lines, List<Integer> columns) {
        MarkedRows marked = new MarkedRows(lines, columns);
        blocks.add(new Block.Grid(table.id(), title, marked.headings(headings), marked.rows()));
    }

    private static boolean tells(Line line) {
        return line.cells().isEmpty()
                || line.cells().stream()
                        .anyMatch(cell -> !TableNames.shown(cell).equals(NOTHING));
    }

    /** The columns in which some line says something; the first always. */
    private static List<Integer> kept(List<Line> lines, List<Integer> columns) {
        return columns.stream()
                .filter(column -> column.equals(columns.get(0))
                        || lines.isEmpty()
                        || lines.stream()
                                .anyMatch(line -> !MarkedRows.text(line, column).equals(NOTHING)))
                .toList();
    }
}
