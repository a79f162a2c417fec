package crossfoot.caselog;

import crossfoot.workbook.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of CaseLog, in table order. Cases are counted from 0 over the rows that are rows. */
public final class CaseLog {

    private final BoundTable bound;
    private final List<Values> values;
    private final Map<String, Integer> firstByRef;

    private CaseLog(BoundTable bound) {
        this.bound = bound;
        this.values = Arrays.stream(CaseColumn.values()).map(bound::values).toList();
        this.firstByRef = new HashMap<>(bound.size() * 2);
        for (int i = 0; i < bound.size(); i++) {
            String key = at(i).refKey();
            if (!key.isEmpty()) {
                firstByRef.putIfAbsent(key, i);
            }
        }
    }

    /** Reads the table. */
    public static CaseLog of(Table table) {
        return new CaseLog(BoundTable.of(MasterSchema.CASE_LOG, table));
    }

    /** The number of cases. */
    public int size() {
        return bound.size();
    }

    /** The case at an index, from 0. */
    public Case at(int index) {
        return new Case(this, index);
    }

    /** All cases, in table order. */
    public List<Case> all() {
        List<Case> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(at(i));
        }
        return all;
    }

    /** The index of the first case with a ref, in the form of {@link Texts#refKey}; -1 where there is none. */
    public int indexOf(String refKey) {
        return firstByRef.getOrDefault(refKey, -1);
    }

    /** The table with its columns found. */
    public BoundTable bound() {
        return bound;
    }

    /** The values of a column. */
    public Values values(CaseColumn column) {
        return values.get(column.ordinal());
    }
}
