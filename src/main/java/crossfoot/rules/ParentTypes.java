package crossfoot.rules;

import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.Texts;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * From which kinds of case a case may come. A parent type is named plainly, or after its procedure and a colon
 * ({@code Corporate: Stage 1 complaint}). A plain name means the type of the same procedure; one that this procedure does
 * not have, or the name of the type itself, means that type of any other procedure.
 */
final class ParentTypes {

    private static final String EVERYWHERE = "*";

    private final CaseKinds kinds;
    private final Map<FeedbackType, Set<String>> allowed = Collections.synchronizedMap(new IdentityHashMap<>());

    ParentTypes(CaseKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether a case of a type may come from a case of a kind. */
    boolean allows(FeedbackType type, CaseKind parent) {
        Set<String> parents = allowed.computeIfAbsent(type, this::read);
        boolean elsewhere = !parent.procedureKey().equals(Texts.key(type.procedure()));
        return parents.contains(place(parent.procedureKey(), parent.typeKey()))
                || (elsewhere && parents.contains(place(EVERYWHERE, parent.typeKey())));
    }

    private Set<String> read(FeedbackType type) {
        Set<String> parents = new HashSet<>();
        String own = Texts.key(type.procedure());
        for (String name : type.parentTypes()) {
            String key = Texts.key(name);
            int colon = key.indexOf(':');
            String procedure = colon < 0 ? "" : Texts.key(key.substring(0, colon));
            if (colon >= 0 && kinds.knows(procedure)) {
                parents.add(place(procedure, Texts.key(key.substring(colon + 1))));
            } else if (kinds.of(own, key) != null && !key.equals(Texts.key(type.name()))) {
                parents.add(place(own, key));
            } else {
                parents.add(place(EVERYWHERE, key));
            }
        }
        return parents;
    }

    private static String place(String procedureKey, String typeKey) {
        return procedureKey + "\n" + typeKey;
    }
}
