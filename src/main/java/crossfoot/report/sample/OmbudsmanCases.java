package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.CHANNEL;
import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.OMBUDSMAN_REF;
import static crossfoot.caselog.schema.CaseColumn.PUBLISH;
import static crossfoot.caselog.schema.CaseColumn.PUBLISHABLE_TEXT;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_DUE;
import static crossfoot.caselog.schema.CaseColumn.RECOMMENDATIONS_MET;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Cases that people take to the Ombudsman. */
final class OmbudsmanCases {

    private static final String TYPE = "Ombudsman";

    private final CaseDesk desk;
    private final ReplyDesk replies;
    private int numbered;

    OmbudsmanCases(CaseDesk desk, ReplyDesk replies) {
        this.desk = desk;
        this.replies = replies;
    }

    /** A case after a stage of the council's own procedure. */
    Draft after(Draft stage, Span span, String outcome, boolean recommendations) {
        return decided(desk.follow(TYPE, span.from(), stage), span.to(), outcome, recommendations);
    }

    /** A case that is linked to none. */
    Draft alone(Span span, Subject subject, String outcome, boolean recommendations) {
        return decided(desk.open(TYPE, span.from(), subject), span.to(), outcome, recommendations);
    }

    private Draft decided(Draft draft, LocalDate decided, String outcome, boolean recommendations) {
        desk.summarise(draft);
        draft.put(CHANNEL, "Email");
        draft.put(OMBUDSMAN_REF, number(draft.received()));
        replies.answer(draft, decided, outcome);
        if (draft.wellFounded()) {
            publish(draft);
        }
        if (recommendations && draft.answered()) {
            recommend(draft);
        }
        return draft;
    }

    private void publish(Draft draft) {
        String own = "published/" + draft.text(MAIN_REASON);
        draft.put(PUBLISH, "Yes");
        draft.put(PUBLISHABLE_TEXT, desk.phrases().next(desk.phrases().has(own) ? own : "published/Other"));
    }

    private void recommend(Draft draft) {
        LocalDate due = desk.calendar().onOrAfter(draft.responded().plusMonths(2));
        if (due.isAfter(replies.asOf())) {
            return;
        }
        draft.put(RECOMMENDATIONS_DUE, due);
        LocalDate met = desk.calendar().after(draft.responded(), desk.chance().between(12, 35));
        Optional.of(met)
                .filter(day -> !day.isAfter(replies.asOf()))
                .ifPresent(day -> draft.put(RECOMMENDATIONS_MET, day));
    }

    /** The Ombudsman numbers within its own year. */
    private String number(LocalDate received) {
        numbered++;
        int number = 1000 + numbered * 37;
        int year = received.minusMonths(3).getYear() % 100;
        return String.format(Locale.ROOT, "%02d %03d %03d", year, number / 1000 % 1000, number % 1000);
    }
}
