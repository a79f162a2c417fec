package crossfoot.rules.log;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.rules.days.Day;
import crossfoot.rules.words.OutcomeGroups;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The reviews, cases of a later stage, whose link leads nowhere that a review may come from: each is an error by itself, and the case
 * that it came from does not lack its review besides. Which case that is, a mistyped ref tells; where only one review is
 * astray and only one case lacks its review, they belong together if their dates allow it. Linear in the number of cases.
 */
public final class StrayReviews {

    private final Ledger ledger;
    private final Links links;
    private final BitSet cases = new BitSet();

    public StrayReviews(Ledger ledger, Links links) {
        this.ledger = ledger;
        this.links = links;
        BitSet lacking = chosen(index -> lacksReview(ledger, links, index));
        BitSet strays = chosen(this::astray);
        for (int stray = strays.nextSetBit(0); stray >= 0; stray = strays.nextSetBit(stray + 1)) {
            int meant = meant(stray);
            if (meant >= 0 && lacking.get(meant)) {
                lacking.clear(meant);
                strays.clear(stray);
                cases.set(meant);
            }
        }
        if (lacking.cardinality() == 1
                && strays.cardinality() == 1
                && fits(strays.nextSetBit(0), lacking.nextSetBit(0))) {
            cases.or(lacking);
        }
    }

    private BitSet chosen(IntPredicate which) {
        BitSet chosen = new BitSet();
        IntStream.range(0, ledger.size()).filter(which).forEach(chosen::set);
        return chosen;
    }

    /**
     * Whether a case that ended in a review has none linked to it. What came from it and has no known type may be the
     * review; a case without a Ref of its own is mended first, since no review can name it.
     */
    public static boolean lacksReview(Ledger ledger, Links links, int index) {
        if (ledger.firstOfRef(index) != index || !ledger.endedIn(OutcomeGroups.ESCALATED, index)) {
            return false;
        }
        for (int i = links.firstChild(index); i >= 0; i = links.nextChild(i)) {
            if (ledger.kind(i) == null || isReview(ledger, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReview(Ledger ledger, int index) {
        CaseKind kind = ledger.kind(index);
        return kind != null && kind.is(Role.LATER_STAGE, ledger.pastDay(CaseColumn.RECEIVED, index));
    }

    /** Whether a case is a review that is not linked to a case from which a review may come. */
    private boolean astray(int index) {
        CaseKind kind = ledger.kind(index);
        if (kind == null || !isReview(ledger, index)) {
            return false;
        }
        int parent = links.parent(index);
        return parent < 0 || links.inCircle(index) || !mayComeFrom(index, kind, parent);
    }

    private boolean mayComeFrom(int review, CaseKind kind, int parent) {
        CaseKind parentKind = ledger.kind(parent);
        Optional<FeedbackType> type = kind.type(ledger.pastDay(CaseColumn.RECEIVED, review));
        return type.isEmpty() || parentKind == null || ledger.parentTypes().allows(type.get(), parentKind);
    }

    /** The case that a lost ref most nearly means; -1 where there is none. */
    private int meant(int stray) {
        if (links.parent(stray) != Links.LOST) {
            return -1;
        }
        String lost = ledger.values(CaseColumn.LINKED_REF).text(ledger.tableRow(stray));
        return links.nearest(lost)
                .map(ref -> ledger.log().indexOf(Texts.refKey(ref)))
                .orElse(-1);
    }

    private boolean fits(int stray, int parent) {
        CaseKind kind = ledger.kind(stray);
        int received = ledger.pastDay(CaseColumn.RECEIVED, stray);
        return kind != null
                && mayComeFrom(stray, kind, parent)
                && !(Day.known(received) && latestKnown(parent) > received);
    }

    /** The day of a case's answer; of its receipt where the former is not known. */
    private int latestKnown(int index) {
        int responded = ledger.stepDay(CaseColumn.RESPONDED, index);
        return Day.known(responded) ? responded : ledger.pastDay(CaseColumn.RECEIVED, index);
    }

    /** Whether a case has its review, but for the review's link. */
    public boolean accountFor(int index) {
        return cases.get(index);
    }
}
