package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.CONSENT;
import static crossfoot.caselog.schema.CaseColumn.RAISED_BY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enquiries, informal complaints, compliments and the one representation of 2024-25. */
final class PublishedOthers {

    private static final Span YEAR = Span.of("2024-04-02", "2025-03-31");
    private static final Span BEFORE = Span.of("2024-03-18", "2024-03-28");
    private static final Span NO_PARLIAMENT = Span.of("2024-05-30", "2024-07-08");
    private static final LocalDate MAUNDY_THURSDAY = LocalDate.of(2024, 3, 28);
    private static final LocalDate LAST_FRIDAY = LocalDate.of(2025, 3, 28);
    private static final int INFORMAL_BROUGHT_FORWARD = 4;
    private static final int LATE_MP = 18;
    private static final int LATE_COUNCILLOR = 2;
    private static final int PUBLISHED_OF_TEAM = 2;
    private static final int FROM_STAFF = 2;

    private final Workshop workshop;
    private final CaseDesk desk;
    private final Chance chance;
    private final List<Draft> cases = new ArrayList<>();

    PublishedOthers(Workshop workshop, List<String> informalsWritten) {
        this.workshop = workshop;
        this.desk = workshop.desk();
        this.chance = desk.chance();
        elected("MP enquiry", "mp-subject", LATE_MP);
        elected("Councillor enquiry", "councillor-subject", LATE_COUNCILLOR);
        enquiries();
        informals(informalsWritten);
        compliments();
        cases.add(workshop.other().idea("Representation", Span.of("2024-11-12", "2024-12-03"), "No change"));
    }

    List<Draft> cases() {
        return List.copyOf(cases);
    }

    /** Two were brought forward; the rest came in the year, those of Members while there was a Parliament. */
    private void elected(String type, String deck, int late) {
        int turn = 0;
        for (String card : desk.deck(deck).dealt(chance)) {
            int days = workshop.other().workingDays(turn < late);
            Span begins = turn < 1 || turn == late ? BEFORE : YEAR;
            Span span = desk.span(days, begins, YEAR);
            while (type.equals("MP enquiry") && NO_PARLIAMENT.holds(span.from())) {
                span = desk.span(days, begins, YEAR);
            }
            cases.add(workshop.other().elected(type, span, Subject.of(card)));
            turn++;
        }
    }

    private void enquiries() {
        int turn = 0;
        for (String outcome : desk.deck("enquiry-outcome").dealt(chance)) {
            Span span = desk.span(chance.between(3, 8), turn++ < 2 ? BEFORE : YEAR, YEAR);
            cases.add(workshop.other().enquiry(span, outcome));
        }
    }

    /** Four came on the Thursday before Easter and were put right on the Tuesday after it, in the new year. */
    private void informals(List<String> written) {
        int turn = 0;
        for (String card : desk.deck("informal-subject").without(written).dealt(chance)) {
            boolean broughtForward = turn++ < INFORMAL_BROUGHT_FORWARD;
            Subject subject = Subject.of(card);
            LocalDate any = desk.calendar().onOrAfter(desk.day(YEAR.from(), LAST_FRIDAY));
            cases.add(
                    broughtForward
                            ? workshop.other().informal(MAUNDY_THURSDAY, subject, true)
                            : workshop.other().informal(any, subject));
        }
    }

    private void compliments() {
        Map<String, Integer> published = new HashMap<>();
        for (String team : desk.deck("compliment-team").dealt(chance)) {
            boolean publish = published.merge(team, 1, Integer::sum) <= PUBLISHED_OF_TEAM;
            cases.add(workshop.other().compliment(desk.day(YEAR.from(), YEAR.to()), team, publish));
        }
        for (int i = 0; i < FROM_STAFF; i++) {
            Draft own =
                    workshop.other().compliment(desk.day(YEAR.from(), YEAR.to()), desk.drawn("compliment-team"), false);
            own.put(RAISED_BY, "Council staff");
            own.put(CONSENT, "Not needed");
            cases.add(own);
        }
    }
}
