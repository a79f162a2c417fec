package crossfoot.figures;

import crossfoot.figures.figure.CaseRefs;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.Sum;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The different counts of a book: figures that always count the same cases are one count, in whichever table they stand. Counts
 * that no table shows, but from which shown figures are worked out, are counts too.
 */
final class CountedThings {

    /**
     * A count.
     *
     * @param value how many
     * @param cases how often it counts each case
     * @param shown whether a table shows it by itself
     */
    record Thing(long value, Map<Object, Integer> cases, boolean shown) {}

    private final Map<String, Figure> figures;
    private final Map<String, List<Sum>> sums = new HashMap<>();
    private final Map<List<Object>, Integer> places = new LinkedHashMap<>();
    private final Map<Map<Object, Integer>, List<Integer>> byCases = new HashMap<>();
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, Integer> placeOfFigure = new HashMap<>();
    private final Map<String, List<Integer>> placesBehind = new HashMap<>();

    /** The counts of all that is told. */
    CountedThings(Told told) {
        this.figures = told.figures();
        told.sums().forEach(sum -> sums.computeIfAbsent(sum.total(), added -> new ArrayList<>())
                .add(sum));
        figures.values().stream()
                .filter(figure -> figure.unit() == Unit.COUNT && figure.value().isPresent())
                .forEach(figure -> placeOfFigure.put(figure.id(), place(figure, true)));
        told.derivations()
                .forEach((id, counts) -> placesBehind.put(
                        id,
                        counts.stream()
                                .filter(count -> count.value().isPresent())
                                .flatMap(count -> placesOf(count).stream())
                                .toList()));
    }

    /**
     * The place of a count that is a figure; else those of all that count the same cases, or of the one of them that is a whole
     * level's; a place of its own where nothing does. A nought that is no figure has none.
     */
    private List<Integer> placesOf(Figure count) {
        Integer own = placeOfFigure.get(count.id());
        if (own != null) {
            return List.of(own);
        }
        Map<Object, Integer> cases = cases(count);
        Integer level = places.get(List.of(CountedAlike.of(count.id()), cases));
        if (level != null && !cases.isEmpty()) {
            return List.of(level);
        }
        List<Integer> same = byCases.getOrDefault(cases, List.of());
        return same.isEmpty() || cases.isEmpty() ? List.of(place(count, false)) : List.copyOf(same);
    }

    /** The place of the count of cases that no figure may show; it is a count from now on. */
    int placeOf(Figure count) {
        return placesOf(count).get(0);
    }

    /** The place of the count that a figure shows; empty where it shows none. */
    OptionalInt shownBy(String figure) {
        Integer own = placeOfFigure.get(figure);
        return own == null ? OptionalInt.empty() : OptionalInt.of(own);
    }

    /** All counts. */
    List<Thing> things() {
        return things;
    }

    /** The places of the counts that a figure shows or is worked out from. */
    Set<Integer> behind(String figure) {
        Set<Integer> behind = new HashSet<>(placesBehind.getOrDefault(figure, List.of()));
        Integer own = placeOfFigure.get(figure);
        if (own != null) {
            behind.add(own);
        }
        return behind;
    }

    private int place(Figure figure, boolean shown) {
        Map<Object, Integer> cases = cases(figure);
        List<Object> key = List.of(cases.isEmpty() ? figure.id() : CountedAlike.of(figure.id()), cases);
        Integer place = places.get(key);
        if (place == null) {
            place = things.size();
            places.put(key, place);
            byCases.computeIfAbsent(cases, added -> new ArrayList<>()).add(place);
            things.add(new Thing(Math.round(figure.value().orElse(0)), cases, shown));
        }
        return place;
    }

    /** The cases behind a figure; where it has none, as one that was published, what it is the sum of, or itself. */
    private Map<Object, Integer> cases(Figure figure) {
        if (figure.value().orElse(0) == figure.refs().size()) {
            Map<Object, Integer> cases = new HashMap<>();
            if (figure.refs() instanceof CaseRefs refs) {
                for (int index : refs.cases()) {
                    cases.put(index, 1);
                }
            } else {
                figure.refs().forEach(ref -> cases.put(ref, 1));
            }
            return cases;
        }
        Map<Object, Integer> parts = parts(figure);
        return parts.isEmpty() ? new HashMap<>(Map.of("figure " + figure.id(), 1)) : parts;
    }

    private Map<Object, Integer> parts(Figure total) {
        String suffix = FigureId.yearOf(total.id());
        String id = total.id().substring(0, total.id().length() - suffix.length());
        for (Sum sum : sums.getOrDefault(id, List.of())) {
            List<Figure> parts = sum.parts().stream()
                    .map(part -> part + suffix)
                    .filter(figures::containsKey)
                    .map(figures::get)
                    .toList();
            double added =
                    parts.stream().mapToDouble(part -> part.value().orElse(0)).sum();
            if (!parts.isEmpty() && added == total.value().orElse(0)) {
                Map<Object, Integer> cases = new HashMap<>();
                parts.forEach(part -> cases(part).forEach((unit, times) -> cases.merge(unit, times, Integer::sum)));
                return cases;
            }
        }
        return Map.of();
    }
}
