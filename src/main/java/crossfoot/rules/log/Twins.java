package crossfoot.rules.log;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Values;
import crossfoot.rules.days.Day;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows that say what an earlier row says: found through a hash of what they say, linear in the number of rows. The texts
 * themselves are only looked at where the codes of the other columns and the day came before.
 */
public final class Twins {

    private static final int NONE = -1;
    private static final int FEWEST_SLOTS = 16;
    private static final List<CaseColumn> LISTED =
            List.of(CaseColumn.PROCEDURE, CaseColumn.FEEDBACK_TYPE, CaseColumn.TEAM);

    private final Ledger ledger;
    private final Values summaries;
    private final int slots;
    private final int[] occasions;
    private final int[] earlierTwin;

    public Twins(Ledger ledger) {
        this.ledger = ledger;
        this.summaries = ledger.values(CaseColumn.SUMMARY);
        this.slots = Math.max(FEWEST_SLOTS, Integer.highestOneBit(Math.max(1, ledger.size())) * 4);
        this.occasions = new int[ledger.size()];
        this.earlierTwin = new int[ledger.size()];
        Arrays.fill(earlierTwin, NONE);
        for (int i = 0; i < occasions.length; i++) {
            occasions[i] = ledger.day(CaseColumn.RECEIVED, i);
        }
        for (CaseColumn column : LISTED) {
            mixIn(ledger.values(column));
        }
        findTwins(repeated());
    }

    /** Mixes the keys of a column into the hash of each row: few rows have few different ones, each hashed once. */
    private void mixIn(Values values) {
        int[] hashes = new int[values.distinct()];
        for (int code = 0; code < hashes.length; code++) {
            hashes[code] = values.keyOf(code).hashCode();
        }
        for (int i = 0; i < occasions.length; i++) {
            occasions[i] = mixed(occasions[i] * 31 + hashes[values.code(ledger.tableRow(i))]);
        }
    }

    private static int mixed(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    /** The rows whose day and listed columns some other row may have too: others cannot be twins. */
    private BitSet repeated() {
        BitSet once = new BitSet(slots);
        BitSet more = new BitSet(slots);
        for (int occasion : occasions) {
            int slot = occasion & (slots - 1);
            if (once.get(slot)) {
                more.set(slot);
            } else {
                once.set(slot);
            }
        }
        BitSet repeated = new BitSet(occasions.length);
        for (int i = 0; i < occasions.length; i++) {
            if (more.get(occasions[i] & (slots - 1)) && complete(i)) {
                repeated.set(i);
            }
        }
        return repeated;
    }

    private void findTwins(BitSet repeated) {
        int[] table = new int[slots];
        for (int i = repeated.nextSetBit(0); i >= 0; i = repeated.nextSetBit(i + 1)) {
            String summary = summaries.key(ledger.tableRow(i));
            int slot = mixed(occasions[i] + summary.hashCode()) & (slots - 1);
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
        for (int i = 0; i < LISTED.size(); i++) {
            if (ledger.values(LISTED.get(i)).key(row).isEmpty()) {
                return false;
            }
        }
        return !summaries.key(row).isEmpty() && Day.known(ledger.day(CaseColumn.RECEIVED, index));
    }

    private boolean same(int one, int other) {
        int row = ledger.tableRow(one);
        int otherRow = ledger.tableRow(other);
        if (occasions[one] != occasions[other] || !same(summaries, row, otherRow)) {
            return false;
        }
        for (int i = 0; i < LISTED.size(); i++) {
            if (!same(ledger.values(LISTED.get(i)), row, otherRow)) {
                return false;
            }
        }
        return ledger.day(CaseColumn.RECEIVED, one) == ledger.day(CaseColumn.RECEIVED, other);
    }

    private static boolean same(Values values, int row, int otherRow) {
        return values.code(row) == values.code(otherRow) || values.key(row).equals(values.key(otherRow));
    }

    /** The first row that has the Ref of a case; -1 where it is that row itself. */
    public int firstOfRef(int index) {
        int first = ledger.firstOfRef(index);
        return first == index ? NONE : first;
    }

    /** The first row that says what a case says; -1 where none does. */
    public int earlierTwin(int index) {
        return earlierTwin[index];
    }
}
