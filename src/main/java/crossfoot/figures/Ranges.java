package crossfoot.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Looks for other values that hidden counts might have for whoever knows every shown count and every equation: a count moves by
 * the width that its range must have, and others give way until every equation holds again. What gives way is hidden or gets
 * hidden. Each such other reading of the tables is a witness, and stays one: to hide more makes no range narrower. Noughts that
 * stand in an equation with a hidden count are hidden as well, so that nobody can take a hidden count for one of somebody.
 */
final class Ranges {

    private static final int MOST_TRIES = 120;
    private static final int MOST_CHOICES = 10;
    /** How many counts may move: few first, since they are quickly found and hide least. */
    private static final int[] MOST_MOVES = {2, 4, 8, 16};

    /** Up to which weight counts may be hidden: none, lines, types of a year, everything. */
    private static final int NONE = -1;

    private static final int MUCH = 2;
    private static final int TYPES = 3;
    private static final int ALL = 4;

    private final Secrets secrets;
    private final int width;
    private final IntUnaryOperator weight;
    private final List<List<Map<Integer, Integer>>> equationsOf = new ArrayList<>();
    private final long[] most;
    private final long[] least;
    private final Map<Integer, Long> moved = new LinkedHashMap<>();
    private int tries;

    /**
     * @param width how far apart two values of a hidden count must be
     * @param weight how much a reader loses with a count: the less, the rather it is hidden
     */
    Ranges(Secrets secrets, int width, IntUnaryOperator weight) {
        this.secrets = secrets;
        this.width = width;
        this.weight = weight;
        int size = secrets.values().size();
        for (int i = 0; i < size; i++) {
            equationsOf.add(new ArrayList<>());
        }
        secrets.equations().forEach(equation -> equation.keySet()
                .forEach(place -> equationsOf.get(place).add(equation)));
        this.most = new long[size];
        this.least = new long[size];
    }

    /**
     * What more must be hidden for a count to have so wide a range.
     *
     * @param hidden what is hidden already
     * @return no places where its range is wide enough; empty where nothing was found that widens it
     */
    Optional<BitSet> company(int place, BitSet hidden) {
        if (most[place] - least[place] >= width || found(place, hidden, NONE)) {
            return Optional.of(new BitSet());
        }
        if (!found(place, hidden, MUCH) && !found(place, hidden, TYPES) && !found(place, hidden, ALL)) {
            return Optional.empty();
        }
        BitSet company = new BitSet();
        moved.keySet().stream().filter(other -> shown(other, hidden)).forEach(company::set);
        return Optional.of(company);
    }

    /**
     * What is shown of the equations that a count stands in: the greatest count, since to hide it frees most; or all of them,
     * where that was not enough.
     */
    BitSet around(int place, BitSet hidden, boolean all) {
        BitSet around = new BitSet();
        equationsOf.get(place).stream()
                .flatMap(equation -> equation.keySet().stream())
                .filter(other -> shown(other, hidden))
                .forEach(around::set);
        if (!all) {
            around.stream()
                    .boxed()
                    .max(Comparator.<Integer, Long>comparing(
                                    other -> secrets.values().get(other))
                            .thenComparing(other -> -other))
                    .ifPresent(greatest -> {
                        around.clear();
                        around.set(greatest);
                    });
        }
        return around;
    }

    private boolean found(int place, BitSet hidden, int mayHide) {
        for (int moves : MOST_MOVES) {
            if (moves(place, width, hidden, mayHide, moves)
                    || slack(place) >= width && moves(place, -width, hidden, mayHide, moves)) {
                return true;
            }
        }
        return false;
    }

    /** The equations that a count stands in. */
    List<Map<Integer, Integer>> equationsOf(int place) {
        return equationsOf.get(place);
    }

    private boolean shown(int place, BitSet hidden) {
        return !hidden.get(place) && !secrets.isRest(place);
    }

    /** Moves a count, and what has to give way; notes how far each went where that was found. */
    private boolean moves(int place, long by, BitSet hidden, int mayHide, int moves) {
        moved.clear();
        moved.put(place, by);
        tries = 0;
        boolean found = balance(hidden, mayHide, moves);
        if (found) {
            moved.forEach((other, change) -> {
                most[other] = Math.max(most[other], change);
                least[other] = Math.min(least[other], change);
            });
        }
        return found;
    }

    private boolean balance(BitSet hidden, int mayHide, int moves) {
        Optional<Map<Integer, Integer>> open = unbalanced();
        if (open.isEmpty()) {
            return true;
        }
        if (moved.size() >= moves) {
            return false;
        }
        Map<Integer, Integer> equation = open.get();
        long amount = residual(equation);
        List<Integer> choices = equation.keySet().stream()
                .filter(other -> !moved.containsKey(other))
                .filter(other -> !shown(other, hidden) || weight.applyAsInt(other) <= mayHide)
                .filter(other -> change(other, equation, amount) != 0)
                .sorted(Comparator.<Integer, Boolean>comparing(other -> shown(other, hidden))
                        .thenComparing(other -> secrets.values().get(other) == 0)
                        .thenComparing(weight::applyAsInt)
                        .thenComparing(other -> Math.abs(change(other, equation, amount)) < Math.abs(amount))
                        .thenComparing(other -> equationsOf.get(other).size())
                        .thenComparing(other -> secrets.values().get(other))
                        .thenComparing(other -> other))
                .limit(MOST_CHOICES)
                .toList();
        for (int choice : choices) {
            if (tries++ > MOST_TRIES) {
                return false;
            }
            moved.put(choice, change(choice, equation, amount));
            if (balance(hidden, mayHide, moves)) {
                return true;
            }
            moved.remove(choice);
        }
        return false;
    }

    /** An equation that what moved has put out. */
    private Optional<Map<Integer, Integer>> unbalanced() {
        for (int place : moved.keySet()) {
            for (Map<Integer, Integer> equation : equationsOf.get(place)) {
                if (residual(equation) != 0) {
                    return Optional.of(equation);
                }
            }
        }
        return Optional.empty();
    }

    private long residual(Map<Integer, Integer> equation) {
        long sum = 0;
        for (Map.Entry<Integer, Integer> term : equation.entrySet()) {
            sum += term.getValue() * moved.getOrDefault(term.getKey(), 0L);
        }
        return sum;
    }

    /** How far a count goes towards balancing an equation: up as far as it takes, down no further than it can. */
    private long change(int place, Map<Integer, Integer> equation, long amount) {
        int times = equation.getOrDefault(place, 0);
        if (Math.abs(times) != 1) {
            return 0;
        }
        return Math.max(-slack(place), -amount * times);
    }

    /** How far a count may fall: to nothing, since noughts beside a hidden count are hidden too. */
    private long slack(int place) {
        return secrets.values().get(place);
    }
}
