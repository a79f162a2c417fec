package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.CHANNEL;
import static crossfoot.caselog.schema.CaseColumn.OWNER;
import static crossfoot.caselog.schema.CaseColumn.PUBLISH;
import static crossfoot.caselog.schema.CaseColumn.PUBLISHABLE_TEXT;
import static crossfoot.caselog.schema.CaseColumn.SUMMARY;
import static crossfoot.caselog.schema.CaseColumn.TEAM;
import static crossfoot.caselog.schema.CaseColumn.THEME;

import java.time.LocalDate;

/** Feedback that is no formal complaint: enquiries, informal complaints, compliments, ideas. */
final class OtherFeedback {

    static final int ENQUIRY_TARGET = 10;
    private static final Subject GENERAL = new Subject("", "");

    private final CaseDesk desk;
    private final ReplyDesk replies;

    OtherFeedback(CaseDesk desk, ReplyDesk replies) {
        this.desk = desk;
        this.replies = replies;
    }

    /** An enquiry of a Member of Parliament or of a councillor. */
    Draft elected(String type, Span span, Subject subject) {
        Draft draft = desk.open(type, span.from(), subject);
        desk.raise(draft, type.equals("MP enquiry") ? "MP|Not needed" : "Councillor|Not needed");
        draft.put(CHANNEL, "Email");
        desk.subjects().summarise(draft, subject, "For a constituent. ");
        replies.acknowledge(draft, span.to());
        LocalDate target = desk.calendar().after(span.from(), ENQUIRY_TARGET);
        replies.answer(draft, span.to(), "", target, "delay-reason");
        return draft;
    }

    /** Working days of such an enquiry, in time or late. */
    int workingDays(boolean late) {
        return late
                ? desk.chance().between(ENQUIRY_TARGET + 1, ENQUIRY_TARGET + 14)
                : desk.chance().between(3, ENQUIRY_TARGET);
    }

    Draft enquiry(Span span, String outcome) {
        Draft draft = desk.open("Enquiry", span.from(), GENERAL);
        draft.put(THEME, "");
        desk.summarise(draft);
        replies.answer(draft, span.to(), outcome);
        return draft;
    }

    /** Made by word of mouth and put right by the next working day, or it would be a formal complaint. */
    Draft informal(LocalDate received, Subject subject) {
        return informal(received, subject, !desk.chance().oneIn(4));
    }

    /** The same, put right on the next working day or on the day itself. */
    Draft informal(LocalDate received, Subject subject, boolean nextDay) {
        Draft draft = desk.open("Informal complaint", received, subject);
        draft.put(CHANNEL, desk.drawn("spoken-channel"));
        desk.dateEvent(draft);
        replies.answer(draft, desk.calendar().after(received, nextDay ? 1 : 0), "");
        return draft;
    }

    /** A compliment, thanked for within a few days. */
    Draft compliment(LocalDate received, String team, boolean publish) {
        Draft draft = desk.open("Compliment", received, GENERAL);
        desk.raise(draft, desk.drawn("compliment-raised-by"));
        draft.put(TEAM, team);
        draft.put(THEME, desk.drawn("compliment-theme"));
        draft.put(OWNER, "");
        desk.summarise(draft);
        if (publish) {
            draft.put(PUBLISH, "Yes");
            draft.put(PUBLISHABLE_TEXT, praise(team));
        }
        replies.answer(draft, desk.calendar().after(received, desk.chance().between(1, 3)), "");
        return draft;
    }

    private String praise(String team) {
        return desk.phrases().nextOf("praise of " + team, "{opening} {praise/" + team + "} {closing}");
    }

    /** A suggestion or a representation. */
    Draft idea(String type, Span span, String outcome) {
        Draft draft = desk.open(type, span.from(), GENERAL);
        draft.put(THEME, "");
        draft.put(SUMMARY, desk.phrases().next("summary/" + type));
        replies.answer(draft, span.to(), outcome);
        return draft;
    }
}
