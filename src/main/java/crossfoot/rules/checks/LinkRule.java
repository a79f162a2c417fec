package crossfoot.rules.checks;

import static crossfoot.caselog.schema.CaseColumn.LINKED_REF;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.rules.days.Day;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.StrayReviews;
import crossfoot.rules.words.OutcomeGroups;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case came from. A circle (L05) goes before all else; a link to a case of a wrong type (L02) is not also judged by
 * that case's dates, and a case received before the one it came from (L04) is not also early for its answer (L06).
 */
public enum LinkRule implements CaseRule {
    NOT_FOUND("L01", Severity.ERROR, "Linked ref is in no row") {
        @Override
        public void check(CaseRow row) {
            if (row.links().parent(row.index()) == Links.LOST) {
                String ref = row.text(LINKED_REF);
                row.report(
                        this,
                        LINKED_REF,
                        "No case has the Ref " + ref + ". Correct the Linked ref, or add the case that it names.",
                        row.links().nearest(ref));
            }
        }
    },
    WRONG_PARENT("L02", Severity.ERROR, "The linked case's type may not be the parent of this type") {
        @Override
        public void check(CaseRow row) {
            if (!row.hasWrongParent()) {
                return;
            }
            int parent = row.links().parent(row.index());
            FeedbackType type = typeOf(row, row.index()).orElseThrow();
            FeedbackType parentType = typeOf(row, parent).orElseThrow();
            String may = type.parentTypes().isEmpty()
                    ? "does not come from another case: empty Linked ref"
                    : "may come from " + String.join(", ", type.parentTypes()) + ": correct the link or the type";
            row.report(
                    this,
                    LINKED_REF,
                    row.refOf(parent) + " is a " + parentType.name() + " (" + parentType.procedure() + "). A "
                            + type.name() + " " + may + ".");
        }
    },
    PARENT_NEEDED("L03", Severity.ERROR, "Parent needed and no Linked ref") {
        @Override
        public void check(CaseRow row) {
            Optional<FeedbackType> type = typeOf(row, row.index());
            if (type.isPresent() && type.get().parentNeeded() && row.lacks(LINKED_REF)) {
                row.report(
                        this,
                        LINKED_REF,
                        "A " + type.get().name() + " comes from another case. Give the Ref of the "
                                + String.join(" or ", type.get().parentTypes()) + " that it came from.");
            }
        }
    },
    BEFORE_PARENT("L04", Severity.ERROR, "Received before the linked case was received") {
        @Override
        public void check(CaseRow row) {
            if (sound(row) && beforeParent(row)) {
                int parent = row.links().parent(row.index());
                row.report(
                        this,
                        LINKED_REF,
                        "Received on " + row.words(row.day(RECEIVED)) + ", before " + row.refOf(parent)
                                + ", from which it came, was received on "
                                + row.words(row.ledger().day(RECEIVED, parent))
                                + ". Correct the link or one of the two dates.");
            }
        }
    },
    CIRCLE("L05", Severity.ERROR, "Links that go round in a circle, or to itself") {
        @Override
        public void check(CaseRow row) {
            if (row.links().startsCircle(row.index())) {
                String refs = row.links().circle(row.index());
                row.report(
                        this,
                        LINKED_REF,
                        refs.isEmpty()
                                ? "The case is linked to itself. Give the Ref of the case that it came from, or empty"
                                        + " Linked ref."
                                : "The links go round in a circle: " + refs
                                        + ". Correct the Linked ref of one of them.");
            }
        }
    },
    BEFORE_ANSWER(
            "L06",
            Severity.WARNING,
            "Received before the linked case was answered, or while it is not (for the roles Dissatisfaction and Later"
                    + " stage), unless the linked case had run out of its time") {
        @Override
        public void check(CaseRow row) {
            if (!row.goesOn() || !sound(row) || beforeParent(row)) {
                return;
            }
            int parent = row.links().parent(row.index());
            int received = row.pastDay(RECEIVED);
            int answered = row.ledger().stepDay(RESPONDED, parent);
            boolean open = answered == Day.BLANK && row.ledger().has(RESPONDED);
            boolean early = Day.known(received) && (open || (Day.known(answered) && received < answered));
            if (early && !mayGoOn(row, parent, received)) {
                row.report(
                        this,
                        LINKED_REF,
                        "Received on " + row.words(received) + ", "
                                + (open
                                        ? "while " + row.refOf(parent) + " has not been answered"
                                        : "before " + row.refOf(parent) + " was answered on " + row.words(answered))
                                + ". Check the link and the dates.");
            }
        }
    },
    NO_REVIEW("L07", Severity.WARNING, "An outcome of the group Escalated and no Later stage linked to it") {
        @Override
        public void check(CaseRow row) {
            if (row.endedIn(OutcomeGroups.ESCALATED)
                    && StrayReviews.lacksReview(row.ledger(), row.links(), row.index())
                    && !row.strayReviews().accountFor(row.index())) {
                row.report(
                        this,
                        OUTCOME,
                        "The outcome is " + row.text(OUTCOME) + ", and no case of a later stage is linked to "
                                + row.refOf(row.index())
                                + ". Log that case with this Ref as its Linked ref, or correct the outcome.");
            }
        }
    };

    private final RuleHeading heading;

    LinkRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    /** Whether a case has a link by which it may be judged. */
    static boolean sound(CaseRow row) {
        return row.links().parent(row.index()) >= 0 && !row.links().inCircle(row.index()) && !row.hasWrongParent();
    }

    /** Whether a case is linked to one of a type that may not be its parent; {@link CaseRow#hasWrongParent} remembers it. */
    static boolean wrongParent(CaseRow row) {
        int parent = row.links().parent(row.index());
        if (parent < 0 || row.links().inCircle(row.index())) {
            return false;
        }
        Optional<FeedbackType> type = typeOf(row, row.index());
        @Nullable CaseKind parentKind = row.ledger().kind(parent);
        return type.isPresent()
                && parentKind != null
                && parentKind.listed()
                && !row.ledger().parentTypes().allows(type.get(), parentKind);
    }

    /** Whether a case had run out of its time by a day, so that the person may go on without an answer. */
    private static boolean mayGoOn(CaseRow row, int parent, int day) {
        int end = row.standings().lastDayOfAll(parent);
        return Day.known(end) && day > end;
    }

    private static boolean beforeParent(CaseRow row) {
        int received = row.pastDay(RECEIVED);
        int parentReceived = row.ledger().pastDay(RECEIVED, row.links().parent(row.index()));
        return Day.known(received) && Day.known(parentReceived) && received < parentReceived;
    }

    public static Optional<FeedbackType> typeOf(CaseRow row, int index) {
        CaseKind kind = row.ledger().kind(index);
        return kind == null ? Optional.empty() : kind.type(row.ledger().pastDay(RECEIVED, index));
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
