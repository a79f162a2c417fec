package crossfoot.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides small counts, and of the others what it takes for every hidden count, and every small rest, to keep a range as wide as
 * the threshold: as little as possible, headlines and totals last. Each other reading of the tables that is found is a proof,
 * and is kept: to hide more makes no range narrower. At the end, what no proof needs any more is shown again.
 */
final class Hiding {

    private static final double NEARLY = 1e-6;

    private final Secrets secrets;
    private final int threshold;
    private final Cover cover;
    private final Ranges ranges;
    private final List<Reading> readings = new ArrayList<>();
    private final double[] most;
    private final double[] least;
    private final BitSet small = new BitSet();
    private final BitSet before = new BitSet();

    Hiding(CountedThings counts, Secrets secrets, Told told, int threshold) {
        List<String> figures = List.copyOf(told.figures().keySet());
        this.secrets = secrets;
        this.threshold = threshold;
        this.cover = new Cover(secrets, counts, new Losses(counts, figures, secrets.size()), figures);
        this.ranges = new Ranges(secrets, cover);
        this.most = new double[secrets.size()];
        this.least = new double[secrets.size()];
        told.hiddenBefore().forEach(id -> counts.shownBy(id).ifPresent(before::set));
    }

    /** The places of the counts that are hidden. */
    BitSet hidden() {
        Deque<Integer> asked = new ArrayDeque<>(hideSmall());
        while (!asked.isEmpty()) {
            int place = asked.removeFirst();
            Optional<Reading> found = isWide(place) ? Optional.empty() : wider(place, true);
            if (found.isPresent()) {
                List<Integer> company = shown(found.get());
                keep(found.get());
                company.forEach(cover::hide);
                asked.addAll(company);
            } else if (!isWide(place)) {
                asked.addAll(cover.isNought(place) ? without(place) : everything());
            }
        }
        showAgain();
        return cover.hidden();
    }

    /**
     * Hides small counts, and what an earlier pack of the year hid, so that nobody reads in one pack what the other hides; those
     * and small rests, the smallest first.
     */
    private List<Integer> hideSmall() {
        List<Integer> all = IntStream.range(0, secrets.size())
                .filter(place -> secrets.value(place) > 0)
                .filter(place -> secrets.value(place) < threshold || before.get(place))
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(secrets::value).thenComparing(place -> place))
                .toList();
        all.forEach(small::set);
        all.stream().filter(cover::shows).forEach(cover::hide);
        return all;
    }

    /** What a reading takes that is shown. */
    private List<Integer> shown(Reading reading) {
        return Stream.concat(reading.places().stream(), reading.noughts().stream())
                .filter(cover::shows)
                .distinct()
                .toList();
    }

    /** A nought that can be nothing else is no company for others, which are asked again. */
    private List<Integer> without(int nought) {
        cover.fasten(nought);
        cover.show(nought);
        readings.removeIf(reading -> !holds(reading));
        measure();
        return secret().boxed().toList();
    }

    /** Where nothing was found that protects a count, nothing is shown. */
    private List<Integer> everything() {
        List<Integer> all = IntStream.range(0, secrets.size())
                .filter(place -> cover.shows(place) && !cover.isNought(place))
                .boxed()
                .toList();
        all.forEach(cover::hide);
        return List.of();
    }

    /** The counts that must keep a range: those hidden, and small rests. */
    private IntStream secret() {
        return IntStream.range(0, secrets.size()).filter(place -> small.get(place) || !cover.shows(place));
    }

    private Optional<Reading> wider(int place, boolean mayHide) {
        Optional<Reading> up = ranges.reading(place, threshold + least[place], mayHide);
        if (up.isPresent()) {
            return up;
        }
        double down = Math.min((double) cover.room(place), threshold - most[place]);
        return down > -least[place] ? ranges.reading(place, -down, mayHide) : Optional.empty();
    }

    private void keep(Reading reading) {
        readings.add(reading);
        widen(reading);
    }

    private void widen(Reading reading) {
        for (int i = 0; i < reading.places().size(); i++) {
            int place = reading.places().get(i);
            most[place] = Math.max(most[place], reading.changes().get(i));
            least[place] = Math.min(least[place], reading.changes().get(i));
        }
    }

    private boolean isWide(int place) {
        return most[place] - least[place] >= threshold - NEARLY;
    }

    /** Shows what no hidden count needs, dearest first. */
    private void showAgain() {
        Map<Integer, Integer> gains = new HashMap<>();
        cover.hidden().stream()
                .filter(place -> !small.get(place))
                .forEach(place -> gains.put(place, cover.gain(place)));
        gains.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(this::tryWithout);
    }

    private void tryWithout(int place) {
        List<Reading> before = List.copyOf(readings);
        cover.show(place);
        readings.removeIf(reading -> !holds(reading));
        if (readings.size() < before.size()) {
            measure();
            boolean proved = secret().allMatch(this::prove);
            if (!proved) {
                cover.hide(place);
                readings.clear();
                readings.addAll(before);
                measure();
            }
        }
    }

    private boolean prove(int place) {
        Optional<Reading> found = Optional.empty();
        do {
            found.ifPresent(this::keep);
            found = isWide(place) ? Optional.empty() : wider(place, false);
        } while (found.isPresent());
        return isWide(place);
    }

    private void measure() {
        Arrays.fill(most, 0);
        Arrays.fill(least, 0);
        readings.forEach(this::widen);
    }

    private boolean holds(Reading reading) {
        return IntStream.range(0, reading.places().size())
                .allMatch(i -> !cover.shows(reading.places().get(i))
                        && -reading.changes().get(i)
                                <= cover.room(reading.places().get(i)) + NEARLY);
    }
}
