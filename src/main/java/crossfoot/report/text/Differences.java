package crossfoot.report.text;

import crossfoot.figures.figure.Difference;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A figure beside those of the years before, in words. */
final class Differences {

    private static final int MOST_YEARS = 10;
    private static final int FEWEST = 2;
    private static final String NOT_SET_BESIDE = "which is not set beside ";
    private static final String NOT_COMPARABLE = "which cannot be compared with ";

    private final FigureSource source;

    Differences(FigureSource source) {
        this.source = source;
    }

    private String yearBefore() {
        return source.period().plusYears(-1).label();
    }

    /** The figure of the year before, where the two may be compared. */
    private Optional<Figure> comparable(Figure now) {
        int last = now.id().lastIndexOf('/');
        boolean broken = source.figure(FigureId.path(now.id().substring(0, last), "change"))
                .filter(change -> change.value().isEmpty())
                .isPresent();
        return source.before(now, 1)
                .filter(before -> before.value().isPresent() && now.value().isPresent())
                .filter(before -> !broken || before.value().getAsDouble() == 0);
    }

    /** The year before as displayed. */
    String previous(Figure now) {
        return source.before(now, 1).map(Figure::display).orElse("[x]");
    }

    /** The change as a noun: a fall of 19%. */
    String change(Figure now) {
        Optional<Figure> before = comparable(now);
        if (before.isEmpty()) {
            return "a change that cannot be worked out";
        }
        double difference = now.value().orElseThrow() - before.get().value().orElseThrow();
        if (difference == 0) {
            return "neither a rise nor a fall";
        }
        return (difference > 0 ? "a rise of " : "a fall of ") + amount(now, before.get());
    }

    private static String amount(Figure now, Figure before) {
        double then = before.value().orElseThrow();
        double difference = Math.abs(now.value().orElseThrow() - then);
        if (now.unit() == Unit.SHARE) {
            long points = Math.abs(perCent(now) - perCent(before));
            return points + (points == 1 ? " percentage point" : " percentage points");
        }
        return then == 0
                ? now.unit().display(OptionalDouble.of(difference))
                : Unit.SHARE.display(OptionalDouble.of(difference / then));
    }

    private static long perCent(Figure share) {
        return Math.round(share.value().orElseThrow() * 100);
    }

    /** What a count or a share is beside that of the year before. */
    String compared(Figure now) {
        Optional<Figure> known = comparable(now);
        if (known.isEmpty()) {
            return (source.withheld(now) ? NOT_SET_BESIDE : NOT_COMPARABLE) + yearBefore();
        }
        Figure before = known.get();
        if (now.unit() != Unit.COUNT) {
            return "compared with " + before.display() + " in " + yearBefore();
        }
        double difference = now.value().orElseThrow() - before.value().orElseThrow();
        if (difference == 0) {
            return "as many as in " + yearBefore();
        }
        String words = amount(now, before) + (difference > 0 ? " more" : " fewer") + " than the " + before.display()
                + " of " + yearBefore();
        return judged(now, before) == Difference.NO_CLEAR_CHANGE && source.complete()
                ? words + " (" + Difference.NO_CLEAR_CHANGE.words() + ")"
                : words;
    }

    /** What the change of a count amounts to. */
    String judged(Figure now) {
        return comparable(now)
                .filter(before -> now.unit() == Unit.COUNT && source.complete())
                .map(before -> judged(now, before).words())
                .orElse("not judged");
    }

    /** Whether a count is clearly higher or lower than the year before. */
    boolean clear(Figure now) {
        return source.complete()
                && comparable(now)
                        .filter(before -> judged(now, before) != Difference.NO_CLEAR_CHANGE)
                        .isPresent();
    }

    /** How much a count changed, in cases; 0 where nobody knows. */
    double size(Figure now) {
        return comparable(now)
                .map(before ->
                        Math.abs(now.value().orElseThrow() - before.value().orElseThrow()))
                .orElse(0.0);
    }

    private static Difference judged(Figure now, Figure before) {
        return Difference.ofCounts(
                Math.round(now.value().orElseThrow()), Math.round(before.value().orElseThrow()));
    }

    /** A sentence about how many years in a row it has risen or fallen; "" where there is nothing to say. */
    String run(Figure now) {
        List<Double> years = new ArrayList<>();
        now.value().ifPresent(years::add);
        for (int back = 1; back <= MOST_YEARS && years.size() == back; back++) {
            source.before(now, back)
                    .map(Figure::value)
                    .filter(OptionalDouble::isPresent)
                    .ifPresent(value -> years.add(value.getAsDouble()));
        }
        if (!source.complete() || years.size() < FEWEST || comparable(now).isEmpty()) {
            return "";
        }
        int way = way(years, 0);
        int same = run(years, 0, way);
        if (way == 0) {
            return "";
        }
        if (same >= FEWEST) {
            return "It has " + (way > 0 ? "risen" : "fallen") + " in each of the last " + NumberWords.of(same)
                    + " years.";
        }
        int other = run(years, 1, -way);
        return other < FEWEST
                ? ""
                : "This is the first " + (way > 0 ? "rise" : "fall") + " after " + NumberWords.of(other) + " years of "
                        + (way > 0 ? "falls" : "rises") + ".";
    }

    private static int way(List<Double> years, int at) {
        return at + 1 < years.size() ? (int) Math.signum(years.get(at) - years.get(at + 1)) : 0;
    }

    private static int run(List<Double> years, int from, int way) {
        int run = 0;
        while (way != 0 && way(years, from + run) == way) {
            run++;
        }
        return run;
    }
}
