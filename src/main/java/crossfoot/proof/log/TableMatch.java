package crossfoot.proof.log;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.LineKind;
import crossfoot.proof.table.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table of a report and one of the log fit: lines by their words, columns by their year and by the numbers that agree.
 *
 * @param headings for each column of the report's table the log's heading, 0 for none
 * @param agreeing how many cells agree
 * @param compared how many cells could be compared
 * @param titled whether the report's table has the log table's whole title, which says what, whose and when: then a column of
 *     the same heading is the same, whatever its numbers
 */
record TableMatch(
        LabelledTable labelled, LogTable log, List<Integer> headings, int agreeing, int compared, boolean titled) {

    private static final int TITLE = 1_000_000;

    TableMatch {
        headings = List.copyOf(headings);
    }

    static TableMatch of(LabelledTable labelled, LogTable log, int year, boolean titled) {
        TableView view = labelled.view();
        List<Integer> headings = new ArrayList<>();
        int agreeing = 0;
        int compared = 0;
        for (int column = 0; column < view.width(); column++) {
            int best = 0;
            int most = 0;
            int seen = 0;
            for (int heading = 1; heading < log.table().headings().size(); heading++) {
                int[] score = yearsFit(labelled, column, log, heading, year)
                        ? score(labelled, column, log, heading)
                        : new int[2];
                if (score[0] > most) {
                    best = heading;
                    most = score[0];
                    seen = score[1];
                }
            }
            int same = titled ? log.heading(view.columnLabels().get(column)) : 0;
            boolean sure = same > 0 || most >= 2 && 2 * most > seen;
            int[] found = same > 0 ? score(labelled, column, log, same) : new int[] {most, seen};
            headings.add(same > 0 ? same : sure ? best : 0);
            agreeing += sure ? found[0] : 0;
            compared += sure ? found[1] : 0;
        }
        return new TableMatch(labelled, log, headings, agreeing, compared, titled);
    }

    /** Whether enough speaks for it: its title, or numbers that agree. */
    boolean sure() {
        return titled ? compared > 0 : agreeing >= 2;
    }

    /** How well it fits, beside others. */
    int weight() {
        return agreeing + (titled ? TITLE : 0);
    }

    /** A column that names a year is compared with that year's; one that names none with the book's. */
    private static boolean yearsFit(LabelledTable labelled, int column, LogTable log, int heading, int year) {
        int named = labelled.years().get(column);
        int here = log.years().get(heading);
        return named <= 2 ? named != 1 && here == 0 : named == year ? here == 0 || here == year : here == named;
    }

    private static int[] score(LabelledTable labelled, int column, LogTable log, int heading) {
        TableView view = labelled.view();
        int agrees = 0;
        int seen = 0;
        for (int row = 0; row < view.height(); row++) {
            Cell cell = view.cell(row, column);
            Optional<Figure> figure = log.line(labelled.keys().get(row)).flatMap(line -> log.figure(line, heading));
            if (figure.isPresent() && LogTable.comparable(figure.get(), cell)) {
                seen++;
                agrees += LogTable.agrees(figure.get(), cell) ? 1 : 0;
            }
        }
        return new int[] {agrees, seen};
    }

    TableView view() {
        return labelled.view();
    }

    /** The figure that a cell should show. */
    Optional<Figure> figure(int row, int column) {
        int heading = headings.get(column);
        Optional<FigureTable.Line> line = log.line(labelled.keys().get(row));
        return heading == 0
                ? Optional.empty()
                : line.flatMap(found -> log.figure(found, heading))
                        .filter(figure -> LogTable.comparable(figure, view().cell(row, column)));
    }

    /** Rows of the report that the log's table has no line for. */
    List<Integer> unknownRows() {
        TableView view = view();
        List<Integer> rows = new ArrayList<>();
        long known = labelled.keys().stream()
                .filter(label -> log.line(label).isPresent())
                .count();
        for (int row = 0; row < view.height() && 3L * known >= 2L * view.height(); row++) {
            boolean line = view.rowKinds().get(row) == LineKind.LINE
                    && !view.rowLabels().get(row).isEmpty();
            if (line && log.line(labelled.keys().get(row)).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
