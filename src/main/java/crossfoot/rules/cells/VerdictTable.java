package crossfoot.rules.cells;

import org.jspecify.annotations.Nullable;

/** Verdicts by a combination of codes: a hash table with open addressing, which makes no object a look-up. */
final class VerdictTable {

    private static final int FIRST_SLOTS = 64;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_SLOTS];
    private @Nullable ListVerdict[] verdicts = new ListVerdict[FIRST_SLOTS];
    private int size;

    /** The verdict of a combination; null where none was put. */
    @Nullable
    ListVerdict get(long key) {
        return verdicts[slot(key)];
    }

    /** Remembers the verdict of a combination. */
    void put(long key, ListVerdict verdict) {
        int slot = slot(key);
        size += verdicts[slot] == null ? 1 : 0;
        keys[slot] = key;
        verdicts[slot] = verdict;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> Integer.SIZE) & (keys.length - 1);
        while (verdicts[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable ListVerdict[] old = verdicts;
        keys = new long[oldKeys.length * 2];
        verdicts = new ListVerdict[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            ListVerdict verdict = old[i];
            if (verdict != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                verdicts[slot] = verdict;
            }
        }
    }
}
