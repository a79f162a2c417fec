package crossfoot.report.pack;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * R1: whether the year's log has what the law or the code of the procedure asks of the annual report, item by item: present,
 * absent or inconsistent. The words are those of table T20, which are the law's own.
 */
final class ReturnCheck {

    /** R1. */
    static final TableListing LISTING = TableListing.of("R1", Topic.YEAR_AND_RETURN, Occasion.ANNUAL_RETURN);

    private static final String PRESENT = "Present";
    private static final String ABSENT = "Absent";
    private static final String INCONSISTENT = "Inconsistent";

    private final FigureBook book;
    private final boolean naming;
    private final List<Line> lines = new ArrayList<>();

    /** @param naming whether the rows that make an item inconsistent are named */
    ReturnCheck(FigureBook book, boolean naming) {
        this.book = book;
        this.naming = naming;
    }

    /** The table; empty where the procedure has no return. */
    Optional<FigureTable> table() {
        if (book.table("T20").isEmpty()) {
            return Optional.empty();
        }
        FigureTable asked = book.table("T20").orElseThrow();
        Map<String, List<Figure>> items = new LinkedHashMap<>();
        for (FigureTable.Line line : asked.lines()) {
            line.cells().get(1).figure().ifPresent(figure -> items.computeIfAbsent(
                            line.label(), added -> new ArrayList<>())
                    .add(figure));
        }
        items.forEach(this::item);
        return Optional.of(new FigureTable(
                "R1",
                "What the return still needs, " + book.procedure() + ", "
                        + book.period().label(),
                asked.base() + " Present, absent or inconsistent in the log.",
                List.of("Item", "Number", "State", "What to do", "Rows"),
                lines,
                List.of()));
    }

    /** An item is what its figures say together; rows in which something is blank make it inconsistent. */
    private void item(String asked, List<Figure> figures) {
        Figure first = figures.get(0);
        List<String> blank = blank(figures);
        double counted =
                figures.stream().mapToDouble(figure -> figure.value().orElse(0)).sum();
        if (!blank.isEmpty()) {
            line(asked, first, INCONSISTENT, "Fill in what is empty in " + rows(blank.size()) + ".", blank);
        } else if (counted > 0) {
            line(asked, first, PRESENT, "Nothing.", List.of());
        } else {
            line(
                    asked,
                    first,
                    ABSENT,
                    "The log has none of the year: is it complete? If so, say so in the report.",
                    List.of());
        }
    }

    /** The rows without the reason, the outcome or the exclusion by which the item counts them. */
    private List<String> blank(List<Figure> figures) {
        List<String> blank = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.id().endsWith("/not-recorded/count") && figure.value().orElse(0) > 0) {
                blank.addAll(figure.refs());
            }
            if (figure.id().equals("t20/well-founded/count")) {
                // A complaint that was answered without an outcome may or may not have been well-founded.
                book.figure("t10/not-recorded/count").ifPresent(open -> blank.addAll(open.refs()));
            }
        }
        return blank;
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private void line(String label, Figure figure, String state, String what, List<String> refs) {
        String named = refs.isEmpty() || !naming ? Shorthand.NOT_APPLICABLE.symbol() : String.join("; ", refs);
        lines.add(new Line(
                label,
                false,
                List.of(FigureCell.of(figure), FigureCell.of(state), FigureCell.of(what), FigureCell.of(named))));
    }
}
