package crossfoot.rules;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Values;
import java.util.Arrays;
import java.util.List;

/** Rows that say what an earlier row says: found through a hash of what they say, linear in the number of rows. */
final class Twins {

    private static final int NONE = -1;
    private static final List<CaseColumn> SAME =
            List.of(CaseColumn.PROCEDURE, CaseColumn.FEEDBACK_TYPE, CaseColumn.TEAM, CaseColumn.SUMMARY);

    private final Ledger ledger;
    private final List<Values> columns;
    private final int[] firstOfRef;
    private final int[] earlierTwin;

    Twins(Ledger ledger) {
        this.ledger = ledger;
        this.columns = SAME.stream().map(ledger::values).toList();
        this.firstOfRef = new int[ledger.size()];
        this.earlierTwin = new int[ledger.size()];
        Arrays.fill(earlierTwin, NONE);
        findRefs();
        findTwins();
    }

    private void findRefs() {
        for (int i = 0; i < firstOfRef.length; i++) {
            int first = ledger.firstOfRef(i);
            firstOfRef[i] = first == i ? NONE : first;
        }
    }

    private void findTwins() {
        int slots = Math.max(16, Integer.highestOneBit(Math.max(1, ledger.size())) * 4);
        int[] table = new int[slots];
        for (int i = 0; i < earlierTwin.length; i++) {
            if (!complete(i)) {
                continue;
            }
            int slot = hash(i) & (slots - 1);
            while (table[slot] != 0 && !same(table[slot] - 1, i)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] == 0) {
                table[slot] = i + 1;
            } else {
                earlierTwin[i] = table[slot] - 1;
            }
        }
    }

    private boolean complete(int index) {
        int row = ledger.tableRow(index);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key(row).isEmpty()) {
                return false;
            }
        }
        return Day.known(ledger.day(CaseColumn.RECEIVED, index));
    }

    private int hash(int index) {
        int row = ledger.tableRow(index);
        int hash = ledger.day(CaseColumn.RECEIVED, index);
        for (int i = 0; i < columns.size(); i++) {
            hash = hash * 31 + columns.get(i).key(row).hashCode();
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    private boolean same(int one, int other) {
        int row = ledger.tableRow(one);
        int otherRow = ledger.tableRow(other);
        for (int i = 0; i < columns.size(); i++) {
            Values values = columns.get(i);
            if (values.code(row) != values.code(otherRow) && !values.key(row).equals(values.key(otherRow))) {
                return false;
            }
        }
        return ledger.day(CaseColumn.RECEIVED, one) == ledger.day(CaseColumn.RECEIVED, other);
    }

    /** The first row that has the Ref of a case; -1 where it is that row itself. */
    int firstOfRef(int index) {
        return firstOfRef[index];
    }

    /** The first row that says what a case says; -1 where none does. */
    int earlierTwin(int index) {
        return earlierTwin[index];
    }
}
