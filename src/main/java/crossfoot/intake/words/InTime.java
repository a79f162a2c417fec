package crossfoot.intake.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cell that says whether an answer came in time: Yes, In target, On time, Within timescale; No, Late, Missed, Overdue. */
public final class InTime {

    private static final Set<String> LATE =
            Set.of("late", "overdue", "missed", "breach", "breached", "outside", "exceeded");
    private static final Set<String> TIME =
            Set.of("time", "target", "timescale", "timescales", "deadline", "sla", "timely");
    private static final Set<String> MET = Set.of("in", "on", "within", "met", "inside", "timely");

    private InTime() {}

    /** What a text says; empty where it says neither. */
    public static Optional<Boolean> of(String text) {
        Tick tick = Tick.of(text);
        if (tick != Tick.NEITHER) {
            return Optional.of(tick == Tick.YES);
        }
        List<String> words = Tokens.of(text);
        boolean not = words.contains("not") || words.contains("out") || words.contains("no");
        if (words.stream().anyMatch(LATE::contains)) {
            return Optional.of(not && !words.contains("out"));
        }
        boolean timed = words.stream().anyMatch(TIME::contains);
        if (timed && not) {
            return Optional.of(false);
        }
        return timed && words.stream().anyMatch(MET::contains) ? Optional.of(true) : Optional.empty();
    }
}
