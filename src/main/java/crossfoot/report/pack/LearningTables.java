package crossfoot.report.pack;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.figures.FigureBook;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        CaseLog cases = book.assessment().casebook().cases();
        Map<String, List<String>> lessons = new HashMap<>();
        rows.stream().filter(this::published).forEach(row -> Entries.split(text(row, LearningColumn.CASE_REF)).stream()
                .map(ref -> cases.indexOf(Texts.refKey(ref)))
                .filter(index -> index >= 0)
                .map(index -> cases.at(index).text(CaseColumn.OMBUDSMAN_REF))
                .filter(number -> !number.isEmpty())
                .forEach(number -> lessons.computeIfAbsent(number, added -> new ArrayList<>())
                        .add(sentences(text(row, LearningColumn.LEARNING), text(row, LearningColumn.IMPROVEMENT)))));
        return lessons;
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
