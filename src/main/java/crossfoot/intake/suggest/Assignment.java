package crossfoot.intake.suggest;

import crossfoot.intake.map.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each source column one column of the master at most, and each of those one source column: the best pairs first. A
 * pair is sure only at a high score, well ahead of every other that it competes with, and borne out by values.
 */
final class Assignment {

    private static final double LEAST = 0.3;
    private static final double HIGH = 0.8;
    private static final double MARGIN = 0.1;

    private final List<Candidate> candidates;
    private final Map<Integer, Candidate> taken = new HashMap<>();

    Assignment(List<Candidate> candidates) {
        this.candidates = candidates.stream()
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
                        .thenComparingInt(Candidate::source))
                .toList();
        Set<String> places = new HashSet<>();
        for (Candidate candidate : this.candidates) {
            if (!taken.containsKey(candidate.source()) && places.add(candidate.place())) {
                taken.put(candidate.source(), candidate);
            }
        }
    }

    /** The column that a source column is taken for. */
    Optional<Candidate> of(int source) {
        return Optional.ofNullable(taken.get(source));
    }

    /** The best that a source column could have been, taken or not. */
    Optional<Candidate> bestOf(int source) {
        return candidates.stream()
                .filter(candidate -> candidate.source() == source)
                .findFirst();
    }

    /** How sure a pair is. */
    Confidence confidence(Candidate candidate) {
        double rival =
                rivals(candidate).stream().mapToDouble(Candidate::score).max().orElse(0);
        boolean speaking = candidate.evidence() > ValueEvidence.UNKNOWN && candidate.evidence() >= HIGH;
        if (candidate.score() >= HIGH && speaking && candidate.score() - rival >= MARGIN) {
            return Confidence.SURE;
        }
        return candidate.score() >= ValueEvidence.UNKNOWN ? Confidence.LIKELY : Confidence.GUESS;
    }

    /** What competes for the source column, or for its place and is not taken elsewhere with a better score. */
    private List<Candidate> rivals(Candidate candidate) {
        List<Candidate> rivals = new ArrayList<>();
        for (Candidate other : candidates) {
            boolean same = other.source() == candidate.source() && other.target() == candidate.target();
            boolean source = other.source() == candidate.source() && !takenBetter(other);
            boolean place = other.place().equals(candidate.place()) && !settledElsewhere(other);
            if (!same && (source || place)) {
                rivals.add(other);
            }
        }
        return rivals;
    }

    /** Whether the other's place went to a source column that fits it clearly better. */
    private boolean takenBetter(Candidate other) {
        return taken.values().stream()
                .anyMatch(each -> each.source() != other.source()
                        && each.place().equals(other.place())
                        && each.score() - other.score() >= MARGIN);
    }

    /** Whether the other's source column fits another place clearly better. */
    private boolean settledElsewhere(Candidate other) {
        Candidate elsewhere = taken.get(other.source());
        return elsewhere != null
                && !elsewhere.place().equals(other.place())
                && elsewhere.score() - other.score() >= MARGIN;
    }
}
