package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lists of the master: what may stand in the log. A list whose table is missing is not {@link #has}; what needs it
 * goes unchecked. Keys are in the form of {@link Texts#key}.
 */
public final class Taxonomy {

    private static final EntryList NO_ENTRIES = new EntryList(List.of());

    private final Set<ListTable> present;
    private final Map<ListTable, EntryList> lists;
    private final List<Procedure> procedures;
    private final List<FeedbackType> feedbackTypes;
    private final List<Reason> reasons;
    private final List<Outcome> outcomes;
    private final Map<List<String>, List<FeedbackType>> typesByKey = new HashMap<>();
    private final Map<List<String>, List<Outcome>> outcomesByKey = new HashMap<>();
    private final Map<String, List<Reason>> reasonsByMain = new HashMap<>();

    Taxonomy(
            Set<ListTable> present,
            Map<ListTable, EntryList> lists,
            List<Procedure> procedures,
            List<FeedbackType> feedbackTypes,
            List<Reason> reasons,
            List<Outcome> outcomes) {
        this.present = Set.copyOf(present);
        this.lists = new EnumMap<>(lists);
        this.procedures = List.copyOf(procedures);
        this.feedbackTypes = List.copyOf(feedbackTypes);
        this.reasons = List.copyOf(reasons);
        this.outcomes = List.copyOf(outcomes);
        for (FeedbackType type : feedbackTypes) {
            typesByKey
                    .computeIfAbsent(
                            List.of(Texts.key(type.procedure()), Texts.key(type.name())), key -> new ArrayList<>())
                    .add(type);
        }
        for (Outcome outcome : outcomes) {
            outcomesByKey
                    .computeIfAbsent(
                            List.of(Texts.key(outcome.procedure()), Texts.key(outcome.feedbackType())),
                            key -> new ArrayList<>())
                    .add(outcome);
        }
        for (Reason reason : reasons) {
            reasonsByMain
                    .computeIfAbsent(Texts.key(reason.mainReason()), key -> new ArrayList<>())
                    .add(reason);
        }
    }

    /** Whether the master has a list. */
    public boolean has(ListTable list) {
        return present.contains(list);
    }

    /** A list other than feedback types, reasons and outcomes; empty where it is missing. */
    public EntryList list(ListTable list) {
        return lists.getOrDefault(list, NO_ENTRIES);
    }

    /** All procedures, in the order of the list. */
    public List<Procedure> procedures() {
        return procedures;
    }

    /** What a procedure asks for each year; nothing where the list does not have it. */
    public AnnualReturn annualReturn(String procedureKey) {
        return procedures.stream()
                .filter(procedure -> Texts.key(procedure.name()).equals(procedureKey))
                .map(Procedure::annualReturn)
                .findFirst()
                .orElse(AnnualReturn.NONE);
    }

    /** All feedback types, in the order of the list. */
    public List<FeedbackType> feedbackTypes() {
        return feedbackTypes;
    }

    /** The rows of a feedback type of a procedure. */
    public List<FeedbackType> feedbackTypes(String procedureKey, String typeKey) {
        return typesByKey.getOrDefault(List.of(procedureKey, typeKey), List.of());
    }

    /** A feedback type of a procedure, whatever its validity. */
    public Optional<FeedbackType> feedbackType(String procedureKey, String typeKey) {
        return feedbackTypes(procedureKey, typeKey).stream().findFirst();
    }

    /** The feedback types of a procedure, by their order, each name once. */
    public List<FeedbackType> feedbackTypesOf(String procedureKey) {
        Map<String, FeedbackType> byName = new LinkedHashMap<>();
        feedbackTypes.stream()
                .filter(type -> Texts.key(type.procedure()).equals(procedureKey))
                .sorted((one, other) -> Integer.compare(one.order(), other.order()))
                .forEach(type -> byName.putIfAbsent(Texts.key(type.name()), type));
        return List.copyOf(byName.values());
    }

    /** The feedback types of a procedure that have a role, by their order, each name once. */
    public List<FeedbackType> feedbackTypesOf(String procedureKey, Role role) {
        return feedbackTypesOf(procedureKey).stream()
                .filter(type -> type.is(role))
                .toList();
    }

    /** All reasons, in the order of the list. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** The rows of a main reason, of any procedure. */
    public List<Reason> reasons(String mainReasonKey) {
        return reasonsByMain.getOrDefault(mainReasonKey, List.of());
    }

    /** All outcomes, in the order of the list. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The outcomes that a feedback type of a procedure may have, in order. */
    public List<Outcome> outcomesOf(String procedureKey, String typeKey) {
        return outcomesByKey.getOrDefault(List.of(procedureKey, typeKey), List.of());
    }

    /** An outcome of a feedback type, whatever its validity. */
    public Optional<Outcome> outcome(String procedureKey, String typeKey, String outcomeKey) {
        return outcomesOf(procedureKey, typeKey).stream()
                .filter(outcome -> Texts.key(outcome.name()).equals(outcomeKey))
                .findFirst();
    }
}
