package crossfoot.figures.draft;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.figures.count.EarlierYears;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.log.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Answered cases by how their answer stands to the target; cases whose response has no target are in none of them.
 *
 * @param all the cases answered in time, in extended time or late, in table order
 * @param inTime answered in time
 * @param extended answered after the target, within a valid extension
 * @param late answered late
 */
public record Timeliness(Selection all, Selection inTime, Selection extended, Selection late) {

    /** Sorts cases. */
    public static Timeliness of(Scope scope, Selection cases) {
        Selection inTime = scope.rows().standing(cases, Status.ANSWERED_IN_TIME);
        Selection extended = scope.rows().standing(cases, Status.ANSWERED_IN_EXTENDED_TIME);
        Selection late = scope.rows().standing(cases, Status.ANSWERED_LATE);
        return new Timeliness(inTime.and(extended).and(late), inTime, extended, late);
    }

    /** Whether a type has a target: a clock of that kind in the master, whatever its validity. */
    public static boolean hasTarget(Scope scope, FeedbackType type) {
        return scope.assessment().casebook().timescales().stream()
                .anyMatch(clock -> clock.kind() == Timescale.Kind.TARGET
                        && Texts.key(clock.procedure()).equals(scope.key())
                        && Texts.key(clock.feedbackType()).equals(Texts.key(type.name())));
    }

    /** Answered outside the target: in extended time or late. */
    public Selection outside() {
        return extended.and(late);
    }

    /**
     * Writes the lines in time, in extended time and late, beneath a table that splits a type's answers.
     *
     * @param prefix what stands before the lines in ids, with a slash behind it, or ""
     */
    public void write(Scope scope, TableDraft draft, SplitLines lines, Selection whole, String prefix) {
        lines.beside("In time", "in-time", inTime, whole);
        lines.beside("In extended time", "in-extended-time", extended, whole);
        Figure count = lines.beside("Late", "late", late, whole);
        noteYearBefore(scope, draft, count, whole, prefix);
    }

    /** How many were late the year before is known as a count, as a share, or not at all. */
    private void noteYearBefore(Scope scope, TableDraft draft, Figure count, Selection whole, String prefix) {
        EarlierYears earlier = scope.earlier();
        Figure shareNow = draft.figures().get(draft.path(prefix + "late", "share"));
        Optional<Figure> shareBefore = Optional.ofNullable(shareNow).flatMap(now -> earlier.figure(now, 1));
        Optional<Figure> countBefore = earlier.figure(count, 1);
        if (shareBefore.isEmpty() && countBefore.isEmpty()) {
            return;
        }
        countBefore.ifPresent(draft::add);
        shareBefore.ifPresent(share ->
                countBefore.ifPresentOrElse(then -> draft.derive(draft.add(share), then), () -> draft.add(share)));
        OptionalDouble base = earlier.yearBefore(Unit.COUNT, draft.path(prefix + "total", "count"));
        String words = (prefix.isEmpty() ? "" : count.label() + ". ") + "Late in "
                + earlier.year(1).label() + ": "
                + countBefore.map(Figure::display).orElse("")
                + (countBefore.isPresent() && shareBefore.isPresent() ? ", " : "")
                + shareBefore.map(Figure::display).orElse("");
        List<Figure> told =
                Stream.of(countBefore, shareBefore).flatMap(Optional::stream).toList();
        draft.noteOf(
                words + judged(scope, whole, countBefore, shareBefore, base) + ".",
                Stream.concat(told.stream(), Stream.of(count)).toList());
    }

    private String judged(
            Scope scope,
            Selection whole,
            Optional<Figure> countBefore,
            Optional<Figure> shareBefore,
            OptionalDouble base) {
        if (base.isEmpty() || !scope.complete()) {
            return "";
        }
        double part = countBefore
                .map(Figure::value)
                .orElseGet(() -> shareBefore.map(Figure::value).orElse(OptionalDouble.empty()))
                .orElse(0);
        long late = Math.round(countBefore.isPresent() ? part : part * base.getAsDouble());
        return "; this year's share, judged at 95%: "
                + Difference.ofShares(this.late.size(), whole.size(), late, Math.round(base.getAsDouble()))
                        .words();
    }
}
