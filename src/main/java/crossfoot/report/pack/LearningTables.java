package crossfoot.report.pack;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.figures.FigureBook;
import crossfoot.figures.count.Part;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.rules.log.LearningStanding.Progress;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of Learning of a year as tables: what may be told to everybody, and the register that officers keep. Which rows
 * they are is said by one figure, {@code t17/source/total/count}.
 */
final class LearningTables {

    /** L1 and L2. */
    static final List<TableListing> LISTINGS = List.of(
            TableListing.of("L1", Topic.LEARNING, Occasion.LEARNING),
            TableListing.of("L2", Topic.LEARNING, Occasion.LEARNING));

    private static final String ROWS_OF_THE_YEAR = "t17/source/total/count";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final FigureBook book;
    private final LearningLog log;
    private final List<Integer> rows;

    LearningTables(FigureBook book) {
        this.book = book;
        this.log = book.assessment().casebook().learning();
        Set<String> refs =
                new HashSet<>(book.figure(ROWS_OF_THE_YEAR).map(Figure::refs).orElse(List.of()));
        this.rows = IntStream.range(0, log.size())
                // Of rows with one Learning ref the first counts.
                .filter(row -> refs.remove(log.ref(row)))
                .boxed()
                .toList();
    }

    /** L1: the lessons that may be published, as "you said, we did". */
    FigureTable youSaidWeDid() {
        List<Integer> published = rows.stream().filter(this::published).toList();
        List<String> notes = new ArrayList<>();
        if (published.size() < rows.size()) {
            notes.add("Not shown: lessons whose row does not say that they may be published.");
        }
        return new FigureTable(
                "L1",
                "You said, we did" + of(),
                "Lessons of the year that may be published, by where they were learnt and by theme.",
                List.of("Where it was learnt", "Theme", "What you told us", "What we do about it", "How it stands"),
                published.stream()
                        .map(row -> line(
                                text(row, LearningColumn.LEARNING_SOURCE),
                                text(row, LearningColumn.THEME),
                                text(row, LearningColumn.LEARNING),
                                text(row, LearningColumn.IMPROVEMENT),
                                stands(row)))
                        .toList(),
                notes);
    }

    /** L2: every lesson with its owner and dates, for officers. */
    FigureTable register() {
        return new FigureTable(
                "L2",
                "Register of learning" + of(),
                "Every row of Learning of the year, for officers.",
                List.of(
                        "Learning ref",
                        "Where it was learnt",
                        "Theme",
                        "What was learnt",
                        "What is done",
                        "Team",
                        "Owner",
                        "Due",
                        "Done",
                        "Status"),
                rows.stream()
                        .map(row -> line(
                                log.ref(row),
                                text(row, LearningColumn.LEARNING_SOURCE),
                                text(row, LearningColumn.THEME),
                                text(row, LearningColumn.LEARNING),
                                text(row, LearningColumn.IMPROVEMENT),
                                text(row, LearningColumn.TEAM),
                                text(row, LearningColumn.OWNER),
                                day(row, LearningColumn.DUE),
                                day(row, LearningColumn.DONE),
                                progress(row).words()))
                        .toList(),
                List.of());
    }

    /** What was learnt from the Ombudsman's cases, of rows that may be published, by the Ombudsman's numbers. */
    Map<String, List<String>> ofOmbudsman() {
        Map<String, List<String>> lessons = new HashMap<>();
        rows.stream().filter(this::published).forEach(row -> ombudsmanRefs(row)
                .forEach(number -> lessons.computeIfAbsent(number, added -> new ArrayList<>())
                        .add(sentences(text(row, LearningColumn.LEARNING), text(row, LearningColumn.IMPROVEMENT)))));
        return lessons;
    }

