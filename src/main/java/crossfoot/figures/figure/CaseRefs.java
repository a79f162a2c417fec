package crossfoot.figures.figure;

import crossfoot.caselog.Case;
import crossfoot.caselog.CaseLog;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;

/** The Refs of cases, read from the log only when they are asked for: a figure of 100,000 cases costs a list of numbers. */
public final class CaseRefs extends AbstractList<String> implements RandomAccess {

    private final CaseLog log;
    private final int[] cases;

    /** The array is not copied: whoever gives it must not change it. */
    public CaseRefs(CaseLog log, int[] cases) {
        this.log = log;
        this.cases = cases;
    }

    @Override
    public String get(int index) {
        Case found = log.at(cases[index]);
        String ref = found.ref();
        return ref.isBlank() ? "row " + found.sheetRow() : ref;
    }

    /** The indexes of the cases in the log: what tells one case from another, whatever its Ref. */
    public int[] cases() {
        return cases.clone();
    }

    /** Those of the cases that are in none of other lists. */
    public CaseRefs without(List<List<String>> others) {
        Set<Integer> taken = new HashSet<>();
        for (List<String> other : others) {
            if (other instanceof CaseRefs refs) {
                Arrays.stream(refs.cases).forEach(taken::add);
            }
        }
        return new CaseRefs(
                log,
                Arrays.stream(cases).filter(index -> !taken.contains(index)).toArray());
    }

    @Override
    public int size() {
        return cases.length;
    }
}
