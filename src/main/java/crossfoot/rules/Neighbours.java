package crossfoot.rules;

import crossfoot.caselog.LearningLog;
import crossfoot.caselog.Texts;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What other rows say of a case: rows that repeat it, and learning rows that name it. Found when first asked for. */
final class Neighbours {

    private final Ledger ledger;
    private @Nullable Twins twins;
    private @Nullable BitSet learntFrom;

    Neighbours(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Rows that repeat a ref or a whole case. */
    Twins twins() {
        Twins found = twins;
        if (found == null) {
            found = new Twins(ledger);
            twins = found;
        }
        return found;
    }

    /** Whether a learning row names a case, by the index of the first row with its ref. */
    boolean learntFrom(int first) {
        BitSet found = learntFrom;
        if (found == null) {
            found = casesLearntFrom();
            learntFrom = found;
        }
        return found.get(first);
    }

    private BitSet casesLearntFrom() {
        BitSet learnt = new BitSet();
        LearningLog log = ledger.casebook().learning();
        for (int i = 0; i < log.size(); i++) {
            for (String ref : log.caseRefs(i)) {
                int found = ledger.log().indexOf(Texts.refKey(ref));
                if (found >= 0) {
                    learnt.set(found);
                }
            }
        }
        return learnt;
    }
}
