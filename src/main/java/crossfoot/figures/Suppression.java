package crossfoot.figures;

import crossfoot.figures.draft.Naming;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A book of figures as the public may read it: counts under a threshold are suppressed, and as many others that whoever knows
 * all that is shown, in whichever tables, and every equation between them, can tell of none of them more than a range as wide as
 * the threshold. Noughts are shown, but where nothing else can hide a count. Shares,
 * changes, averages, judgements and notes that say something of a suppressed count go with it. No row is named, and the
 * weekly tables W1 and W2, which are lists of cases, are not in it.
 */
public final class Suppression {

    private static final String NOTE_LEFT_OUT =
            "A note is left out here, since it would give a suppressed number away.";

    private static final Pattern OF_EARLIER_YEAR = Pattern.compile(".+(/\\d{4}-\\d{2})");

    private final FigureBook book;
    private final int threshold;
    private final CountedThings counts;
    private final BitSet hidden = new BitSet();
    private final Set<String> suppressed = new HashSet<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private Suppression(FigureBook book, int threshold) {
        this.book = book;
        this.threshold = threshold;
        for (TableDraft draft : drafts()) {
            figures.putAll(draft.figures());
        }
        Map<String, List<Figure>> derivations = new HashMap<>();
        drafts().forEach(draft -> derivations.putAll(draft.identities().derivations()));
        List<Sum> sums = drafts().stream()
                .flatMap(draft -> draft.identities().sums().stream())
                .toList();
        this.counts = new CountedThings(figures, sums, derivations);
        if (threshold > 1) {
            Secrets secrets = new Secrets(counts, drafts(), names(), threshold);
            hidden.or(new Hiding(counts, secrets, List.copyOf(figures.keySet()), threshold).hidden());
        }
        for (String id : figures.keySet()) {
            if (counts.behind(id).stream().anyMatch(hidden::get)) {
                suppressed.add(id);
            }
        }
    }

    /**
     * Suppresses.
     *
     * @param threshold counts of at least 1 under it are suppressed; 0 suppresses none
     */
    public static Suppression of(FigureBook book, int threshold) {
        return new Suppression(book, threshold);
    }

    private List<TableDraft> drafts() {
        return book.draftsOfYear();
    }

    /** The names of one number, in this year and in each of the years before. */
    private List<List<String>> names() {
        Set<String> years = new TreeSet<>(Set.of(""));
        figures.keySet().stream()
                .map(OF_EARLIER_YEAR::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> years.add(matcher.group(1)));
        return book.sameNumbers().stream()
                .flatMap(number -> years.stream()
                        .map(year -> number.stream().map(id -> id + year).toList()))
                .toList();
    }

    /** How many cells of the tables are suppressed. */
    public int cells() {
        return (int) tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.text().equals(Shorthand.SUPPRESSED.symbol()))
                .count();
    }

    /** The ids of the figures that are suppressed. */
    public Set<String> suppressed() {
        return Set.copyOf(suppressed);
    }

    /** Every figure, without refs; one that is suppressed has no value and is shown as {@code [c]}. */
    public List<Figure> figures() {
        return figures.values().stream().map(this::publicly).toList();
    }

    private Figure publicly(Figure figure) {
        return suppressed.contains(figure.id())
                ? new Figure(
                        figure.id(),
                        figure.label(),
                        figure.unit(),
                        OptionalDouble.empty(),
                        Shorthand.SUPPRESSED.symbol(),
                        List.of())
                : new Figure(figure.id(), figure.label(), figure.unit(), figure.value(), figure.display(), List.of());
    }

    /** The tables, with {@code [c]} for what is suppressed. */
    public List<FigureTable> tables() {
        return drafts().stream().map(this::table).toList();
    }

    private FigureTable table(TableDraft draft) {
        FigureTable table = draft.table(Naming.PUBLICLY);
        Set<String> lost = draft.noteFigures().entrySet().stream()
                .filter(note -> note.getValue().stream().anyMatch(suppressed::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> notes = new ArrayList<>(table.notes().stream()
                .map(note -> lost.contains(note) ? NOTE_LEFT_OUT : note)
                .toList());
        if (draft.figures().keySet().stream().anyMatch(suppressed::contains)) {
            notes.add("Counts of 1 to " + (threshold - 1) + " are suppressed, " + Shorthand.SUPPRESSED.symbol()
                    + ", and so is what would give them away.");
        }
        if (threshold <= 1) {
            notes.add("No count is suppressed: the setting Small number threshold is " + threshold + ".");
        }
        return new FigureTable(
                table.id(),
                table.title(),
                table.base(),
                table.headings(),
                table.lines().stream().map(this::line).toList(),
                notes);
    }

    private FigureTable.Line line(FigureTable.Line line) {
        boolean loses = line.cells().stream().anyMatch(this::suppressed);
        return new FigureTable.Line(
                line.label(),
                line.total(),
                line.cells().stream().map(cell -> cell(cell, loses)).toList());
    }

    private boolean suppressed(FigureTable.FigureCell cell) {
        return cell.figure().map(Figure::id).filter(suppressed::contains).isPresent();
    }

    private FigureTable.FigureCell cell(FigureTable.FigureCell cell, boolean lineLoses) {
        boolean judged = cell.figure().isEmpty() && Difference.isWord(cell.text());
        if (suppressed(cell) || (lineLoses && judged)) {
            return new FigureTable.FigureCell(Optional.empty(), Shorthand.SUPPRESSED.symbol(), cell.notes());
        }
        return new FigureTable.FigureCell(cell.figure().map(this::publicly), cell.text(), cell.notes());
    }
}
