package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.ACKNOWLEDGED;
import static crossfoot.caselog.schema.CaseColumn.AGENCY_CONTACTED;
import static crossfoot.caselog.schema.CaseColumn.DELAY_REASON;
import static crossfoot.caselog.schema.CaseColumn.EXTENDED_TO;
import static crossfoot.caselog.schema.CaseColumn.EXTENSION_AGREED;
import static crossfoot.caselog.schema.CaseColumn.EXTERNAL_AGENCY;
import static crossfoot.caselog.schema.CaseColumn.HOLDING_LETTER;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.REMEDY;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import java.time.LocalDate;

/** Where cases are answered: acknowledgements, holding letters, responses. Nothing is dated after the as-of date. */
final class ReplyDesk {

    private final CaseDesk desk;
    private final LocalDate asOf;

    ReplyDesk(CaseDesk desk, LocalDate asOf) {
        this.desk = desk;
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Acknowledges within three working days, a few times later, and never after the response. */
    void acknowledge(Draft draft, LocalDate responded) {
        int days = desk.chance().oneIn(28)
                ? desk.chance().between(4, 6)
                : desk.chance().between(1, 3);
        LocalDate day = desk.calendar().after(draft.received(), days);
        LocalDate acknowledged = day.isAfter(responded) ? responded : day;
        if (!acknowledged.isAfter(asOf)) {
            draft.put(ACKNOWLEDGED, acknowledged);
        }
    }

    /** Asks another body for its part. */
    void involve(Draft draft, LocalDate responded) {
        int days = desk.chance().oneIn(14) ? 5 : desk.chance().between(0, 3);
        LocalDate contacted = desk.calendar().after(draft.received(), days);
        if (!contacted.isAfter(asOf) && !contacted.isAfter(responded)) {
            draft.put(EXTERNAL_AGENCY, desk.drawn("agency"));
            draft.put(AGENCY_CONTACTED, contacted);
        }
    }

    /** Answers a case that has no target. */
    void answer(Draft draft, LocalDate responded, String outcome) {
        answer(draft, responded, outcome, responded, "delay-reason");
    }

    /** Answers a case, or leaves it open where the answer would come after the as-of date. */
    void answer(Draft draft, LocalDate responded, String outcome, LocalDate target, String delays) {
        boolean answered = send(draft, responded, outcome);
        if (responded.isAfter(target) && (answered || target.isBefore(asOf))) {
            explainDelay(draft, target, delays);
        }
    }

    /** Answers a case after its target, within an extension that was agreed in time. */
    void answerExtended(Draft draft, LocalDate responded, String outcome, LocalDate target) {
        LocalDate agreed = desk.calendar().after(target, -desk.chance().between(1, 5));
        LocalDate to = desk.calendar().after(responded, desk.chance().between(0, 4));
        if (to.isAfter(asOf) || agreed.isBefore(draft.received())) {
            answer(draft, responded, outcome, target, "delay-reason");
            return;
        }
        send(draft, responded, outcome);
        draft.put(HOLDING_LETTER, agreed);
        draft.put(EXTENSION_AGREED, agreed);
        draft.put(EXTENDED_TO, to);
    }

    private boolean send(Draft draft, LocalDate responded, String outcome) {
        if (responded.isAfter(asOf)) {
            return false;
        }
        draft.put(RESPONDED, responded);
        draft.put(OUTCOME, outcome);
        if (draft.wellFounded() && !draft.type().equals("Ombudsman")) {
            draft.put(REMEDY, desk.drawn("remedy"));
        }
        return true;
    }

    /** Late cases have a letter and a reason, nearly all of them. */
    private void explainDelay(Draft draft, LocalDate target, String delays) {
        if (!desk.chance().oneIn(30)) {
            draft.put(
                    HOLDING_LETTER, desk.calendar().after(target, -desk.chance().between(0, 3)));
        }
        if (!desk.chance().oneIn(24)) {
            draft.put(DELAY_REASON, desk.drawn(delays));
        }
    }
}