    /**
     * What was learnt by theme, what is done about it, by whom and how it stands, for the report itself: each lesson once,
     * and none that stands with a case of the Ombudsman in the appendix.
     */
    FigureTable told(Audience audience) {
        Set<String> quoted = new HashSet<>();
        book.table("A2").ifPresent(table -> table.lines().forEach(line -> quoted.add(line.label())));
        Map<List<String>, List<Integer>> lessons = new LinkedHashMap<>();
        List<Integer> told = rows.stream()
                .filter(row -> audience == Audience.OFFICER || published(row))
                .filter(row -> ombudsmanRefs(row).noneMatch(quoted::contains))
                .sorted(Comparator.comparing(row -> text(row, LearningColumn.THEME)))
                .toList();
        told.forEach(row -> lessons.computeIfAbsent(
                        List.of(
                                text(row, LearningColumn.THEME),
                                text(row, LearningColumn.LEARNING),
                                improvement(row, told)),
                        added -> new ArrayList<>())
                .add(row));
        boolean open = audience == Audience.PUBLIC;
        List<Line> lines = new ArrayList<>();
        lessons.forEach((words, same) -> {
            List<String> cells = new ArrayList<>(words.subList(1, words.size()));
            if (!open) {
                cells.add(each(same, row -> byWhom(row, audience)));
            }
            cells.add(each(same, row -> howItStands(row, !open)));
            lines.add(line(words.get(0).isEmpty() ? Part.NOT_RECORDED : words.get(0), cells.toArray(String[]::new)));
        });
        return new FigureTable(
                "T17",
                open ? "You said, we did" : "What was learnt, and what is done about it",
                "",
                open
                        ? List.of("Theme", "You said", "We did", "How it stands")
                        : List.of("Theme", "What was learnt", "What is done about it", "By whom", "How it stands"),
                lines,
                List.of());
    }

    /** What is done about a lesson; where its row names nothing, what a row of the same lesson names. */
    private String improvement(int row, List<Integer> among) {
        return Stream.concat(
                        Stream.of(row),
                        among.stream()
                                .filter(other ->
                                        text(other, LearningColumn.THEME).equals(text(row, LearningColumn.THEME))
                                                && text(other, LearningColumn.LEARNING)
                                                        .equals(text(row, LearningColumn.LEARNING))))
                .map(other -> text(other, LearningColumn.IMPROVEMENT))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String each(List<Integer> rows, Function<Integer, String> words) {
        return rows.stream()
                .map(words)
                .map(word -> word.replaceFirst("\\.$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String byWhom(int row, Audience audience) {
        String owner = audience == Audience.OFFICER ? text(row, LearningColumn.OWNER) : "";
        return Stream.of(text(row, LearningColumn.TEAM), owner)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Evidence is a text that nobody has read for names of people: it is not for the public. */
    private String howItStands(int row, boolean evidence) {
        String due = day(row, LearningColumn.DUE);
        return switch (progress(row)) {
            case DONE -> {
                String shown = evidence ? text(row, LearningColumn.EVIDENCE) : "";
                yield stands(row) + (shown.isEmpty() ? "" : ": " + shown);
            }
            case OVERDUE -> due.isEmpty() ? "Overdue" : "Overdue since " + due;
            case PLANNED, DUE_SOON -> due.isEmpty() ? "Planned" : "Planned for " + due;
            case NOTED -> "No improvement needed";
        };
    }

    private Stream<String> ombudsmanRefs(int row) {
        CaseLog cases = book.assessment().casebook().cases();
        return Entries.split(text(row, LearningColumn.CASE_REF)).stream()
                .map(ref -> cases.indexOf(Texts.refKey(ref)))
                .filter(index -> index >= 0)
                .map(index -> cases.at(index).text(CaseColumn.OMBUDSMAN_REF))
                .filter(number -> !number.isEmpty());
    }

    private boolean published(int row) {
        return text(row, LearningColumn.PUBLISH).equalsIgnoreCase("yes");
    }

    private static String sentences(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isBlank())
                .map(text -> text.matches(".*[.!?]") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private String of() {
        return ", " + book.procedure() + ", " + book.period().label();
    }

    private String stands(int row) {
        return progress(row) == Progress.DONE
                ? ("Done " + day(row, LearningColumn.DONE)).strip()
                : progress(row).words();
    }

    private Progress progress(int row) {
        return book.assessment().learningStanding(row).status();
    }

    private String text(int row, LearningColumn column) {
        return log.text(row, column);
    }

    private String day(int row, LearningColumn column) {
        return log.date(row, column).map(DAY::format).orElse("");
    }

    private static Line line(String label, String... words) {
        List<FigureCell> cells = new ArrayList<>();
        for (String word : words) {
            cells.add(new FigureCell(Optional.empty(), shown(word), List.of()));
        }
        return new Line(shown(label), false, cells);
    }

    private static String shown(String word) {
        return word.isEmpty() ? Shorthand.NOT_APPLICABLE.symbol() : word;
    }
}
