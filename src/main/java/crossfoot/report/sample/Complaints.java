package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.CONSENT;
import static crossfoot.caselog.schema.CaseColumn.EXCLUSION;
import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.OWNER;

import java.time.LocalDate;

/** Complaints and what may follow them inside the council: formal complaint, dissatisfaction, senior manager review. */
final class Complaints {

    static final String ROUTE = "Pursued through a different route";
    static final String REVIEW = "Senior manager review";
    static final int TARGET = 25;
    private static final int REVIEW_MONTHS = 3;

    private final CaseDesk desk;
    private final ReplyDesk replies;

    Complaints(CaseDesk desk, ReplyDesk replies) {
        this.desk = desk;
        this.replies = replies;
    }

    /** A formal complaint. */
    Draft formal(Span span, Subject subject, String outcome, boolean extended) {
        return investigated(desk.open("Formal complaint", span.from(), subject), span.to(), outcome, extended);
    }

    /** A formal complaint that an informal one went on to. */
    Draft formalFrom(Draft informal, Span span, Subject subject, String outcome, boolean extended) {
        Draft draft = desk.follow("Formal complaint", span.from(), informal);
        desk.subjects().summarise(draft, subject, "");
        return investigated(draft, span.to(), outcome, extended);
    }

    private Draft investigated(Draft draft, LocalDate responded, String outcome, boolean extended) {
        desk.dateEvent(draft);
        replies.acknowledge(draft, responded);
        if (desk.chance().percent(12)) {
            replies.involve(draft, responded);
        }
        LocalDate target = desk.calendar().after(draft.received(), TARGET);
        if (extended) {
            replies.answerExtended(draft, responded, outcome, target);
        } else {
            replies.answer(draft, responded, outcome, target, "delay-reason");
        }
        if (!draft.answered()
                && draft.text(CONSENT).equals("Given")
                && desk.chance().oneIn(4)) {
            draft.put(CONSENT, "Awaited");
        }
        if (outcome.equals(ROUTE) && draft.answered()) {
            draft.put(EXCLUSION, route(draft.text(MAIN_REASON)));
        }
        return draft;
    }

    private String route(String mainReason) {
        return switch (mainReason) {
            case "Corporate" -> "Disciplinary procedure";
            case "Safeguarding", "Home Care", "Residential Care", "Supported Living" -> "Safeguarding Adults procedure";
            default -> desk.drawn("route");
        };
    }

    /** What a person says to the response to a formal complaint. */
    Draft dissatisfaction(Draft formal, Span span, String outcome) {
        Draft draft = desk.follow("Dissatisfaction", span.from(), formal);
        desk.summarise(draft);
        replies.acknowledge(draft, span.to());
        LocalDate target = desk.calendar().after(span.from(), TARGET);
        replies.answer(draft, span.to(), outcome, target, "delay-reason");
        return draft;
    }

    /** A senior manager's review, by somebody who had not looked into it before. */
    Draft review(Draft from, Span span, String outcome) {
        Draft draft = desk.follow(REVIEW, span.from(), from);
        desk.summarise(draft);
        draft.put(OWNER, desk.drawn("owner"));
        replies.answer(draft, span.to(), outcome, reviewTarget(span.from()), "review-delay-reason");
        return draft;
    }

    /** A review that keeps its three months, or one that does not. */
    Span reviewSpan(LocalDate received, boolean late) {
        LocalDate target = reviewTarget(received);
        LocalDate end = late
                ? target.plusDays(desk.chance().between(4, 18))
                : received.plusDays(desk.chance().between(40, 84));
        return new Span(received, desk.calendar().onOrAfter(end));
    }

    /** Working days of an investigation, in time or late. */
    int workingDays(boolean late) {
        Chance chance = desk.chance();
        return late
                ? TARGET + 1 + Math.min(chance.below(60), chance.below(60))
                : Math.max(chance.between(6, TARGET), chance.between(6, TARGET));
    }

    static LocalDate reviewTarget(LocalDate received) {
        return received.plusMonths(REVIEW_MONTHS);
    }
}
