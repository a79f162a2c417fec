package crossfoot.rules.log;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * From which kinds of case a case may come. A parent type is named plainly, or after its procedure and a colon
 * ({@code Corporate: Stage 1 complaint}). A plain name means the type of the same procedure; one that this procedure does
 * not have means that type of any other procedure, and the name of the type itself that type of every procedure.
 */
public final class ParentTypes {

    private final CaseKinds kinds;
    private final Map<FeedbackType, Set<CaseKind>> allowed = Collections.synchronizedMap(new IdentityHashMap<>());

    ParentTypes(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether a case of a type may come from a case of a kind. */
    public boolean allows(FeedbackType type, CaseKind parent) {
        Set<CaseKind> parents = allowed.get(type);
        if (parents == null) {
            parents = read(type);
            allowed.put(type, parents);
        }
        return parents.contains(parent);
    }

    private Set<CaseKind> read(FeedbackType type) {
        Set<CaseKind> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        String own = Texts.key(type.procedure());
        for (String name : type.parentTypes()) {
            String key = Texts.key(name);
            int colon = key.indexOf(':');
            String procedure = colon < 0 ? "" : Texts.key(key.substring(0, colon));
            if (colon >= 0 && kinds.knows(procedure)) {
                String typeKey = Texts.key(key.substring(colon + 1));
                kinds.all().stream()
                        .filter(kind -> kind.procedureKey().equals(procedure) && kind.named(typeKey))
                        .forEach(parents::add);
            } else {
                boolean itself = key.equals(Texts.key(type.name()));
                boolean same = kinds.of(own, key) != null;
                kinds.all().stream()
                        .filter(kind -> kind.named(key)
                                && (itself || kind.procedureKey().equals(own) == same))
                        .forEach(parents::add);
            }
        }
        return parents;
    }
}
