package crossfoot.figures;

import crossfoot.figures.draft.TableDraft;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a reader of all tables knows of their counts: each sentence of the kind <em>the lines make the total</em> is an equation,
 * whether it holds within a table, between two, or between a count, a part of it and the rest, which is a count that no table
 * shows.
 */
final class Secrets {

    private final CountedThings counts;
    private final BitSet inside;
    private final List<Long> values = new ArrayList<>();
    private final List<Map<Integer, Integer>> equations = new ArrayList<>();
    private final Set<Map<Integer, Integer>> known = new HashSet<>();

    /**
     * @param inside counts of which all that cross the same two splits are hidden: of them a reader knows no more than their
     *     margins say, and they say nothing of these
     */
    Secrets(CountedThings counts, List<TableDraft> drafts, BitSet inside) {
        this.counts = counts;
        this.inside = inside;
        List<int[]> inclusions = new ArrayList<>();
        for (TableDraft draft : drafts) {
            for (List<Figure> pair : draft.identities().inclusions()) {
                inclusions.add(new int[] {counts.placeOf(pair.get(0)), counts.placeOf(pair.get(1))});
            }
        }
        counts.things().forEach(thing -> values.add(thing.value()));
        for (TableDraft draft : drafts) {
            draft.identities().sums().forEach(this::add);
            draft.identities().balances().forEach(balance -> add(balance.left(), balance.right()));
        }
        inclusions.forEach(pair -> rest(pair[0], pair[1]));
    }

    private void add(Sum sum) {
        add(sum.parts(), List.of(sum.total()));
    }

    /** An equation between figures that all show a count; one that does not hold is none, as where a case counts twice. */
    private void add(List<String> left, List<String> right) {
        Map<Integer, Integer> equation = new LinkedHashMap<>();
        if (put(equation, left, 1) && put(equation, right, -1)) {
            add(equation);
        }
    }

    private boolean put(Map<Integer, Integer> equation, List<String> figures, int sign) {
        for (String figure : figures) {
            OptionalInt place = counts.shownBy(figure);
            if (place.isEmpty()) {
                return false;
            }
            equation.merge(place.getAsInt(), sign, Integer::sum);
        }
        return !figures.isEmpty();
    }

    private void add(Map<Integer, Integer> equation) {
        equation.values().removeIf(times -> times == 0);
        long sum = equation.entrySet().stream()
                .mapToLong(term -> term.getValue() * values.get(term.getKey()))
                .sum();
        boolean open = equation.keySet().stream().noneMatch(inside::get);
        if (open && !equation.isEmpty() && sum == 0 && known.add(equation)) {
            equations.add(equation);
        }
    }

    /** A part, and what is left of the whole. */
    private void rest(int part, int whole) {
        long rest = values.get(whole) - values.get(part);
        if (part == whole || rest < 0 || inside.get(part) || inside.get(whole)) {
            return;
        }
        Map<Integer, Integer> pair = Map.of(part, 1, whole, -1);
        if (known.add(pair)) {
            values.add(rest);
            Map<Integer, Integer> equation = new LinkedHashMap<>(pair);
            equation.put(values.size() - 1, 1);
            equations.add(equation);
        }
    }

    /** Whether a count is one of a crossing all of which is hidden. */
    boolean isInside(int place) {
        return inside.get(place);
    }

    /** The counts' values, then those of the rests. */
    List<Long> values() {
        return values;
    }

    /** Whether a place is that of a rest, which no table shows. */
    boolean isRest(int place) {
        return place >= counts.things().size();
    }

    /** How often each place stands in an equation: together they come to nothing. */
    List<Map<Integer, Integer>> equations() {
        return equations;
    }
}
