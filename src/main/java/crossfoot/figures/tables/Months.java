package crossfoot.figures.tables;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.ChartPlan;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** T19: the first stage's complaints received and responded to by month, with the lines of an XmR chart. */
final class Months implements TableDefinition {

    private static final List<String> MEASURES = List.of("received", "responded");

    @Override
    public TableListing listing() {
        return TableListing.annual("T19", Topic.YEAR_AND_RETURN).with(ChartPlan.lines("Cases by month", 1, 2));
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.has(Role.FIRST_STAGE);
    }

    /** A measure through the year: whole months that are over have a point on the chart. */
    private record Series(String measure, List<Figure> months, List<Figure> over) {

        Series(String measure) {
            this(measure, new ArrayList<>(), new ArrayList<>());
        }

        Optional<ControlChart> chart() {
            return over.size() < 2
                    ? Optional.empty()
                    : Optional.of(ControlChart.of(over.stream()
                            .mapToDouble(month -> month.value().orElseThrow())
                            .toArray()));
        }
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types(Role.FIRST_STAGE);
        draft.title(Wording.several(types) + " by month");
        draft.base(Wording.several(types) + " by the month received and the month responded to. Centre line and"
                + " limits are those of an individuals (XmR) chart of the whole months that are over.");
        draft.headings("Month", "Received", "Responded");
        draft.takes(LeftOut.Taken.RECEIVED, types);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        List<Series> all = MEASURES.stream().map(Series::new).toList();
        LocalDate last = scope.period().lastDay();
        for (LocalDate day = scope.period().firstDay();
                !day.isAfter(last);
                day = day.plusMonths(1).withDayOfMonth(1)) {
            month(scope, draft, types, day, all);
        }
        totals(scope, draft, types, all);
        limits(draft, types, all);
    }

    private static void month(
            Scope scope, TableDraft draft, List<FeedbackType> types, LocalDate first, List<Series> all) {
        YearMonth month = YearMonth.from(first);
        LocalDate end = scope.period().lastDay();
        LocalDate last = month.atEndOfMonth().isAfter(end) ? end : month.atEndOfMonth();
        boolean whole = first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth());
        boolean begun = !first.isAfter(scope.assessment().asOf());
        boolean over = !last.isAfter(scope.assessment().asOf());
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        for (Series series : all) {
            Selection rows = rows(scope, types, series.measure(), first, last);
            Figure figure = draft.count(
                    month + "/" + series.measure(),
                    words(types, series.measure()) + " in " + DateWords.month(month),
                    rows);
            series.months().add(figure);
            if (whole && over) {
                series.over().add(figure);
            }
            cells.add(begun ? draft.cell(figure) : draft.text(Shorthand.NOT_AVAILABLE.symbol()));
        }
        draft.line(DateWords.month(month), cells);
    }

    private static Selection rows(
            Scope scope, List<FeedbackType> types, String measure, LocalDate first, LocalDate last) {
        return measure.equals("received")
                ? scope.rows().receivedBetween(scope.received(types), first, last)
                : scope.rows().respondedBetween(scope.responded(types), first, last);
    }

    private static String words(List<FeedbackType> types, String measure) {
        return Wording.several(types) + (measure.equals("received") ? " received" : " responded to");
    }

    private static void totals(Scope scope, TableDraft draft, List<FeedbackType> types, List<Series> all) {
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        for (Series series : all) {
            Selection rows = rows(
                    scope,
                    types,
                    series.measure(),
                    scope.period().firstDay(),
                    scope.period().lastDay());
            Figure total = draft.count(
                    "total/" + series.measure(),
                    words(types, series.measure()) + " in " + scope.period().label(),
                    rows);
            draft.sum(total, series.months());
            cells.add(draft.cell(total));
        }
        draft.total("Total", cells);
    }

    private static void limits(TableDraft draft, List<FeedbackType> types, List<Series> all) {
        List<FigureTable.FigureCell> centre = new ArrayList<>();
        List<FigureTable.FigureCell> upper = new ArrayList<>();
        List<FigureTable.FigureCell> lower = new ArrayList<>();
        for (Series series : all) {
            Optional<ControlChart> chart = series.chart();
            String words = words(types, series.measure()) + " a month, ";
            centre.add(line(draft, "centre", words + "centre line", series, chart.map(ControlChart::centre)));
            upper.add(line(draft, "upper-limit", words + "upper limit", series, chart.map(ControlChart::upper)));
            lower.add(line(draft, "lower-limit", words + "lower limit", series, chart.map(ControlChart::lower)));
            chart.ifPresent(lines -> signals(draft, types, series, lines));
        }
        draft.line("Centre line", centre);
        draft.line("Upper limit", upper);
        draft.line("Lower limit", lower);
    }

    private static FigureTable.FigureCell line(
            TableDraft draft, String path, String words, Series series, Optional<Double> value) {
        OptionalDouble number = value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        Figure figure = draft.number(path + "/" + series.measure(), words, Unit.CASES_A_MONTH, number, List.of());
        draft.derive(figure, series.over().toArray(new Figure[0]));
        return draft.cell(figure);
    }

    private static void signals(TableDraft draft, List<FeedbackType> types, Series series, ControlChart chart) {
        List<String> signals = series.over().stream()
                .filter(month -> chart.signals(month.value().orElseThrow()))
                .map(month ->
                        month.label().substring(month.label().lastIndexOf(" in ") + 4) + " (" + month.display() + ")")
                .toList();
        String words = words(types, series.measure());
        String limits = Unit.CASES_A_MONTH.display(OptionalDouble.of(chart.lower())) + " to "
                + Unit.CASES_A_MONTH.display(OptionalDouble.of(chart.upper()));
        String sentence = signals.isEmpty()
                ? words + ": no month is outside the limits of " + limits
                        + "; differences between months need no explanation."
                : words + " outside the limits of " + limits + ": " + String.join(", ", signals)
                        + ". Look for a cause.";
        draft.noteOf(sentence, series.over());
    }
}
