package crossfoot.rules.log;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.WorkingDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of case of a master, found for a row by the codes of its procedure and type: each pair is resolved once.
 */
public final class CaseKinds {

    private final Map<String, Map<String, CaseKind>> kinds = new LinkedHashMap<>();
    private final Values procedures;
    private final Values types;
    private final List<Map<String, CaseKind>> ofProcedure = new ArrayList<>();
    private final List<CaseKind[]> found = new ArrayList<>();
    private final CaseKind unknown = new CaseKind("", "", List.of(), List.of(), List.of());

    CaseKinds(Casebook casebook, WorkingDays workingDays) {
        Map<String, Map<String, List<Clock>>> clocks = new HashMap<>();
        for (Timescale timescale : casebook.timescales()) {
            List<Clock> ofType = clocks.computeIfAbsent(Texts.key(timescale.procedure()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(Texts.key(timescale.feedbackType()), key -> new ArrayList<>());
            List<Clock> earlier = ofType.stream()
                    .filter(clock -> clock.timescale().sameClock(timescale))
                    .toList();
            ofType.add(new Clock(timescale, workingDays, earlier));
        }
        Taxonomy taxonomy = casebook.taxonomy();
        for (FeedbackType type : taxonomy.feedbackTypes()) {
            add(Texts.key(type.procedure()), Texts.key(type.name()), taxonomy, clocks);
        }
        if (!taxonomy.has(ListTable.FEEDBACK_TYPES)) {
            clocks.forEach(
                    (procedure, types) -> types.keySet().forEach(type -> add(procedure, type, taxonomy, clocks)));
        }
        this.procedures = casebook.cases().values(CaseColumn.PROCEDURE);
        this.types = casebook.cases().values(CaseColumn.FEEDBACK_TYPE);
        for (int code = 0; code < procedures.distinct(); code++) {
            ofProcedure.add(kinds.getOrDefault(procedures.keyOf(code), Map.of()));
            found.add(new CaseKind[0]);
        }
    }

    private void add(String procedure, String type, Taxonomy taxonomy, Map<String, Map<String, List<Clock>>> clocks) {
        List<Clock> running = clocks.getOrDefault(procedure, Map.of()).getOrDefault(type, List.of());
        kinds.computeIfAbsent(procedure, key -> new LinkedHashMap<>())
                .computeIfAbsent(
                        type,
                        key -> new CaseKind(
                                procedure,
                                type,
                                taxonomy.feedbackTypes(procedure, type),
                                taxonomy.outcomesOf(procedure, type),
                                running));
    }

    /** The kind of the case at a data row of the table; null where its procedure does not have such a type. */
    @Nullable
    public CaseKind at(int tableRow) {
        int procedure = procedures.code(tableRow);
        CaseKind[] byType = found.get(procedure);
        if (byType.length == 0) {
            byType = new CaseKind[types.distinct()];
            found.set(procedure, byType);
        }
        int type = types.code(tableRow);
        CaseKind kind = byType[type];
        if (kind == null) {
            kind = ofProcedure.get(procedure).getOrDefault(types.keyOf(type), unknown);
            byType[type] = kind;
        }
        return kind == unknown ? null : kind;
    }

    /** The kind of a procedure and type by their keys; null where there is none. */
    @Nullable
    CaseKind of(String procedureKey, String typeKey) {
        return kinds.getOrDefault(procedureKey, Map.of()).get(typeKey);
    }

    /** Every kind, procedure by procedure. */
    List<CaseKind> all() {
        return kinds.values().stream().flatMap(types -> types.values().stream()).toList();
    }

    /** Whether a procedure has types of its own. */
    public boolean knows(String procedureKey) {
        return kinds.containsKey(procedureKey);
    }
}
