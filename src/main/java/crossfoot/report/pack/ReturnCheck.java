package crossfoot.report.pack;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.Entry;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R1: whether the year's log has what an annual report must say, item by item: regulation 18(1) of the Local Authority
 * Social Services and National Health Service Complaints (England) Regulations 2009.
 */
final class ReturnCheck {

    private static final String SUBJECTS = "t20/subject-matter/";
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
        if (book.figure("t20/received/count").isEmpty()) {
            return Optional.empty();
        }
        item("(a) Complaints received", "t20/received/count", "No complaint was received; is the log complete?");
        wellFounded();
        item(
                "(c) Complaints referred to the Ombudsman",
                "t20/referred-to-ombudsman/count",
                "None was referred; the report says so.");
        subjects();
        item(
                "(d) Matters of general importance",
                "t20/general-importance/count",
                "Learning has no lesson of the year.");
        item("(d) Action taken or to be taken", "t20/action-taken/count", "Learning has no improvement of the year.");
        return Optional.of(new FigureTable(
                "R1",
                "What the return still needs, " + book.procedure() + ", "
                        + book.year().label(),
                "Items of regulation 18(1) of the Complaints Regulations 2009: present, absent or inconsistent in the log.",
                List.of("Item", "Number", "State", "What to do", "Rows"),
                lines,
                List.of()));
    }

    private void item(String label, String id, String whenNone) {
        book.figure(id).ifPresent(figure -> {
            boolean any = figure.value().orElse(0) > 0;
            line(label, figure, any ? PRESENT : ABSENT, any ? "Nothing." : whenNone, List.of());
        });
    }

    /** A complaint that was responded to without an outcome may or may not have been well-founded. */
    private void wellFounded() {
        book.figure("t20/well-founded/count").ifPresent(figure -> {
            List<String> open =
                    book.figure("t10/not-recorded/count").map(Figure::refs).orElse(List.of());
            String what = open.isEmpty() ? "Nothing." : "Record the outcome of " + rows(open.size()) + ".";
            line(
                    "(b) Complaints decided to be well-founded",
                    figure,
                    open.isEmpty() ? PRESENT : INCONSISTENT,
                    what,
                    open);
        });
    }

    private void subjects() {
        List<Figure> subjects = book.figures().stream()
                .filter(figure -> figure.id().startsWith(SUBJECTS))
                .toList();
        List<String> blank =
                book.figure(SUBJECTS + "not-recorded/count").map(Figure::refs).orElse(List.of());
        Figure received = book.figure("t20/received/count").orElseThrow();
        double sum = subjects.stream()
                .mapToDouble(figure -> figure.value().orElse(0))
                .sum();
        boolean adds = sum == received.value().orElse(0);
        String state = subjects.isEmpty() ? ABSENT : blank.isEmpty() && adds ? PRESENT : INCONSISTENT;
        String what = blank.isEmpty() ? "Nothing." : "Record the main reason of " + rows(blank.size()) + ".";
        line("(d) Subject matter of complaints received", received, state, what, blank);
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private void line(String label, Figure figure, String state, String what, List<String> refs) {
        String named = refs.isEmpty() || !naming ? Shorthand.NOT_APPLICABLE.symbol() : String.join("; ", refs);
        lines.add(new Line(label, false, List.of(Entry.of(figure), Entry.of(state), Entry.of(what), Entry.of(named))));
    }
}
