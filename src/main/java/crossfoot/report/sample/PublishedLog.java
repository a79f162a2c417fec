package crossfoot.report.sample;

import crossfoot.caselog.schema.CaseColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The log that gives the published figures of 2024-25, with what went on in the three months after that year. */
final class PublishedLog {

    private static final Span LATE_IN_YEAR = Span.of("2025-01-13", "2025-03-31");
    private static final Span NEXT_ANSWERS = Span.of("2025-04-01", "2025-08-29");
    private static final Span LAST_WEEK = Span.of("2025-03-24", "2025-03-28");
    private static final Span NEXT_YEAR = Span.of("2025-04-01", "2025-06-27");
    private static final int CARRIED_FORMALS = 25;
    private static final int CARRIED_ENQUIRIES = 2;
    private static final int CARRIED_OMBUDSMAN = 3;
    private static final int NEXT_FAMILIES = 170;

    private final Workshop workshop;
    private final CaseDesk desk;
    private final Families families;
    private final List<Draft> cases = new ArrayList<>();

    PublishedLog(long seed, LocalDate asOf) {
        this.workshop = Workshop.of(seed, asOf);
        this.desk = workshop.desk();
        this.families = new Families(workshop, asOf);
        PublishedFormals formals = new PublishedFormals(workshop);
        PublishedEscalations escalations = new PublishedEscalations(workshop, formals.formals());
        cases.addAll(formals.informals());
        cases.addAll(formals.formals());
        escalations.all().forEach(cases::add);
        cases.addAll(new PublishedOmbudsman(workshop, escalations, formals.formals()).cases());
        cases.addAll(new PublishedOthers(workshop, formals.informalCards()).cases());
        carryForward();
        for (int i = 0; i < NEXT_FAMILIES; i++) {
            cases.addAll(families.begin(desk.day(NEXT_YEAR.from(), NEXT_YEAR.to())));
        }
    }

    /** The cases, in the order in which they came and with their Refs. */
    List<Draft> cases() {
        List<Draft> ordered =
                cases.stream().sorted(Comparator.comparing(Draft::received)).toList();
        Refs refs = new Refs("ASC-%d-%04d");
        ordered.forEach(
                draft -> draft.put(CaseColumn.REF, refs.next(draft.received().getYear())));
        return ordered;
    }

    /** Cases received in 2024-25 and answered after it, or not yet. */
    private void carryForward() {
        for (int i = 0; i < CARRIED_FORMALS; i++) {
            int days = workshop.complaints().workingDays(i % 2 == 0);
            cases.addAll(families.formal(desk.span(days, LATE_IN_YEAR, NEXT_ANSWERS)));
        }
        for (int i = 0; i < CARRIED_ENQUIRIES; i++) {
            cases.add(workshop.other().enquiry(desk.span(6, LAST_WEEK, NEXT_ANSWERS), desk.drawn("enquiry-outcome")));
        }
        Subject subject = Subject.of(desk.drawn("councillor-subject"));
        cases.add(workshop.other().elected("Councillor enquiry", desk.span(8, LAST_WEEK, NEXT_ANSWERS), subject));
        for (int i = 0; i < CARRIED_OMBUDSMAN; i++) {
            Span span = desk.span(desk.chance().between(60, 105), LATE_IN_YEAR, NEXT_ANSWERS);
            cases.add(workshop.ombudsman().alone(span, Subject.of(desk.drawn("mp-subject")), "Not upheld", false));
        }
    }
}
