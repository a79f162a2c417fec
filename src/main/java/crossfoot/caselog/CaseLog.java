package crossfoot.caselog;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.workbook.cells.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of CaseLog, in table order. Cases are counted from 0 over the rows that are rows. */
public final class CaseLog {

    private static final int NONE = -1;

    private final BoundTable bound;
    private final List<Values> values;
    private final Map<String, Integer> firstByRef;
    private final int[] firstOfRef;
    private final Set<String> laterRefs;

    private CaseLog(BoundTable bound, Set<String> laterRefs) {
        this.bound = bound;
        this.laterRefs = laterRefs;
        this.values = Arrays.stream(CaseColumn.values()).map(bound::values).toList();
        this.firstByRef = new HashMap<>(bound.size() * 2);
        this.firstOfRef = new int[bound.size()];
        Values refs = values(CaseColumn.REF);
        for (int i = 0; i < firstOfRef.length; i++) {
            String key = Texts.refKey(refs.key(bound.tableRow(i)));
            Integer first = key.isEmpty() ? Integer.valueOf(NONE) : firstByRef.putIfAbsent(key, i);
            firstOfRef[i] = first == null ? i : first;
        }
    }

    /** Reads the table. */
    public static CaseLog of(Table table) {
        return new CaseLog(BoundTable.of(MasterSchema.CASE_LOG, table), Set.of());
    }

    /** The log as it stood on an earlier day. */
    CaseLog seenFrom(Vantage vantage) {
        EarlierLog earlier = new EarlierLog(vantage);
        Values refs = values(CaseColumn.REF);
        Set<String> later = earlier.comeSince(bound.table()).stream()
                .mapToObj(row -> Texts.refKey(refs.key(row)))
                .collect(Collectors.toSet());
        return new CaseLog(BoundTable.of(MasterSchema.CASE_LOG, earlier.cases(bound.table())), later);
    }

    /** Whether a ref, in the form of {@link Texts#refKey}, is that of a case that had not come yet. */
    public boolean comesLater(String refKey) {
        return laterRefs.contains(refKey);
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
        return firstByRef.getOrDefault(refKey, NONE);
    }

    /**
     * The index of the first case that has the Ref of a case: its own, where no earlier row has it; -1 where it has none.
     *
     * @param index the case's index
     */
    public int firstOfRef(int index) {
        return firstOfRef[index];
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
