package crossfoot.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the lines of a table that splits cases: for each part its count and its share of the whole, and a total. */
final class SplitLines {

    private final TableDraft draft;
    private final String subject;
    private final String prefix;
    private final Optional<Comparison> comparison;

    /**
     * @param subject what is counted, in words that start a label, such as "Formal complaints responded to in 2024-25"
     * @param prefix what stands before the part in ids, with a slash behind it, or ""
     * @param comparison sets each line beside the year before, where wanted
     */
    SplitLines(TableDraft draft, String subject, String prefix, Optional<Comparison> comparison) {
        this.draft = draft;
        this.subject = subject;
        this.prefix = prefix;
        this.comparison = comparison;
    }

    /** Writes a line a part. @return the counts, in order */
    List<Figure> write(List<Part> parts, Selection whole) {
        List<Figure> counts = new ArrayList<>();
        List<Figure> shares = new ArrayList<>();
        for (Part part : parts) {
            String label = subject + ": " + part.label();
            Figure count = draft.count(prefix + part.path() + "/count", label, part.rows());
            Figure share = draft.share(prefix + part.path() + "/share", label + ", share", part.rows(), whole);
            counts.add(count);
            shares.add(share);
            List<FigureTable.Entry> cells = new ArrayList<>();
            cells.add(draft.cell(count));
            cells.add(draft.shareCell(share, whole));
            comparison.ifPresent(by -> cells.addAll(by.cells(count, part.comparableFrom())));
            draft.line(part.label(), cells);
        }
        draft.noteRounding(shares);
        return counts;
    }

    /** Writes the total of lines. */
    Figure total(String label, Selection whole, List<Figure> parts) {
        Figure count = draft.count(prefix + "total/count", subject + ": " + label.toLowerCase(Locale.UK), whole);
        Figure share = draft.share(prefix + "total/share", count.label() + ", share", whole, whole);
        draft.sum(count, parts);
        List<FigureTable.Entry> cells = new ArrayList<>();
        cells.add(draft.cell(count));
        cells.add(draft.shareCell(share, whole));
        comparison.ifPresent(by -> cells.addAll(by.cells(count, Optional.empty())));
        draft.total(label, cells);
        return count;
    }
}
