package crossfoot.figures;

import crossfoot.figures.draft.Naming;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A book of figures as the public may read it: counts under a threshold are suppressed, and as many others that whoever knows
 * all that is shown, in whichever tables, and every equation between them, can tell of none of them more than a range as wide as
 * the threshold. Noughts are shown, but for a few inside of tables that cross two
 * splits, where they would tell. Shares, changes, averages, judgements and notes that say something of a suppressed count go with it. No row is named, and the
 * weekly tables W1 and W2, which are lists of cases, are not in it.
 */
public final class Suppression {

    private static final String NOTE_LEFT_OUT =
            "A note is left out here, since it would give a suppressed number away.";

    private final FigureBook book;
    private final int threshold;
    private final Set<String> suppressed;

    private Suppression(FigureBook book, int threshold, Set<String> suppressed) {
        this.book = book;
        this.threshold = threshold;
        this.suppressed = suppressed;
    }

    /**
     * Suppresses. Where the table of the whole council tells of several procedures, what is hidden in it and in the tables of
     * each of them is found for all together, so that nobody works anything out from the packs of two procedures.
     *
     * @param threshold counts of at least 1 under it are suppressed; 0 suppresses none
     */
    public static Suppression of(FigureBook book, int threshold) {
        List<FigureBook> together = FigureBooks.together(book);
        return of(together, threshold).get(together.indexOf(book));
    }

    /** The same of each of several books. */
    public static List<Suppression> of(FigureBooks books, int threshold) {
        return books.all() ? of(books.books(), threshold) : List.of(of(books.first(), threshold));
    }

    /** Of all books that are told together. */
    private static List<Suppression> of(List<FigureBook> books, int threshold) {
        Told told = new Told(books);
        Set<String> hidden = threshold > 1 ? hidden(told, threshold) : Set.of();
        List<Suppression> suppressions = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            int place = i + 1;
            Set<String> own = books.get(i).figuresOfYear().stream()
                    .map(Figure::id)
                    .filter(id -> hidden.contains(Told.id(id, place)))
                    .collect(Collectors.toSet());
            suppressions.add(new Suppression(books.get(i), threshold, own));
        }
        return List.copyOf(suppressions);
    }

    /** The ids of the figures that show a hidden count or are worked out from one. */
    private static Set<String> hidden(Told told, int threshold) {
        CountedThings counts = new CountedThings(told);
        List<String> figures = List.copyOf(told.figures().keySet());
        BitSet hidden = new Hiding(counts, new Secrets(counts, told, threshold), told, threshold).hidden();
        return figures.stream()
                .filter(id -> counts.behind(id).stream().anyMatch(hidden::get))
                .collect(Collectors.toSet());
    }

    private List<TableDraft> drafts() {
        return book.draftsOfYear();
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
        return book.figuresOfYear().stream().map(this::publicly).toList();
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
