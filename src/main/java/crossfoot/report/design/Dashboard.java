package crossfoot.report.design;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.rules.Assessment;
import crossfoot.rules.LeftOutRows;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.Status;
import crossfoot.workbook.cells.Entry;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of the Dashboard's tables: figures of the year of the as-of date, and of the year before it. */
public final class Dashboard {

    private final Assessment assessment;
    private final int duties;
    private final Headlines headlines;
    private final FigureBook thisYear;
    private final FigureBook lastYear;

    /** @param duties how many duties the Worklist has */
    public Dashboard(Assessment assessment, int duties) {
        this.assessment = assessment;
        this.duties = duties;
        ReportingYear year = assessment.casebook().yearOf(assessment.asOf());
        String procedure = assessment.casebook().usualProcedure();
        this.headlines = new Headlines(assessment.casebook().taxonomy().feedbackTypesOf(Texts.key(procedure)));
        this.thisYear = FigureBook.counts(assessment, year, procedure);
        this.lastYear = thisYear.countsIn(year.plusYears(-1));
    }

    /** The rows of each table, as many as it has. */
    public Map<DashboardTable, List<List<Entry>>> rows() {
        Map<DashboardTable, List<List<Entry>>> rows = new EnumMap<>(DashboardTable.class);
        rows.put(DashboardTable.HEADLINES, pairs(headlines.counts()));
        rows.put(DashboardTable.SHARES, pairs(headlines.shares()));
        rows.put(DashboardTable.ATTENTION, attention());
        rows.put(DashboardTable.FLOW, flow());
        rows.put(DashboardTable.MONTHS, months());
        rows.put(DashboardTable.REASONS, split("T08", "t08/"));
        rows.put(DashboardTable.OUTCOMES, split("T10", "t10/"));
        rows.replaceAll(Dashboard::fitted);
        return rows;
    }

    private static List<List<Entry>> fitted(DashboardTable table, List<List<Entry>> rows) {
        List<List<Entry>> fitted = new ArrayList<>(rows.subList(0, Math.min(rows.size(), table.rows())));
        while (fitted.size() < table.rows()) {
            fitted.add(Collections.nCopies(table.headers().size(), Entry.BLANK));
        }
        return fitted;
    }

    private List<List<Entry>> pairs(Map<String, String> ids) {
        List<List<Entry>> rows = new ArrayList<>();
        ids.forEach((label, id) -> {
            if (thisYear.figure(id).isPresent() || lastYear.figure(id).isPresent()) {
                rows.add(List.of(Entry.text(label), value(thisYear, id), value(lastYear, id)));
            }
        });
        return rows;
    }

    private static Entry value(FigureBook book, String id) {
        Optional<Figure> figure = book.figure(id);
        return figure.isPresent() && figure.get().value().isPresent()
                ? new Entry.Number(figure.get().value().getAsDouble())
                : Entry.BLANK;
    }

    private List<List<Entry>> attention() {
        Map<Status, Integer> counts = countsByStatus();
        return List.of(
                line("Overdue answers", counts.getOrDefault(Status.OVERDUE, 0)),
                line("Answers due soon", counts.getOrDefault(Status.DUE_SOON, 0)),
                line("Open answers, not yet due", counts.getOrDefault(Status.OPEN, 0)),
                line("Duties due or late (Worklist)", duties),
                line("Improvements overdue", improvementsOverdue()),
                leftOut(),
                line("Errors to mend (Checks)", assessment.count(Severity.ERROR)),
                line("Warnings (Checks)", assessment.count(Severity.WARNING)));
    }

    /** How many rows are in no deadline and no figure, and for which columns. */
    private List<Entry> leftOut() {
        LeftOutRows rows = assessment.leftOut();
        String columns = String.join(", ", rows.columns().keySet());
        return line(
                columns.isEmpty() ? "Rows left out, not judged" : "Left out, for errors in " + columns, rows.count());
    }

    private static List<Entry> line(String label, long count) {
        return List.of(Entry.text(label), new Entry.Number(count));
    }

    private Map<Status, Integer> countsByStatus() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (int i = 0; i < assessment.casebook().cases().size(); i++) {
            counts.merge(assessment.status(i), 1, Integer::sum);
        }
        return counts;
    }

    private long improvementsOverdue() {
        return IntStream.range(0, assessment.casebook().learning().size())
                .filter(i -> assessment.learningStanding(i).status() == LearningStanding.Progress.OVERDUE)
                .count();
    }

    private List<List<Entry>> flow() {
        List<List<Entry>> rows = new ArrayList<>();
        thisYear.table("T02").ifPresent(table -> table.lines().forEach(line -> {
            List<Entry> row = new ArrayList<>();
            row.add(Entry.text(line.label()));
            line.cells().stream().limit(4).forEach(cell -> row.add(entry(cell)));
            rows.add(row);
        }));
        return rows;
    }

    private static Entry entry(FigureTable.FigureCell cell) {
        return cell.figure()
                .filter(figure -> figure.value().isPresent())
                .<Entry>map(figure -> new Entry.Number(figure.value().getAsDouble()))
                .orElse(Entry.BLANK);
    }

    private List<List<Entry>> months() {
        List<List<Entry>> rows = new ArrayList<>();
        YearMonth last = YearMonth.from(assessment.asOf());
        for (int back = DashboardTable.MONTHS.rows() - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            FigureBook book = thisYear.period().holds(month.atEndOfMonth()) ? thisYear : lastYear;
            rows.add(List.of(
                    Entry.text(DateWords.shortMonth(month)),
                    value(book, "t19/" + month + "/received"),
                    value(book, "t19/" + month + "/responded")));
        }
        return rows;
    }

    /** The lines of a split with the most cases last year first, without its total. */
    private List<List<Entry>> split(String tableId, String idStart) {
        List<Line> lines = new ArrayList<>();
        for (FigureBook book : List.of(lastYear, thisYear)) {
            book.table(tableId).ifPresent(table -> table.lines().stream()
                    .filter(line -> !line.total())
                    .forEach(line -> line.cells().stream()
                            .flatMap(cell -> cell.figure().stream())
                            .filter(figure -> figure.id().startsWith(idStart)
                                    && figure.id().endsWith("/count"))
                            .findFirst()
                            .filter(figure ->
                                    lines.stream().noneMatch(known -> known.id().equals(figure.id())))
                            .ifPresent(figure -> lines.add(new Line(line.label(), figure.id())))));
        }
        return lines.stream()
                .filter(line -> count(thisYear, line.id()) + count(lastYear, line.id()) > 0)
                .sorted((one, other) -> Double.compare(count(lastYear, other.id()), count(lastYear, one.id())))
                .map(line -> List.of(Entry.text(line.label()), value(thisYear, line.id()), value(lastYear, line.id())))
                .toList();
    }

    private record Line(String label, String id) {}

    private static double count(FigureBook book, String id) {
        return book.figure(id).map(figure -> figure.value().orElse(0)).orElse(0.0);
    }
}
