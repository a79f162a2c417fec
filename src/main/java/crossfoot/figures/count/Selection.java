package crossfoot.figures.count;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.figures.figure.CaseRefs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Cases picked from the log, in table order: what a figure counts. Immutable. */
public final class Selection {

    private final CaseLog log;
    private final int[] cases;

    /** The array is not copied: whoever gives it must not change it. */
    Selection(CaseLog log, int[] cases) {
        this.log = log;
        this.cases = cases;
    }

    /** How many cases. */
    public int size() {
        return cases.length;
    }

    /** Their indexes in the log. */
    public IntStream cases() {
        return Arrays.stream(cases);
    }

    /** Their Refs, in table order. */
    public List<String> refs() {
        return new CaseRefs(log, cases);
    }

    /** Those for which a test of the index holds. */
    public Selection where(IntPredicate test) {
        int[] kept = new int[cases.length];
        int count = 0;
        for (int index : cases) {
            if (test.test(index)) {
                kept[count++] = index;
            }
        }
        return new Selection(log, Arrays.copyOf(kept, count));
    }

    /** Those in which a date column holds a date. */
    public Selection dated(CaseColumn column) {
        return where(index -> log.at(index).date(column).isPresent());
    }

    /** Those whose cell of a column is an entry, given by its key. */
    public Selection having(CaseColumn column, String key) {
        Values values = log.values(column);
        return where(index -> values.key(log.at(index).tableRow()).equals(key));
    }

    /** The cases of some indexes of the same log, in table order, each once. */
    public Selection ofIndexes(int... indexes) {
        return new Selection(log, Arrays.stream(indexes).sorted().distinct().toArray());
    }

    /** Whether a case is among them. */
    public boolean holds(int index) {
        return Arrays.binarySearch(cases, index) >= 0;
    }

    /** Those that are in another selection too. */
    public Selection in(Selection other) {
        BitSet others = new BitSet();
        other.cases().forEach(others::set);
        return where(others::get);
    }

    /** These and others, in table order, each once. */
    public Selection and(Selection others) {
        if (others.cases.length == 0) {
            return this;
        }
        int[] all = new int[cases.length + others.cases.length];
        int count = 0;
        int next = 0;
        for (int index : cases) {
            while (next < others.cases.length && others.cases[next] < index) {
                all[count++] = others.cases[next++];
            }
            if (next < others.cases.length && others.cases[next] == index) {
                next++;
            }
            all[count++] = index;
        }
        while (next < others.cases.length) {
            all[count++] = others.cases[next++];
        }
        return new Selection(log, Arrays.copyOf(all, count));
    }

    /** No cases. */
    Selection none() {
        return new Selection(log, new int[0]);
    }

    /** The clean text of a column in the first case, as a label for cases that share a key; "" where there is no case. */
    String text(CaseColumn column) {
        return cases.length == 0 ? "" : log.at(cases[0]).text(column);
    }

    /** The cases by the key of a column, in order of first appearance; those with nothing in it under "". */
    Map<String, Selection> by(CaseColumn column) {
        Values values = log.values(column);
        Map<String, IntStream.Builder> groups = new LinkedHashMap<>();
        for (int index : cases) {
            String key = values.key(log.at(index).tableRow());
            groups.computeIfAbsent(key, added -> IntStream.builder()).add(index);
        }
        return closed(groups);
    }

    /**
     * The cases by each entry of a column that holds several; a case stands under each of its entries once, under "" where
     * it has none.
     *
     * @param labels filled with the first spelling of every key
     */
    Map<String, Selection> byEntry(CaseColumn column, Map<String, String> labels) {
        Map<String, IntStream.Builder> groups = new LinkedHashMap<>();
        for (int index : cases) {
            List<String> entries = Entries.split(log.at(index).text(column));
            Set<String> keys = new HashSet<>();
            for (String entry : entries.isEmpty() ? List.of("") : entries) {
                String key = Texts.key(entry);
                labels.putIfAbsent(key, entry);
                if (keys.add(key)) {
                    groups.computeIfAbsent(key, added -> IntStream.builder()).add(index);
                }
            }
        }
        return closed(groups);
    }

    private Map<String, Selection> closed(Map<String, IntStream.Builder> groups) {
        Map<String, Selection> closed = new LinkedHashMap<>();
        groups.forEach((key, builder) ->
                closed.put(key, new Selection(log, builder.build().toArray())));
        return closed;
    }
}
