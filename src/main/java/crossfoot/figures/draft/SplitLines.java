package crossfoot.figures.draft;

import crossfoot.figures.count.Part;
import crossfoot.figures.count.Selection;
import crossfoot.figures.count.Series;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the lines of a table that splits cases: for each part its count and its share of the whole, and a total. */
public final class SplitLines {

    private final TableDraft draft;
    private final String subject;
    private final String prefix;
    private final Optional<Comparison> comparison;
    private final Optional<String> group;
    private final Optional<Last> last;
    private final String labelled;

    /** A further share at the end of a line: its words in ids and labels, and its base; without a base it is blank. */
    private record Last(String path, String words, Optional<Selection> base) {}

    /**
     * @param subject what is counted, in words that start a label, such as "Formal complaints responded to in 2024-25"
     * @param prefix what stands before the part in ids, with a slash behind it, or ""
     * @param comparison sets each line beside the year before, where wanted
     */
    public SplitLines(TableDraft draft, String subject, String prefix, Optional<Comparison> comparison) {
        this(draft, subject, prefix, comparison, Optional.empty());
    }

    /** @param group the label of every line, where the part stands in a column of its own behind it */
    public SplitLines(
            TableDraft draft, String subject, String prefix, Optional<Comparison> comparison, Optional<String> group) {
        this.draft = draft;
        this.subject = subject;
        this.prefix = prefix;
        this.comparison = comparison;
        this.group = group;
        this.last = Optional.empty();
        this.labelled = "";
    }

    private SplitLines(SplitLines other, Optional<Last> last, String labelled) {
        this.draft = other.draft;
        this.subject = other.subject;
        this.prefix = other.prefix;
        this.comparison = other.comparison;
        this.group = other.group;
        this.last = last;
        this.labelled = labelled;
    }

    /** The same with words before every label. */
    public SplitLines labelled(String words) {
        return new SplitLines(this, last, words);
    }

    /** The same with the share that a line has of other cases at its end; blank where it has none of them. */
    public SplitLines withShareOf(String path, String words, Selection base) {
        return new SplitLines(this, Optional.of(new Last(path, words, Optional.of(base))), labelled);
    }

    /** The same with a cell at the end of a line that does not apply. */
    public SplitLines withBlank() {
        return new SplitLines(this, Optional.of(new Last("", "", Optional.empty())), labelled);
    }

    /**
     * Writes a line a part.
     *
     * @return the counts, in order
     */
    public List<Figure> write(List<Part> parts, Selection whole) {
        List<Figure> counts = new ArrayList<>();
        List<Figure> shares = new ArrayList<>();
        for (Part part : parts) {
            Figure count = draft.count(prefix + part.path() + "/count", label(part.label()), part.rows());
            Figure share = share(part.path(), count, part.rows(), whole);
            counts.add(count);
            shares.add(share);
            List<FigureTable.FigureCell> cells = cells(part.label(), draft.listedCell(part, count), share, whole);
            last.ifPresent(by -> cells.add(last(by, part.path(), count, part.rows())));
            comparison.ifPresent(by -> cells.addAll(by.cells(count, part.series())));
            draft.line(group.orElse(labelled + part.label()), cells);
        }
        if (parts.stream().mapToInt(part -> part.rows().size()).sum() == whole.size()) {
            draft.noteRounding(group.map(label -> label + ": ").orElse(""), shares);
        }
        return counts;
    }

    /** Writes the total of lines. */
    public Figure total(String label, Selection whole, List<Figure> parts) {
        return total(label, whole, parts, Series.unbroken());
    }

    /** The same of a total that may break between the years. */
    public Figure total(String label, Selection whole, List<Figure> parts, Series series) {
        Figure count = draft.count(prefix + "total/count", label(label.toLowerCase(Locale.UK)), whole);
        Figure share = share("total", count, whole, whole);
        draft.sum(count, parts);
        List<FigureTable.FigureCell> cells = cells(label, draft.cell(count), share, whole);
        last.ifPresent(by -> cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol())));
        comparison.ifPresent(by -> {
            EarlierTotals earlier = by.totals(count, parts);
            earlier.rest(by).ifPresent(this::rest);
            cells.addAll(earlier.cells(by, series));
        });
        draft.total(group.orElse(labelled + label), cells);
        return count;
    }

    /** Writes a line beside the split, such as those that were late. */
    public Figure beside(String label, String path, Selection rows, Selection whole) {
        Figure count = draft.count(prefix + path + "/count", label(label.toLowerCase(Locale.UK)), rows);
        Figure share = share(path, count, rows, whole);
        List<FigureTable.FigureCell> cells = cells(label, draft.cell(count), share, whole);
        last.ifPresent(by -> cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol())));
        comparison.ifPresent(by -> cells.addAll(by.cells(count, Series.unbroken())));
        draft.line(group.orElse(labelled + label), cells);
        return count;
    }

    /** Writes a line of a share alone, such as one of another base. */
    public void besideShare(String label, FigureTable.FigureCell share) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        group.ifPresent(words -> cells.add(draft.text(label)));
        cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        cells.add(share);
        draft.line(group.orElse(label), cells);
    }

    /** A line of the years before alone. Its label is no other line's, so that no chart of a group takes it in. */
    private void rest(List<FigureTable.FigureCell> earlier) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        group.ifPresent(label -> cells.add(draft.text(EarlierTotals.restLabel())));
        cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        cells.add(draft.text(Shorthand.NOT_APPLICABLE.symbol()));
        cells.addAll(earlier);
        draft.line(group.map(label -> label + " (earlier)").orElse(EarlierTotals.restLabel()), cells);
    }

    /** Makes the figures of a line that another line of the table stands for. */
    public Figure unshown(String label, String path, Selection rows, Selection whole) {
        Figure count = draft.count(prefix + path + "/count", label(label.toLowerCase(Locale.UK)), rows);
        share(path, count, rows, whole);
        return count;
    }

    /** The share of the other cases: undefined in a line of none of them. */
    private FigureTable.FigureCell last(Last by, String path, Figure count, Selection rows) {
        Selection base = by.base().orElse(rows);
        Selection own = rows.in(base);
        boolean applies = by.base().isPresent() && own.size() == rows.size() && rows.size() > 0;
        if (!applies) {
            return draft.text(Shorthand.NOT_APPLICABLE.symbol());
        }
        return draft.shareCell(
                draft.share(prefix + path + "/" + by.path(), count.label() + ", " + by.words(), own, base), base);
    }

    private String label(String part) {
        return subject + ": " + part;
    }

    private Figure share(String path, Figure count, Selection rows, Selection whole) {
        return draft.share(prefix + path + "/share", count.label() + ", share", rows, whole);
    }

    private List<FigureTable.FigureCell> cells(
            String part, FigureTable.FigureCell count, Figure share, Selection whole) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        group.ifPresent(label -> cells.add(draft.text(part)));
        cells.add(count);
        cells.add(draft.shareCell(share, whole));
        return cells;
    }
}
