package crossfoot.figures.count;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.Duty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines of Worklist that are a procedure's: those of its cases and of its learning rows, most urgent first. */
public final class Duties {

    private final Scope scope;
    private final Map<Integer, Integer> cases = new HashMap<>();
    private final List<Duty> all;

    public Duties(Scope scope) {
        this.scope = scope;
        List<Duty> worklist = scope.assessment().worklist();
        CaseLog log = scope.assessment().casebook().cases();
        LearningLog learning = scope.assessment().casebook().learning();
        Map<Integer, Integer> lessons = new HashMap<>();
        for (int i = 0; i < log.size(); i++) {
            if (log.at(i).key(CaseColumn.PROCEDURE).equals(scope.key())) {
                cases.put(log.at(i).sheetRow(), i);
            }
        }
        for (int i = 0; i < learning.size(); i++) {
            if (Lessons.procedureOf(scope.assessment(), i).equals(scope.key())) {
                lessons.put(learning.bound().sheetRow(i), i);
            }
        }
        this.all = worklist.stream()
                .filter(duty -> (ofCase(duty) ? cases : lessons).containsKey(duty.row()))
                .toList();
    }

    private static boolean ofCase(Duty duty) {
        return duty.table().equals(MasterSchema.CASE_LOG.name());
    }

    /** Those for which a test of the duty holds. */
    public List<Duty> where(Predicate<Duty> test) {
        return all.stream().filter(test).toList();
    }

    /** What stands in a column of the case that owes a duty; "" for a learning row. */
    public String text(Duty duty, CaseColumn column) {
        return Optional.ofNullable(ofCase(duty) ? cases.get(duty.row()) : null)
                .map(index -> scope.assessment().casebook().cases().at(index).text(column))
                .orElse("");
    }

    /** The name of the row that owes a duty: its Ref, or the row that Excel shows. */
    public static String named(Duty duty) {
        return duty.ref().isBlank() ? "row " + duty.row() : duty.ref();
    }
}
