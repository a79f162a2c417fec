package crossfoot.rules.log;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.ValidDays;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feedback type of a procedure, with its clocks: what is the same for all its cases. */
public final class CaseKind {

    private final String procedureKey;
    private final String typeKey;
    private final List<FeedbackType> rows;
    private final ValidDays validDays;
    private final Map<String, List<Outcome>> outcomes = new HashMap<>();
    private final Map<Timescale.Kind, List<Clock>> clocks = new EnumMap<>(Timescale.Kind.class);

    CaseKind(String procedureKey, String typeKey, List<FeedbackType> rows, List<Outcome> outcomes, List<Clock> clocks) {
        for (Outcome outcome : outcomes) {
            this.outcomes
                    .computeIfAbsent(Texts.key(outcome.name()), key -> new ArrayList<>())
                    .add(outcome);
        }
        this.procedureKey = procedureKey;
        this.typeKey = typeKey;
        this.rows = List.copyOf(rows);
        this.validDays = ValidDays.of(rows.stream().map(FeedbackType::validity).toList());
        for (Timescale.Kind kind : Timescale.Kind.values()) {
            this.clocks.put(kind, new ArrayList<>());
        }
        for (Clock clock : clocks) {
            this.clocks
                    .getOrDefault(clock.timescale().kind(), new ArrayList<>())
                    .add(clock);
        }
    }

    public String procedureKey() {
        return procedureKey;
    }

    public String typeKey() {
        return typeKey;
    }

    /** Whether the list of feedback types has it. */
    public boolean listed() {
        return !rows.isEmpty();
    }

    /** The days on which a case of it may be received. */
    ValidDays validDays() {
        return validDays;
    }

    /** What the list says of it for a day; what it says first where it says nothing for that day. */
    public Optional<FeedbackType> type(int day) {
        if (rows.size() > 1 && Day.known(day)) {
            for (FeedbackType row : rows) {
                if (ValidDays.of(List.of(row.validity())).holds(day)) {
                    return Optional.of(row);
                }
            }
        }
        return first(rows);
    }

    /** Whether it has a role for a case received on a day. */
    public boolean is(Role role, int day) {
        // Asked by many rules of every row.
        Optional<FeedbackType> type = type(day);
        return type.isPresent() && type.get().is(role);
    }

    /** Whether it goes on from an answer, for a case received on a day: a dissatisfaction, or a later stage. */
    public boolean goesOn(int day) {
        return is(Role.DISSATISFACTION, day) || is(Role.LATER_STAGE, day);
    }

    /**
     * The rows of an outcome that it may have; none where it may not.
     *
     * @param key in the form of {@link Texts#key}
     */
    public List<Outcome> outcomes(String key) {
        return outcomes.getOrDefault(key, List.of());
    }

    /** What the list says of an outcome for a day; what it says first where it says nothing for that day. */
    public Optional<Outcome> outcome(String key, int day) {
        List<Outcome> named = outcomes(key);
        for (int i = 0; i < named.size() && named.size() > 1 && Day.known(day); i++) {
            if (ValidDays.of(List.of(named.get(i).validity())).holds(day)) {
                return Optional.of(named.get(i));
            }
        }
        return first(named);
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Its clocks of a kind, in the order of the sheet. */
    public List<Clock> clocks(Timescale.Kind kind) {
        return clocks.getOrDefault(kind, List.of());
    }

    /**
     * Whether it is of this name in whatever procedure.
     *
     * @param key in the form of {@link Texts#key}
     */
    public boolean named(String key) {
        return typeKey.equals(key);
    }

    /** The clock of a kind that runs for a case: the first whose start is known and valid; null where none is. */
    @Nullable
    public Clock running(Timescale.Kind kind, Ledger ledger, int index) {
        List<Clock> ofKind = clocks(kind);
        for (int i = 0; i < ofKind.size(); i++) {
            Clock clock = ofKind.get(i);
            int start = ledger.startDay(clock, index);
            if (Day.known(start) && clock.holdsOn(start)) {
                return clock;
            }
        }
        return null;
    }

    /** Whether a case has an answer to wait for whose clock has not started, such as a panel before its findings. */
    boolean awaitsStart(Ledger ledger, int index) {
        for (Clock clock : clocks(Timescale.Kind.TARGET)) {
            if (clock.starts().column() != CaseColumn.RECEIVED && !Day.known(ledger.startDay(clock, index))) {
                return true;
            }
        }
        return false;
    }
}
