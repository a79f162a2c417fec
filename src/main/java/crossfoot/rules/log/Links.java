package crossfoot.rules.log;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.rules.words.ForbiddenCharacters;
import crossfoot.rules.words.LooseRefs;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Which case came from which, both ways, and the circles in it. Linear in the number of cases. */
public final class Links {

    /** The case names none. */
    static final int NONE = -1;

    /** The case names a ref that no row has. */
    public static final int LOST = -2;

    private static final int LONGEST_CIRCLE = 10;

    private final Ledger ledger;
    private final CaseLog log;
    private final int[] parents;
    private final int[] firstChild;
    private final int[] nextChild;
    private final LooseRefs looseRefs;
    private final BitSet inCircle = new BitSet();
    private final BitSet circleStarts = new BitSet();

    public Links(Ledger ledger) {
        this.ledger = ledger;
        this.log = ledger.log();
        this.looseRefs = new LooseRefs(log);
        this.parents = new int[log.size()];
        this.firstChild = new int[log.size()];
        this.nextChild = new int[log.size()];
        Arrays.fill(firstChild, NONE);
        findParents();
        for (int i = parents.length - 1; i >= 0; i--) {
            if (parents[i] >= 0) {
                nextChild[i] = firstChild[parents[i]];
                firstChild[parents[i]] = i;
            }
        }
        findCircles();
    }

    private void findParents() {
        Values links = log.values(CaseColumn.LINKED_REF);
        int[] parentOfCode = new int[links.distinct()];
        for (int code = 0; code < parentOfCode.length; code++) {
            String key = Texts.refKey(links.keyOf(code));
            int found = key.isEmpty() ? NONE : log.indexOf(key);
            boolean lost = !key.isEmpty()
                    && !log.comesLater(key)
                    && !ForbiddenCharacters.in(links.cellOf(code).shown());
            parentOfCode[code] = found >= 0 ? found : lost ? LOST : NONE;
        }
        for (int i = 0; i < parents.length; i++) {
            int row = log.bound().tableRow(i);
            int parent = parentOfCode[links.code(row)];
            parents[i] = parent;
            boolean ownRef = parent >= 0 && (parent == i || ledger.firstOfRef(i) == parent);
            if (ownRef) {
                inCircle.set(i);
                circleStarts.set(i);
            }
        }
    }

    /** Walks each chain of links once; a walk that meets itself has found a circle. */
    private void findCircles() {
        int[] walkedIn = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int at = i;
            while (at >= 0 && walkedIn[at] == 0) {
                walkedIn[at] = i + 1;
                at = parents[at];
            }
            if (at >= 0 && walkedIn[at] == i + 1) {
                markCircle(at);
            }
        }
    }

    private void markCircle(int start) {
        int first = start;
        int at = start;
        do {
            inCircle.set(at);
            first = Math.min(first, at);
            at = parents[at];
        } while (at != start);
        circleStarts.set(first);
    }

    /** The case that a case came from; {@link #NONE} or {@link #LOST} where there is none. */
    public int parent(int index) {
        return parents[index];
    }

    /** Whether the links of a case go round in a circle. */
    public boolean inCircle(int index) {
        return inCircle.get(index);
    }

    /** Whether a case is the first of a circle, in table order. */
    public boolean startsCircle(int index) {
        return circleStarts.get(index);
    }

    /** The refs of the circle that a case starts, from it back to it; "" where it is linked to itself. */
    public String circle(int index) {
        StringJoiner refs = new StringJoiner(" → ");
        int at = index;
        int named = 0;
        do {
            refs.add(named < LONGEST_CIRCLE ? refOf(at) : "…");
            at = parents[at];
            named++;
        } while (at != index && at >= 0 && named <= LONGEST_CIRCLE);
        boolean self = named == 1 || Texts.refKey(refOf(parents[index])).equals(Texts.refKey(refOf(index)));
        return self ? "" : refs.add(refOf(index)).toString();
    }

    private String refOf(int index) {
        return log.values(CaseColumn.REF).text(log.bound().tableRow(index));
    }

    /** The ref that a lost one most likely means: the same but for punctuation, zeros in front, or O for 0. */
    public Optional<String> nearest(String lost) {
        return looseRefs.nearest(lost);
    }

    /** The first case that came from a case, in table order; {@link #NONE} where there is none. */
    int firstChild(int index) {
        return firstChild[index];
    }

    /** The next case that came from the same case. */
    int nextChild(int index) {
        return nextChild[index];
    }

    /** The refs of the cases that came from a case, each once, sorted. */
    List<String> childRefs(int index) {
        if (firstChild[index] < 0) {
            return List.of();
        }
        Values refs = log.values(CaseColumn.REF);
        return IntStream.iterate(firstChild[index], child -> child >= 0, child -> nextChild[child])
                .mapToObj(child -> refs.text(log.bound().tableRow(child)))
                .filter(ref -> !ref.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
