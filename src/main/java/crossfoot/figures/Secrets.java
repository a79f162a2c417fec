package crossfoot.figures;

import crossfoot.figures.figure.Sum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a reader of all tables knows of their counts: each sentence of the kind <em>the lines make the total</em> is an equation,
 * whether it holds within a table or between two, and a count of which a part is shown is at least that part. What is left of
 * it, where that is little, is a count too, though no table shows it.
 */
final class Secrets {

    private final CountedThings counts;
    private final int threshold;
    private final List<Long> values = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<Map<Integer, Integer>> known = new HashSet<>();
    private final Set<Map<Integer, Integer>> lines = new HashSet<>();
    private final List<List<Integer>> sentencesOf = new ArrayList<>();

    /**
     * What is said of counts: how often each is taken, so that together they come to nothing, or, where something is left, to
     * at least nothing.
     *
     * @param terms how often each place is taken
     * @param left how many are left over that no place stands for; -1 where it is an equation
     */
    record Sentence(Map<Integer, Integer> terms, long left) {

        boolean isEquation() {
            return left < 0;
        }
    }

    /** @param threshold rests of at least 1 below it are places of their own */
    Secrets(CountedThings counts, Told told, int threshold) {
        this.counts = counts;
        this.threshold = threshold;
        List<int[]> inclusions = told.inclusions().stream()
                .map(pair -> new int[] {counts.placeOf(pair.get(0)), counts.placeOf(pair.get(1))})
                .toList();
        counts.things().forEach(thing -> values.add(thing.value()));
        told.sums().forEach(this::add);
        told.balances().forEach(balance -> add(balance.left(), balance.right()));
        told.partials().forEach(partial -> partial(partial.left(), partial.right()));
        inclusions.forEach(pair -> rest(Map.of(pair[1], 1), Map.of(pair[0], 1)));
        index();
    }

    private void index() {
        values.forEach(value -> sentencesOf.add(new ArrayList<>()));
        for (int i = 0; i < sentences.size(); i++) {
            for (int place : sentences.get(i).terms().keySet()) {
                sentencesOf.get(place).add(i);
            }
        }
    }

    private void add(Sum sum) {
        add(sum.parts(), List.of(sum.total()));
    }

    /** An equation between figures that all show a count; one that does not hold is none, as where a case counts twice. */
    private void add(List<String> left, List<String> right) {
        Map<Integer, Integer> terms = new LinkedHashMap<>();
        if (put(terms, left, 1) && put(terms, right, -1)) {
            terms.values().removeIf(times -> times == 0);
            if (!terms.isEmpty() && come(terms) == 0 && known.add(terms)) {
                sentences.add(new Sentence(terms, -1));
                line(terms, 1);
                line(terms, -1);
            }
        }
    }

    /** Remembers which counts are lines of a total: so many at most, without another sentence. */
    private void line(Map<Integer, Integer> terms, int sign) {
        List<Integer> totals = terms.entrySet().stream()
                .filter(term -> term.getValue() == -sign)
                .map(Map.Entry::getKey)
                .toList();
        if (totals.size() == 1) {
            terms.forEach((place, times) -> {
                if (times == sign) {
                    lines.add(Map.of(totals.get(0), 1, place, -1));
                }
            });
        }
    }

    private void partial(List<String> figures, List<String> wholes) {
        List<String> parts = figures.stream()
                .filter(part -> counts.shownBy(part).isPresent())
                .toList();
        Map<Integer, Integer> part = new LinkedHashMap<>();
        Map<Integer, Integer> whole = new LinkedHashMap<>();
        if (put(part, parts, 1) && put(whole, wholes, 1)) {
            rest(whole, part);
        }
    }

    private boolean put(Map<Integer, Integer> terms, List<String> figures, int sign) {
        for (String figure : figures) {
            OptionalInt place = counts.shownBy(figure);
            if (place.isEmpty()) {
                return false;
            }
            terms.merge(place.getAsInt(), sign, Integer::sum);
        }
        return !figures.isEmpty();
    }

    private long come(Map<Integer, Integer> terms) {
        return terms.entrySet().stream()
                .mapToLong(term -> term.getValue() * values.get(term.getKey()))
                .sum();
    }

    /** Parts, and what is left of the whole: a place of its own where it is small. */
    private void rest(Map<Integer, Integer> whole, Map<Integer, Integer> parts) {
        Map<Integer, Integer> terms = new LinkedHashMap<>(whole);
        parts.forEach((place, times) -> terms.merge(place, -times, Integer::sum));
        terms.values().removeIf(times -> times == 0);
        long left = come(terms);
        if (terms.isEmpty() || left < 0 || !known.add(terms)) {
            return;
        }
        if ((left == 0 || left >= threshold) && lines.contains(terms)) {
            return;
        }
        if (left > 0 && left < threshold) {
            values.add(left);
            Map<Integer, Integer> equation = new LinkedHashMap<>(terms);
            equation.put(values.size() - 1, -1);
            sentences.add(new Sentence(equation, -1));
        } else {
            sentences.add(new Sentence(terms, left));
        }
    }

    /** How many there are of a place's count. */
    long value(int place) {
        return values.get(place);
    }

    /** How many places there are: those of the counts, then those of small rests. */
    int size() {
        return values.size();
    }

    /** Whether a place is that of a rest, which no table shows. */
    boolean isRest(int place) {
        return place >= counts.things().size();
    }

    /** All that is said. */
    List<Sentence> sentences() {
        return sentences;
    }

    /** What is said of a place: the numbers of sentences. */
    List<Integer> sentencesOf(int place) {
        return sentencesOf.get(place);
    }
}
