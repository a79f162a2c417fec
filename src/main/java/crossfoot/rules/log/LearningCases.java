package crossfoot.rules.log;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.rules.words.ForbiddenCharacters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which cases the learning rows name, and which of those that they name are in no row. */
public final class LearningCases {

    private final LearningLog learning;
    private final List<Named> byCode = new ArrayList<>();
    private final BitSet learntFrom;

    /**
     * The cases of a cell.
     *
     * @param found the indexes of those that are in the log
     * @param lost the refs of those that are not, as typed but clean
     */
    private record Named(List<Integer> found, List<String> lost) {}

    LearningCases(LearningLog learning, CaseLog cases) {
        this.learning = learning;
        this.learntFrom = new BitSet(cases.size());
        Values refs = learning.values(LearningColumn.CASE_REF);
        for (int code = 0; code < refs.distinct(); code++) {
            Named all = named(refs.textOf(code), cases);
            boolean error = ForbiddenCharacters.in(refs.cellOf(code).shown());
            Named named = error ? new Named(all.found, List.of()) : all;
            byCode.add(named);
            for (int found : named.found) {
                learntFrom.set(found);
            }
        }
    }

    private static Named named(String text, CaseLog cases) {
        if (text.isEmpty()) {
            return new Named(List.of(), List.of());
        }
        int single = text.indexOf(';') < 0 ? cases.indexOf(Texts.refKey(text)) : -1;
        if (single >= 0) {
            return new Named(List.of(single), List.of());
        }
        List<Integer> found = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String ref : Entries.split(text)) {
            int index = cases.indexOf(Texts.refKey(ref));
            if (index >= 0) {
                found.add(index);
            } else if (!cases.comesLater(Texts.refKey(ref))) {
                lost.add(ref);
            }
        }
        return new Named(List.copyOf(found), List.copyOf(lost));
    }

    private Named of(int index) {
        return byCode.get(
                learning.values(LearningColumn.CASE_REF).code(learning.bound().tableRow(index)));
    }

    /** The cases that a learning row names, by their index in the log. */
    List<Integer> found(int index) {
        return of(index).found;
    }

    /** The refs that a learning row names and no case has. */
    public List<String> lost(int index) {
        return of(index).lost;
    }

    /** Whether a learning row names a case. */
    public boolean learntFrom(int caseIndex) {
        return learntFrom.get(caseIndex);
    }
}
