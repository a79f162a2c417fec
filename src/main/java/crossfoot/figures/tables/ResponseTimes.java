package crossfoot.figures.tables;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.count.Series;
import crossfoot.figures.draft.ShareComparison;
import crossfoot.figures.draft.TableDefinition;
import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.draft.Timeliness;
import crossfoot.figures.draft.Wording;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** T11: how soon each type with a target was answered, and the working days that it took. */
final class ResponseTimes implements TableDefinition {

    @Override
    public TableListing listing() {
        return TableListing.annual("T11", Topic.RESPONSE_TIMES).and(Occasion.SELF_ASSESSMENT);
    }

    @Override
    public boolean appliesTo(Scope scope) {
        return scope.types().stream().anyMatch(type -> Timeliness.hasTarget(scope, type));
    }

    @Override
    public void write(Scope scope, TableDraft draft) {
        List<FeedbackType> types = scope.types().stream()
                .filter(type -> Timeliness.hasTarget(scope, type))
                .filter(type ->
                        scope.inYear(type.validity()) || scope.responded(type).size() > 0)
                .toList();
        draft.title("Response times");
        draft.base("Cases responded to in " + scope.period().label()
                + " whose response has a target; shares are of the type's cases responded to. Outside target: in extended"
                + " time or late. Working days are counted from the day received to the day responded.");
        List<String> headings = new ArrayList<>(List.of(
                "Feedback type",
                "Responded",
                "In time",
                "In extended time",
                "Late",
                "Share late",
                "Outside target",
                "Share outside target",
                "Within final limit",
                "Mean working days",
                "Median",
                "90th percentile",
                "Longest"));
        headings.add("Outside target " + scope.earlier().year(1).label());
        headings.add("Share judged at 95%");
        draft.headings(headings);
        draft.takes(LeftOut.Taken.RESPONDED, types);
        types.forEach(type -> line(scope, draft, type));
    }

    private static void line(Scope scope, TableDraft draft, FeedbackType type) {
        String part = FigureId.part(type.name()) + "/";
        String subject = Wording.answered(type, scope.period());
        Timeliness answered = Timeliness.of(scope, scope.responded(type));
        noteWithoutClock(scope, draft, type, answered);
        Figure responded = draft.count(part + "responded", subject, answered.all());
        Figure inTime = draft.count(part + "in-time", subject + ", in time", answered.inTime());
        Figure extended = draft.count(part + "in-extended-time", subject + ", in extended time", answered.extended());
        Figure late = draft.count(part + "late", subject + ", late", answered.late());
        Figure lateShare = draft.share(part + "late-share", subject + ", share late", answered.late(), answered.all());
        Figure outside = draft.count(part + "outside-target", subject + ", outside target", answered.outside());
        Figure outsideShare = draft.share(
                part + "outside-target-share", subject + ", share outside target", answered.outside(), answered.all());
        draft.sum(responded, List.of(inTime, extended, late));
        draft.sum(outside, List.of(extended, late));
        List<FigureTable.FigureCell> cells = new ArrayList<>();
        cells.add(draft.cell(responded));
        cells.add(draft.cell(inTime));
        cells.add(draft.cell(extended));
        cells.add(draft.cell(late));
        cells.add(draft.shareCell(lateShare, answered.all()));
        cells.add(draft.cell(outside));
        cells.add(draft.shareCell(outsideShare, answered.all()));
        cells.add(draft.cell(withinLimit(scope, draft, part, subject, answered.all())));
        cells.addAll(daysTaken(scope, draft, part, subject, answered.all()));
        cells.addAll(new ShareComparison(scope, draft).cells(outside, answered, part, Series.of(type)));
        draft.line(type.name(), cells);
    }

    private static void noteWithoutClock(Scope scope, TableDraft draft, FeedbackType type, Timeliness answered) {
        Set<Integer> timed = answered.all().cases().boxed().collect(Collectors.toSet());
        Selection without = scope.responded(type).where(index -> !timed.contains(index));
        Figure count = draft.count(
                FigureId.part(type.name()) + "/without-clock",
                Wording.answered(type, scope.period()) + ", whose response clock never started",
                without);
        if (without.size() > 0) {
            draft.noteOf(
                    "Not in this table: " + Wording.count(without.size(), "answered row", "answered rows")
                            + " of the type " + type.name() + " whose response clock never started.",
                    List.of(count));
        }
    }

    /** Undefined where no row has a final limit: the type has none. */
    private static Figure withinLimit(Scope scope, TableDraft draft, String part, String subject, Selection rows) {
        Selection limited =
                rows.where(index -> scope.rows().standing(index).finalLimit().isPresent());
        Selection within = limited.where(index -> !scope.assessment()
                .casebook()
                .cases()
                .at(index)
                .date(CaseColumn.RESPONDED)
                .orElseThrow()
                .isAfter(scope.rows().standing(index).finalLimit().orElseThrow()));
        OptionalDouble value = limited.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(within.size());
        Figure figure = draft.number(
                part + "within-final-limit", subject + ", within the final limit", Unit.COUNT, value, within.refs());
        draft.identities().within(TableDraft.counting(within), TableDraft.counting(limited));
        draft.identities().within(TableDraft.counting(within), TableDraft.counting(rows));
        return figure;
    }

    private static List<FigureTable.FigureCell> daysTaken(
            Scope scope, TableDraft draft, String part, String subject, Selection rows) {
        if (!scope.statistics()) {
            return Collections.nCopies(4, draft.text(Shorthand.NOT_AVAILABLE.symbol()));
        }
        double[] days = rows.cases()
                .mapToObj(scope.rows()::workingDaysTaken)
                .filter(taken -> taken.isPresent())
                .mapToDouble(taken -> taken.getAsInt())
                .toArray();
        DescriptiveStatistics taken = new DescriptiveStatistics(days);
        String words = subject + ", working days taken: ";
        List<String> refs = rows.refs();
        List<Figure> figures = List.of(
                draft.number(part + "taken-mean", words + "mean", Unit.WORKING_DAYS, known(taken.getMean()), refs),
                draft.number(
                        part + "taken-median",
                        words + "median",
                        Unit.WORKING_DAYS,
                        known(taken.getPercentile(50)),
                        refs),
                draft.number(
                        part + "taken-p90",
                        words + "90th percentile",
                        Unit.WORKING_DAYS,
                        known(taken.getPercentile(90)),
                        refs),
                draft.number(
                        part + "taken-longest", words + "longest", Unit.WORKING_DAYS, known(taken.getMax()), refs));
        figures.forEach(figure -> draft.derive(figure, TableDraft.counting(rows)));
        return figures.stream().map(draft::cell).toList();
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
