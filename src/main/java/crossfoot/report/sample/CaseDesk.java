package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.CHANNEL;
import static crossfoot.caselog.schema.CaseColumn.CONSENT;
import static crossfoot.caselog.schema.CaseColumn.EVENT_DATE;
import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.OWNER;
import static crossfoot.caselog.schema.CaseColumn.PROVIDER;
import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;
import static crossfoot.caselog.schema.CaseColumn.SUB_REASON;
import static crossfoot.caselog.schema.CaseColumn.SUMMARY;
import static crossfoot.caselog.schema.CaseColumn.TEAM;
import static crossfoot.caselog.schema.CaseColumn.THEME;

import crossfoot.caselog.schema.CaseColumn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where cases are opened: who wrote, how, about what, and who looks into it. */
final class CaseDesk {

    private static final List<CaseColumn> KEPT =
            List.of(RAISED_BY, CONSENT, TEAM, PROVIDER, MAIN_REASON, SUB_REASON, THEME, OWNER);
    private static final int TRIES = 100_000;

    private final Chance chance;
    private final Decks decks;
    private final Phrases phrases;
    private final SubjectBook subjects;
    private final WorkingCalendar calendar;

    CaseDesk(Chance chance) {
        this.chance = chance;
        this.decks = new Decks();
        this.phrases = new Phrases();
        this.subjects = new SubjectBook(chance, phrases);
        this.calendar = new WorkingCalendar();
    }

    Chance chance() {
        return chance;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Phrases phrases() {
        return phrases;
    }

    SubjectBook subjects() {
        return subjects;
    }

    Deck deck(String name) {
        return decks.get(name);
    }

    /** A card drawn from a deck. */
    String drawn(String deck) {
        return decks.get(deck).drawn(chance);
    }

    /** Opens a case that comes from no other. */
    Draft open(String type, LocalDate received, Subject subject) {
        Draft draft = Draft.of(type, received);
        raise(draft, drawn("raised-by"));
        draft.put(OWNER, drawn("owner"));
        subjects.describe(draft, subject);
        arrive(draft);
        return draft;
    }

    /** Opens a case about what another was about, by the same person. */
    Draft follow(String type, LocalDate received, Draft from) {
        Draft draft = Draft.linked(type, received, from);
        KEPT.forEach(column -> draft.put(column, from.text(column)));
        arrive(draft);
        return draft;
    }

    /** Gives a case the next summary of its type. */
    void summarise(Draft draft) {
        draft.put(SUMMARY, phrases.next("summary/" + draft.type()));
    }

    /** Writes who raised it and how the consent stands, from a card {@code raised by|consent}. */
    void raise(Draft draft, String card) {
        String[] parts = card.split("\\|", -1);
        draft.put(RAISED_BY, parts[0]);
        draft.put(CONSENT, parts[1]);
    }

    /** Dates what it is about some weeks before it came; a few times longer ago than the time limit. */
    void dateEvent(Draft draft) {
        int days = chance.oneIn(90) ? chance.between(380, 450) : chance.between(2, 150);
        draft.put(EVENT_DATE, draft.received().minusDays(days));
    }

    /** A day on which something comes in, mostly a working day. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = first.plusDays(chance.between(0, days));
            if (calendar.works(day) || chance.oneIn(4)) {
                return day;
            }
        }
        throw new IllegalStateException("No day to be found from " + first + " to " + last);
    }

    /** A span of so many working days that begins and ends within given days. */
    Span span(int workingDays, Span begins, Span ends) {
        for (int i = 0; i < TRIES; i++) {
            LocalDate from = day(begins.from(), begins.to());
            LocalDate to = calendar.after(from, workingDays);
            if (ends.holds(to)) {
                return new Span(from, to);
            }
        }
        throw new IllegalStateException("No span of " + workingDays + " working days from " + begins + " to " + ends);
    }

    private void arrive(Draft draft) {
        boolean atWork = calendar.works(draft.received());
        draft.put(CHANNEL, atWork ? drawn("channel") : "Online form");
    }
}
