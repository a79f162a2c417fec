package crossfoot.figures.figure;

import crossfoot.caselog.Case;
import crossfoot.caselog.CaseLog;
import java.util.AbstractList;
import java.util.RandomAccess;

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

    @Override
    public int size() {
        return cases.length;
    }
}
