package crossfoot.figures.count;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.PublishedFigure;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the years before: recomputed where the log holds the year, else as earlier reports published them. A
 * figure of an earlier year has the id of this year's with the year behind it.
 */
public final class EarlierYears {

    private final Scope scope;
    private final Recount recount;
    private final Map<String, Map<String, Figure>> recomputed = new HashMap<>();
    private final Map<Period, Map<String, OptionalDouble>> published = new HashMap<>();
    private @Nullable SameNumber sameNumber;

    EarlierYears(Scope scope, Recount recount) {
        this.scope = scope;
        this.recount = recount;
        for (PublishedFigure figure : scope.assessment().casebook().publishedFigures()) {
            if (Texts.key(figure.procedure()).equals(scope.key())) {
                published
                        .computeIfAbsent(figure.year(), added -> new HashMap<>())
                        .putIfAbsent(Texts.key(figure.figure()), figure.value());
            }
        }
    }

    /** The id that a figure of now has some years before. */
    public String id(String now, int back) {
        return FigureId.path(now, FigureId.part(year(back).label()));
    }

    /** The same period some years before. */
    public Period year(int back) {
        return scope.period().plusYears(-back);
    }

    /** This year's figure as it was some years before; empty where nobody knows. */
    public Optional<Figure> figure(Figure now, int back) {
        return value(now.id(), now.unit(), back).map(before -> figure(now, back, before));
    }

    private Figure figure(Figure now, int back, Known before) {
        return new Figure(
                id(now.id(), back),
                now.label() + ", in " + year(back).label(),
                now.unit(),
                before.value(),
                before.suppressed() ? Shorthand.SUPPRESSED.symbol() : now.unit().display(before.value()),
                before.refs());
    }

    /** Whether a figure of some years before is known. */
    public boolean knows(String id, int back) {
        return value(id, Unit.COUNT, back).isPresent();
    }

    /** The value of a figure of the year before, under whichever of its ids it is known. */
    public OptionalDouble yearBefore(Unit unit, String id) {
        return value(id, unit, 1).map(Known::value).orElse(OptionalDouble.empty());
    }

    /** Whether a number was, some years before, what another table says of the same cases. */
    public boolean toldElsewhere(Figure before, Figure now, int back) {
        Period year = year(back);
        return scope.rows().holds(year)
                || sameNumber().others(now.id()).stream()
                        .flatMap(id -> published(id, now.unit(), year).stream())
                        .anyMatch(known -> known.value().equals(before.value()));
    }

    private SameNumber sameNumber() {
        if (sameNumber == null) {
            sameNumber = new SameNumber(scope);
        }
        return sameNumber;
    }

    /** Whether a count was more than nothing in one of the years before. */
    public boolean counted(String id, int years) {
        for (int back = 1; back <= years; back++) {
            if (value(id, Unit.COUNT, back)
                    .filter(known -> known.value().orElse(0) > 0)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What was published as this year's value of a figure that no log can give. */
    public OptionalDouble published(String id, Unit unit) {
        return published(id, unit, scope.period()).map(Known::value).orElse(OptionalDouble.empty());
    }

    private record Known(OptionalDouble value, boolean suppressed, List<String> refs) {}

    private Optional<Known> value(String id, Unit unit, int back) {
        if (scope.alone()) {
            return Optional.empty();
        }
        Period year = year(back);
        return scope.rows().holds(year)
                ? Optional.of(recompute(id, unit, year))
                : published(id, unit, year).or(() -> sameNumber().others(id).stream()
                        .flatMap(other -> published(other, unit, year).stream())
                        .findFirst());
    }

    /** A line that the year's table does not have counts nothing. */
    private Known recompute(String id, Unit unit, Period year) {
        String table = id.substring(0, id.indexOf('/'));
        Figure figure = recomputed
                .computeIfAbsent(table + " " + year.label(), added -> recount.figures(table, scope.aloneIn(year)))
                .get(id);
        if (figure != null) {
            return new Known(figure.value(), false, figure.refs());
        }
        return new Known(unit == Unit.COUNT ? OptionalDouble.of(0) : OptionalDouble.empty(), false, List.of());
    }

    private Optional<Known> published(String id, Unit unit, Period year) {
        return Optional.ofNullable(published.getOrDefault(year, Map.of()).get(id))
                .map(value -> new Known(asRatio(value, unit), value.isEmpty(), List.of()));
    }

    private static OptionalDouble asRatio(OptionalDouble value, Unit unit) {
        boolean ratio = unit == Unit.SHARE || unit == Unit.CHANGE;
        return value.isPresent() && ratio ? OptionalDouble.of(value.getAsDouble() / 100) : value;
    }
}
